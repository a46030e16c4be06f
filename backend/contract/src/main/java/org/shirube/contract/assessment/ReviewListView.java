// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.assessment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shirube.contract.organization.PersonRef;

/// Whose self-ratings the caller confirms in a campaign (所属長の確認), `GET /api/v1/reviews/{campaignId}`. Counts are over
/// all of them, whatever part of the list is shown; people who did not submit are no part of it.
///
/// @param people how many have submitted
/// @param confirmed how many of them are confirmed
/// @param left how many wait for the caller: not confirmed, and not handed to somebody else
/// @param alike how many of those left nobody has begun and have no difference: `POST .../confirm-all` confirms them
/// @param items by unit and number
/// @param next cursor of the next part, null at the end
public record ReviewListView(
        CampaignView campaign,
        int people,
        int confirmed,
        int left,
        int alike,
        List<ReviewLine> items,
        @Nullable String next) {

    /// One person.
    ///
    /// @param state WAITING, DRAFT or CONFIRMED
    /// @param differences how many skills lie two levels or more from what was confirmed before
    /// @param delegate who confirms in the head's place (確認者の指定), or null
    /// @param mine whether the caller is the one to do it
    /// @param delegable whether the caller may hand it to somebody of the unit
    public record ReviewLine(
            PersonRef person,
            @Nullable String kana,
            String unitCode,
            String unitName,
            @Nullable String position,
            String state,
            int differences,
            @Nullable LocalDate confirmedOn,
            @Nullable PersonRef delegate,
            boolean mine,
            boolean delegable) {}
}
