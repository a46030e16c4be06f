// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.assessment.Campaign;
import org.shirube.backend.assessment.InstrumentKind;
import org.shirube.backend.assessment.TestPlan;
import org.shirube.backend.organization.Populations;
import org.shirube.backend.platform.Versions;
import org.shirube.contract.assessment.CampaignView;
import org.shirube.contract.assessment.TestPlanView;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Campaigns as the API shows them.
@Component
class CampaignViews {

    private final Populations populations;

    CampaignViews(Populations populations) {
        this.populations = populations;
    }

    CampaignView view(Campaign campaign, Locale locale) {
        return new CampaignView(
                campaign.id(),
                campaign.title(),
                campaign.instrumentId(),
                campaign.instrumentTitle(),
                campaign.kind().name(),
                campaign.state().name(),
                campaign.population(),
                populations.sentence(populations.parse(campaign.population()), locale),
                campaign.opens(),
                campaign.closes(),
                campaign.reviewCloses(),
                test(campaign),
                campaign.version() == null ? 0 : campaign.version());
    }

    private static @Nullable TestPlanView test(Campaign campaign) {
        if (campaign.kind() != InstrumentKind.KNOWLEDGE_TEST) {
            return null;
        }
        var plan = campaign.testPlan();
        var course = plan.followUp();
        return new TestPlanView(
                plan.form().name(),
                course == null
                        ? null
                        : new TestPlanView.FollowUp(course.courseCode(), course.belowLevel(), course.days()));
    }

    static TestPlan plan(@Nullable TestPlanView test) {
        if (test == null) {
            return TestPlan.PLAIN;
        }
        var course = test.followUp();
        return new TestPlan(
                TestPlan.Form.valueOf(test.form()),
                course == null ? null : new TestPlan.FollowUp(course.courseCode(), course.belowLevel(), course.days()));
    }

    ResponseEntity<CampaignView> tagged(HttpStatus status, Campaign campaign, Locale locale) {
        return ResponseEntity.status(status)
                .eTag(Versions.etag(campaign.version()))
                .body(view(campaign, locale));
    }
}
