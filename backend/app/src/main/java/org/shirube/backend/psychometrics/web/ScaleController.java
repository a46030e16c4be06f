// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.psychometrics.web;

import jakarta.validation.Valid;
import org.shirube.backend.platform.Allow;
import org.shirube.backend.psychometrics.Reliability;
import org.shirube.contract.platform.Role;
import org.shirube.contract.psychometrics.CalibrationRequest;
import org.shirube.contract.psychometrics.CalibrationView;
import org.shirube.contract.psychometrics.ReliabilityRequest;
import org.shirube.contract.psychometrics.ReliabilityView;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/// What the answers of many people say of a scale and its items, to be checked from outside; nothing is stored.
@RestController
class ScaleController {

    private final Scheduler heavyWork;

    ScaleController(Scheduler heavyWork) {
        this.heavyWork = heavyWork;
    }

    @PostMapping("/api/v1/psychometrics/reliability")
    @Allow(
            value = {Role.HR, Role.DX_LEAD, Role.SECURITY_OFFICER, Role.AUDITOR},
            changes = false)
    Mono<ReliabilityView> reliability(@Valid @RequestBody ReliabilityRequest request) {
        return Mono.fromCallable(() -> measured(request)).subscribeOn(heavyWork);
    }

    private static ReliabilityView measured(ReliabilityRequest request) {
        var items = request.responses().getFirst().size();
        return ReliabilityViews.of(Reliability.of(Scales.of(request), items));
    }

    @PostMapping("/api/v1/psychometrics/calibration")
    @Allow(
            value = {Role.HR, Role.DX_LEAD, Role.SECURITY_OFFICER, Role.AUDITOR},
            changes = false)
    Mono<CalibrationView> calibration(@Valid @RequestBody CalibrationRequest request) {
        return Mono.fromCallable(() -> Calibrations.of(request)).subscribeOn(heavyWork);
    }
}
