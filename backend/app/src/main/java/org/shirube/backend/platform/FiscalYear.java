// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.platform;

import java.time.LocalDate;
import java.time.Month;

/// A fiscal year (会計年度): 1 April to 31 March, named by the calendar year in which it begins.
public record FiscalYear(int year) implements Comparable<FiscalYear> {

    /// The fiscal year that a day lies in.
    public static FiscalYear of(LocalDate day) {
        return new FiscalYear(day.getMonthValue() < Month.APRIL.getValue() ? day.getYear() - 1 : day.getYear());
    }

    /// 1 April.
    public LocalDate firstDay() {
        return LocalDate.of(year, Month.APRIL, 1);
    }

    /// 31 March of the next calendar year.
    public LocalDate lastDay() {
        return LocalDate.of(year + 1, Month.MARCH, 31);
    }

    @Override
    public int compareTo(FiscalYear other) {
        return Integer.compare(year, other.year);
    }
}
