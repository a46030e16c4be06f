// SPDX-License-Identifier: Apache-2.0
package org.shirube.seed;

import java.time.LocalDate;

/// By how much people of a group rate themselves above what they can do: 0.3 levels on average.
final class SelfBias {

    static final double YOUNG = 0.15;
    static final double MIDDLE = 0.30;
    static final double OLD = 0.45;
    static final double FISCAL_YEAR = 0.30;
    static final int MIDDLE_FROM = 30;
    static final int OLD_FROM = 50;

    private SelfBias() {}

    static double of(Employee person, LocalDate day) {
        if (person.kind() == EmploymentKind.FISCAL_YEAR) {
            return FISCAL_YEAR;
        }
        var age = person.ageOn(day);
        return age < MIDDLE_FROM ? YOUNG : age < OLD_FROM ? MIDDLE : OLD;
    }
}
