// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// Who confirms in the head's place in one 課等 and campaign (確認者の指定). Single people are set and unset in it; the
/// last word counts.
///
/// @param id campaign and 課等
/// @param delegates person id of who confirms, by person id of who is confirmed
@Document("reviewDelegations")
public record ReviewDelegation(
        @Id String id,
        String campaignId,
        String unitCode,
        @Nullable Map<String, String> delegates) {

    /// The identifier of a section's delegation in a campaign.
    public static String idOf(String campaignId, String unitCode) {
        return campaignId + ":" + unitCode;
    }

    /// Who confirms a person in the head's place.
    public Optional<String> of(String personId) {
        return Optional.ofNullable(delegates).map(all -> all.get(personId));
    }
}
