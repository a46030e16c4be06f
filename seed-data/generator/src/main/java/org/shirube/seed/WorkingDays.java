// SPDX-License-Identifier: Apache-2.0
package org.shirube.seed;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Days on which the town hall works, April 2023 to March 2028.
final class WorkingDays {

    /// Holidays that fall on a weekday, and the days off at the turn of the year.
    private static final Set<LocalDate> OFF = Stream.of(
                    "2023-05-03 2023-05-04 2023-05-05 2023-07-17 2023-08-11 2023-09-18 2023-10-09 2023-11-03",
                    "2023-11-23 2024-01-08 2024-02-12 2024-02-23 2024-03-20 2024-04-29 2024-05-03 2024-05-06",
                    "2024-07-15 2024-08-12 2024-09-16 2024-09-23 2024-10-14 2024-11-04 2025-01-13 2025-02-11",
                    "2025-02-24 2025-03-20 2025-04-29 2025-05-05 2025-05-06 2025-07-21 2025-08-11 2025-09-15",
                    "2025-09-23 2025-10-13 2025-11-03 2025-11-24 2026-01-12 2026-02-11 2026-02-23 2026-03-20",
                    "2026-04-29 2026-05-04 2026-05-05 2026-05-06 2026-07-20 2026-08-11 2026-09-21 2026-09-22",
                    "2026-09-23 2026-10-12 2026-11-03 2026-11-23 2027-01-11 2027-02-11 2027-02-23 2027-03-22",
                    "2027-04-29 2027-05-03 2027-05-04 2027-05-05 2027-07-19 2027-08-11 2027-09-20 2027-09-23",
                    "2027-10-11 2027-11-03 2027-11-23 2028-01-10 2028-02-11 2028-02-23 2028-03-20")
            .flatMap(line -> Stream.of(line.split(" ")))
            .map(LocalDate::parse)
            .collect(Collectors.toUnmodifiableSet());

    private WorkingDays() {}

    static boolean includes(LocalDate day) {
        var turnOfTheYear = day.getMonthValue() == 12 && day.getDayOfMonth() >= 29
                || day.getMonthValue() == 1 && day.getDayOfMonth() <= 3;
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 && !turnOfTheYear && !OFF.contains(day);
    }

    /// The day itself, or the next working day.
    static LocalDate from(LocalDate day) {
        var at = day;
        while (!includes(at)) {
            at = at.plusDays(1);
        }
        return at;
    }

    /// The day itself, or the working day before it.
    static LocalDate until(LocalDate day) {
        var at = day;
        while (!includes(at)) {
            at = at.minusDays(1);
        }
        return at;
    }

    /// Whether a number of days from this one on are all working days of one week.
    static boolean inARow(LocalDate first, int days) {
        return first.datesUntil(first.plusDays(days)).allMatch(WorkingDays::includes);
    }
}
