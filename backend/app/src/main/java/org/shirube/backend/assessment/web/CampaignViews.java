// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment.web;

import java.util.Locale;
import org.shirube.backend.assessment.Campaign;
import org.shirube.backend.organization.Populations;
import org.shirube.backend.platform.Versions;
import org.shirube.contract.assessment.CampaignView;
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
                campaign.version() == null ? 0 : campaign.version());
    }

    ResponseEntity<CampaignView> tagged(HttpStatus status, Campaign campaign, Locale locale) {
        return ResponseEntity.status(status)
                .eTag(Versions.etag(campaign.version()))
                .body(view(campaign, locale));
    }
}
