// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

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

    /// Minutes for what is still open.
    public int minutesLeft() {
        return instrument.minutesFor(Math.max(0, instrument.items().size() - answered()));
    }

    /// Whether the person can and should answer now.
    public boolean waits() {
        return campaign.state() == CampaignState.OPEN && state() != Response.State.SUBMITTED;
    }
}
