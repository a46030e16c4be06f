// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment.web;

import java.util.Locale;
import java.util.Optional;
import org.shirube.backend.assessment.BankCalibration;
import org.shirube.backend.assessment.CampaignAnalysis;
import org.shirube.backend.assessment.Campaigns;
import org.shirube.backend.assessment.SeverityAnalysis;
import org.shirube.backend.platform.Allow;
import org.shirube.contract.assessment.AnalysisView;
import org.shirube.contract.platform.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// How well instruments measure, and the difficulties that answers show.
@RestController
class AnalysisController {

    private final Campaigns campaigns;
    private final CampaignAnalysis analysis;
    private final BankCalibration calibration;
    private final SeverityAnalysis severity;
    private final AnalysisViews views;

    AnalysisController(
            Campaigns campaigns,
            CampaignAnalysis analysis,
            BankCalibration calibration,
            SeverityAnalysis severity,
            AnalysisViews views) {
        this.campaigns = campaigns;
        this.analysis = analysis;
        this.calibration = calibration;
        this.severity = severity;
        this.views = views;
    }

    @GetMapping("/api/v1/campaigns/{id}/analysis")
    @Allow(Role.HR)
    Mono<AnalysisView> analysis(@PathVariable String id, Locale locale) {
        return campaigns
                .byId(id)
                .flatMap(campaign -> Mono.zip(
                                analysis.of(campaign),
                                severity.of(campaign).map(Optional::of).defaultIfEmpty(Optional.empty()))
                        .flatMap(found -> views.view(
                                campaign, found.getT1(), found.getT2().orElse(null), locale)));
    }

    @PostMapping("/api/v1/instruments/{id}/calibration")
    @Allow(Role.HR)
    Mono<AnalysisView.DifficultyView> calibrate(@PathVariable String id) {
        return calibration.calibrate(id).mapNotNull(AnalysisViews::calibration);
    }
}
