// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shirube.contract.assessment.AnalysisView;
import org.shirube.contract.assessment.CampaignRequest;
import org.shirube.contract.assessment.CampaignView;
import org.shirube.contract.assessment.InstrumentView;
import org.shirube.contract.assessment.ProgressView;
import org.shirube.contract.assessment.RemindView;
import org.shirube.contract.assessment.UnansweredView;
import org.shirube.contract.platform.Page;
import org.shirube.contract.training.CourseView;
import org.shirube.ui.platform.Backend;
import org.springframework.stereotype.Component;

/// Campaigns (実施回) for those who run them.
@Component
class CampaignClient {

    private static final String CAMPAIGNS = "/api/v1/campaigns";
    private static final String ONE = CAMPAIGNS + "/{id}";
    private static final int PART = 100;
    private static final int MANY = 200;

    private final Backend backend;

    CampaignClient(Backend backend) {
        this.backend = backend;
    }

    List<CampaignView> all() {
        return backend.get(CAMPAIGNS)
                .query("limit", PART)
                .page(CampaignView.class)
                .items();
    }

    CampaignView byId(String id) {
        return backend.get(ONE, id).as(CampaignView.class);
    }

    List<InstrumentView> instruments() {
        return backend.get("/api/v1/instruments").list(InstrumentView.class);
    }

    /// Courses that can follow from a test.
    List<CourseView> courses() {
        return backend.get("/api/v1/courses")
                .query("limit", MANY)
                .page(CourseView.class)
                .items();
    }

    CampaignView create(CampaignRequest request) {
        return backend.post(CAMPAIGNS).body(request).as(CampaignView.class);
    }

    /// Changes the state.
    ///
    /// @param verb `open`, `review` or `close`
    CampaignView move(CampaignView seen, String verb) {
        return backend.post(ONE + "/{verb}", seen.id(), verb)
                .ifMatch(seen.version())
                .as(CampaignView.class);
    }

    /// How well the instrument measured.
    AnalysisView analysis(String id) {
        return backend.get(ONE + "/analysis", id).as(AnalysisView.class);
    }

    /// Replaces the author's difficulties of a test's questions by those that the answers show.
    AnalysisView.DifficultyView calibrate(String instrumentId) {
        return backend.post("/api/v1/instruments/{id}/calibration", instrumentId)
                .as(AnalysisView.DifficultyView.class);
    }

    ProgressView progress(String id) {
        return backend.get(ONE + "/progress", id).as(ProgressView.class);
    }

    /// Who has not submitted.
    ///
    /// @param unit a unit's code, or null for everybody
    Page<UnansweredView> unanswered(String id, @Nullable String unit, @Nullable String after) {
        return backend.get(ONE + "/unanswered", id)
                .query("unit", unit)
                .query("limit", PART)
                .query("after", after)
                .page(UnansweredView.class);
    }

    /// Asks those again who have not submitted, at most once a day.
    RemindView remind(String id) {
        return backend.post(ONE + "/remind", id).as(RemindView.class);
    }
}
