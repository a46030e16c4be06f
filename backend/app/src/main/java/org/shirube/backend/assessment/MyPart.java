// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One person's part in one campaign.
///
/// @param response null before the first answer
public record MyPart(
        Campaign campaign,
        Instrument instrument,
        Invitation invitation,
        @Nullable Response response) {

    /// Where the person is.
    public Response.State state() {
        return response == null ? Response.State.NOT_STARTED : response.state();
    }

    /// How many items have an answer.
    public int answered() {
        return response == null ? 0 : response.byItem().size();
    }

    /// The items that the person is asked so far: all, or in an adaptive test those answered and the next one.
    public List<Item> asked(TestPolicy policy) {
        if (!campaign.adaptive()) {
            return instrument.items();
        }
        var log = response == null ? List.<Response.Step>of() : response.log();
        var items = new ArrayList<Item>();
        log.forEach(step -> instrument.item(step.itemCode()).ifPresent(items::add));
        if (response == null || !response.submitted()) {
            new AdaptiveForm(instrument, policy, AdaptiveForm.seedOf(invitation.id()))
                    .next(log, response == null ? Map.of() : response.byItem())
                    .ifPresent(items::add);
        }
        return List.copyOf(items);
    }

    /// How many items the person is asked at most.
    public int most(TestPolicy policy) {
        return campaign.adaptive()
                ? Math.min(policy.stop().max(), instrument.adaptiveBank().size())
                : instrument.items().size();
    }

    /// The result of a submitted test; nothing for everything else.
    public Optional<TestResult> result(TestPolicy policy) {
        return response != null && response.submitted() && campaign.kind() == InstrumentKind.KNOWLEDGE_TEST
                ? Optional.of(TestResult.of(
                        instrument, response.byItem(), campaign.testPlan().form(), policy))
                : Optional.empty();
    }

    /// Minutes for what is still open.
    public int minutesLeft(TestPolicy policy) {
        return instrument.minutesFor(Math.max(0, most(policy) - answered()));
    }

    /// Whether the person can and should answer now.
    public boolean waits() {
        return campaign.state() == CampaignState.OPEN && state() != Response.State.SUBMITTED;
    }
}
