// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.assessment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A campaign that the caller is invited to; `GET /api/v1/me/campaigns` answers a list of these, open ones first.
///
/// @param state NOT_STARTED, STARTED or SUBMITTED
/// @param answered how many items have an answer
/// @param items how many items there are, in an adaptive test at most
/// @param reminded whether the caller was asked again (再依頼)
public record MyCampaignView(
        CampaignView campaign,
        String state,
        int answered,
        int items,
        int minutes,
        boolean reminded,
        @Nullable Instant submittedAt) {}
