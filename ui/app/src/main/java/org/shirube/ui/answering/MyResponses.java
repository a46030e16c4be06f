// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.answering;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shirube.contract.assessment.AnswersRequest;
import org.shirube.contract.assessment.MyCampaignView;
import org.shirube.contract.assessment.ResponseView;
import org.shirube.contract.assessment.SavedAnswersView;
import org.shirube.ui.platform.Backend;
import org.springframework.stereotype.Component;

/// The caller's own campaigns and answers.
@Component
class MyResponses {

    private final Backend backend;

    MyResponses(Backend backend) {
        this.backend = backend;
    }

    List<MyCampaignView> campaigns() {
        return backend.get("/api/v1/me/campaigns").list(MyCampaignView.class);
    }

    ResponseView response(String campaignId) {
        return backend.get("/api/v1/me/responses/{campaignId}", campaignId).as(ResponseView.class);
    }

    /// Keeps answers; they merge item by item with what another tab or a phone has sent.
    ///
    /// @param notice version of the notice that is confirmed with them, or null
    SavedAnswersView keep(String campaignId, Map<String, @Nullable Integer> answers, @Nullable String notice) {
        return backend.put("/api/v1/me/responses/{campaignId}", campaignId)
                .body(new AnswersRequest(answers, notice))
                .as(SavedAnswersView.class);
    }

    /// Submits once and for all.
    ///
    /// @param version the version that the person saw
    ResponseView submit(String campaignId, long version) {
        return backend.post("/api/v1/me/responses/{campaignId}/submit", campaignId)
                .ifMatch(version)
                .as(ResponseView.class);
    }
}
