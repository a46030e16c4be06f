// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.assessment;

import com.vaadin.flow.component.badge.Badge;
import org.shirube.contract.assessment.CampaignView;
import org.shirube.ui.blocks.Blocks;
import org.shirube.ui.blocks.Tone;
import org.shirube.ui.platform.Formats;
import org.shirube.ui.platform.Texts;

/// What the states of a campaign are called.
final class CampaignStates {

    private CampaignStates() {}

    static String word(CampaignView campaign) {
        return Texts.of("campaign.state." + campaign.state());
    }

    static Badge tag(CampaignView campaign) {
        return Blocks.tag(word(campaign), tone(campaign));
    }

    static Tone tone(CampaignView campaign) {
        return switch (campaign.state()) {
            case "OPEN", "OPENING" -> Tone.OK;
            case "REVIEW" -> Tone.INFO;
            case "DRAFT" -> Tone.WARN;
            default -> Tone.PLAIN;
        };
    }

    /// From when to when people can answer.
    static String span(CampaignView campaign) {
        return Texts.of("campaign.span", Formats.day(campaign.opens()), Formats.day(campaign.closes()));
    }
}
