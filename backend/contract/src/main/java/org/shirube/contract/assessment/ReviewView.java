// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.assessment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shirube.contract.organization.PersonRef;

/// One person's self-rating beside what was confirmed before, `GET /api/v1/reviews/{campaignId}/{personId}`. Only what
/// is under review is shown: skills that the person's roles demand, and those with a difference.
///
/// @param otherPosts units of further posts (兼務など): the head of the 本務 confirms for them too
/// @param state WAITING, DRAFT or CONFIRMED
/// @param reviewer who confirmed or is at it, or null
/// @param delegate who confirms in the head's place, or null
public record ReviewView(
        CampaignView campaign,
        PersonRef person,
        @Nullable String kana,
        String unitName,
        @Nullable String position,
        List<String> otherPosts,
        String state,
        List<ReviewItem> items,
        @Nullable Talk talk,
        @Nullable PersonRef reviewer,
        @Nullable PersonRef delegate,
        @Nullable Instant confirmedAt,
        long version) {

    /// One item under review.
    ///
    /// @param options texts of the steps
    /// @param lowest the first step
    /// @param own the person's answer, or null
    /// @param confirmedLevel the skill's level by earlier reviews, tests and certificates, or null
    /// @param required level that a role demands, or null where no role does
    /// @param differs whether the skill lies two levels or more from the confirmed one
    /// @param rating what the reviewer entered, or null; then the own answer is confirmed
    /// @param note evidence that the reviewer noted, or null
    public record ReviewItem(
            String itemCode,
            String skillCode,
            String skillName,
            String areaName,
            String text,
            List<String> options,
            int lowest,
            @Nullable Integer own,
            @Nullable Integer confirmedLevel,
            @Nullable Integer required,
            boolean differs,
            @Nullable Integer rating,
            @Nullable String note) {}
}
