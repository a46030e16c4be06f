// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.skillmap;

import org.shirube.contract.skills.SkillMapView;
import org.shirube.ui.platform.Backend;
import org.shirube.ui.platform.Me;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Skill maps of units, on the day that the caller looks at.
@Component
class SkillMapClient {

    private final Backend backend;
    private final ObjectProvider<Me> me;

    SkillMapClient(Backend backend, ObjectProvider<Me> me) {
        this.backend = backend;
        this.me = me;
    }

    /// The people of a unit and of all below it by skill.
    SkillMapView of(String unit) {
        return backend.get("/api/v1/units/{code}/skill-map", unit)
                .query("asOf", me.getObject().otherDay().orElse(null))
                .as(SkillMapView.class);
    }
}
