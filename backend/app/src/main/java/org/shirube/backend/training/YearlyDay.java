// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.training;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import org.shirube.backend.platform.FiscalYear;

/// A day that every fiscal year has, such as 30 June.
///
/// @param month 1 to 12
/// @param day of that month; 29 February is the 28th where there is none
public record YearlyDay(int month, int day) {

    public YearlyDay {
        // refuses days that no year has
        MonthDay.of(month, day);
    }

    /// The day in a fiscal year.
    public LocalDate in(FiscalYear year) {
        return MonthDay.of(month, day).atYear(month < Month.APRIL.getValue() ? year.year() + 1 : year.year());
    }

    @Override
    public String toString() {
        return "%02d-%02d".formatted(month, day);
    }
}
