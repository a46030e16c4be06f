// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.assessment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What drills tell of the sections, `GET /api/v1/security-map`. It names nobody.
///
/// @param drills newest first
/// @param units by code; only those that the caller may see
public record SecurityMapView(List<DrillView> drills, List<UnitRates> units) {

    /// A drill.
    ///
    /// @param difficulty LEAST, MODERATE_TO_LEAST, MODERATE or VERY (NIST Phish Scale)
    public record DrillView(String code, LocalDate day, String subject, String difficulty) {}

    /// A section over all drills.
    ///
    /// @param state COMPARABLE; NOT_COMPARABLE: its mails went to nobody else, so nothing is corrected; HIDDEN:
    /// fewer than five people, all else is null
    /// @param people who got a mail
    /// @param minutesToReport median of the reported mails; null where fewer than five people reported
    public record UnitRates(
            String unitCode,
            String unitName,
            String state,
            @Nullable Integer people,
            @Nullable Integer mails,
            @Nullable RateView reporting,
            @Nullable RateView clicking,
            @Nullable Integer minutesToReport) {}

    /// A share of the mails, 0 to 1.
    ///
    /// @param observed as counted
    /// @param corrected as if every section had got the same mails, with its 95 % interval; null where that
    /// cannot be told
    public record RateView(
            double observed,
            @Nullable Double corrected,
            @Nullable Double lower,
            @Nullable Double upper) {}
}
