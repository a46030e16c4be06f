// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far a campaign is.
///
/// @param reviewed how many of those who submitted are confirmed by their manager
/// @param withoutMail people of the population who have no PC or mail address (紙・共用端末)
/// @param days submissions a day, oldest first
public record ProgressView(
        int invited,
        int started,
        int submitted,
        int reviewed,
        int withoutMail,
        List<UnitProgress> units,
        List<DayCount> days) {

    /// A section's share.
    ///
    /// @param reviewed how many of those who submitted are confirmed
    public record UnitProgress(
            String unitCode,
            String unitName,
            @Nullable String parentCode,
            @Nullable String parentName,
            int invited,
            int started,
            int submitted,
            int reviewed,
            @Nullable Instant lastActivity) {}

    /// Submissions of one day.
    public record DayCount(LocalDate day, int submitted) {}
}
