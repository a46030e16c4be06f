// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.psychometrics.GroupRates;

/// What drills tell of one unit. Reporting comes first: a report protects everybody, a click not made protects one.
public sealed interface UnitDrills {

    /// The code of the unit.
    String unit();

    /// Too few people got a mail, so nothing is shown, not even how many.
    record Hidden(String unit) implements UnitDrills {}

    /// The unit's mails link it to no other unit, so the difficulty of the mails cannot be told apart from the unit,
    /// and nothing is corrected.
    record NotComparable(String unit, Observed observed) implements UnitDrills {}

    /// Rates as if all units had got the same mix of mails.
    record Comparable(String unit, Observed observed, GroupRates.Rate reporting, GroupRates.Rate clicking)
            implements UnitDrills {}

    /// What happened, as it was counted.
    ///
    /// @param people who got a mail
    /// @param mails that were sent to them
    /// @param reporting share of mails that were reported, 0 to 1
    /// @param clicking share of mails that were clicked, 0 to 1
    /// @param medianTimeToReport of the mails that were reported; null where fewer people reported than are shown
    record Observed(
            int people,
            int mails,
            double reporting,
            double clicking,
            @Nullable Duration medianTimeToReport) {}
}
