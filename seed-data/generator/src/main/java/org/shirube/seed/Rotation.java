// SPDX-License-Identifier: Apache-2.0
package org.shirube.seed;

import java.time.LocalDate;
import java.util.List;

/// When people are moved: most on 1 April, some on 1 July or 1 October; every two to five years.
final class Rotation {

    private static final List<Integer> YEARS = List.of(2, 3, 3, 3, 4, 4, 5);
    private static final List<Integer> YEARS_SO_FAR = List.of(0, 0, 1, 1, 1, 2, 2, 3, 4);

    private Rotation() {}

    /// Since when somebody has been where the staff list shows them.
    static LocalDate latest(Chance chance) {
        return day(Employee.REFERENCE_DAY.getYear() - chance.oneOf(YEARS_SO_FAR), chance);
    }

    /// When somebody who left a unit on a day had come there.
    static LocalDate before(LocalDate left, Chance chance) {
        return day(left.getYear() - chance.oneOf(YEARS), chance);
    }

    /// The first of April, or a mid-year day of the twelve months before it.
    private static LocalDate day(int year, Chance chance) {
        var luck = chance.uniform(0, 1);
        if (luck < 0.04) {
            return LocalDate.of(year - 1, 7, 1);
        }
        return luck < 0.10 ? LocalDate.of(year - 1, 10, 1) : LocalDate.of(year, 4, 1);
    }
}
