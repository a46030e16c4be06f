// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.talent;

import org.shirube.contract.skills.FrameworkView;
import org.shirube.contract.talent.TalentSearchRequest;
import org.shirube.contract.talent.TalentSearchView;
import org.shirube.ui.platform.Backend;
import org.springframework.stereotype.Component;

/// The search for people, and the skill items to search by.
@Component
class TalentClient {

    private final Backend backend;

    TalentClient(Backend backend) {
        this.backend = backend;
    }

    TalentSearchView search(TalentSearchRequest request) {
        return backend.post("/api/v1/talents/search").body(request).as(TalentSearchView.class);
    }

    /// The skill framework in force.
    FrameworkView framework() {
        return backend.get("/api/v1/frameworks/current").as(FrameworkView.class);
    }
}
