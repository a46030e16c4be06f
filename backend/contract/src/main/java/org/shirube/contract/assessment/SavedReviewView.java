// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.assessment;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What of a review is kept, with its version for the confirmation.
///
/// @param state DRAFT or CONFIRMED
public record SavedReviewView(
        String state,
        Map<String, Integer> ratings,
        Map<String, String> notes,
        @Nullable Talk talk,
        Instant savedAt,
        long version) {}
