// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.securitymap;

import org.shirube.contract.assessment.SecurityMapView;
import org.shirube.ui.platform.Backend;
import org.springframework.stereotype.Component;

/// Results of drills by section.
@Component
class SecurityMapClient {

    private final Backend backend;

    SecurityMapClient(Backend backend) {
        this.backend = backend;
    }

    SecurityMapView map() {
        return backend.get("/api/v1/security-map").as(SecurityMapView.class);
    }
}
