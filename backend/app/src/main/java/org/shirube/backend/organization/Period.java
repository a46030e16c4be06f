// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A stretch of days.
///
/// @param from first day
/// @param to the day after the last one, or null where it has no end
public record Period(LocalDate from, @Nullable LocalDate to) {

    /// A period given by its last day, as files and the API have it.
    public static Period through(LocalDate from, @Nullable LocalDate lastDay) {
        return new Period(from, lastDay == null ? null : lastDay.plusDays(1));
    }

    /// Whether the day lies in it.
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    /// Whether its last day lies before the day.
    public boolean endedBefore(LocalDate day) {
        return to != null && !day.isBefore(to);
    }

    /// Whether the two share a day.
    public boolean overlaps(Period other) {
        return (to == null || other.from.isBefore(to)) && (other.to == null || from.isBefore(other.to));
    }

    /// The last day, or null where it has no end.
    public @Nullable LocalDate lastDay() {
        return to == null ? null : to.minusDays(1);
    }
}
