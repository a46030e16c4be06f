// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.training;

import java.time.LocalDate;
import java.time.Month;

/// Quarters of a fiscal year (四半期): 1 is April to June, 4 is January to March.
public final class Quarters {

    /// The last quarter.
    public static final int LAST = 4;

    private static final int MONTHS = 3;
    private static final int YEAR = 12;

    private Quarters() {}

    /// The quarter that a day lies in.
    public static int of(LocalDate day) {
        return Math.floorMod(day.getMonthValue() - Month.APRIL.getValue(), YEAR) / MONTHS + 1;
    }
}
