// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/// Numbers, shares and working hours as offices write them.
///
/// Methods throw [NumberFormatException] for what is no number.
final class NumberText {

    /// Weekly hours of full working time, 38 h 45 min.
    private static final BigDecimal FULL_WEEK = new BigDecimal("38.75");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);
    private static final int DIGITS = 4;
    private static final Pattern HOURS = Pattern.compile("(\\d{1,2}):(\\d{2})(?::\\d{2})?");

    private NumberText() {}

    /// 1,234.5 in any width.
    static BigDecimal number(String text) {
        return new BigDecimal(Normalized.code(text).replace(",", ""));
    }

    /// A share as 0.8, 80 or 80%: up to 1 is a fraction, above it per cent; 38:45 is a full week.
    static BigDecimal share(String text) {
        var code = Normalized.code(text);
        if (HOURS.matcher(code).matches()) {
            return ofFullWeek(text);
        }
        var percent = code.endsWith("%");
        var value = number(percent ? code.substring(0, code.length() - 1) : code);
        return percent || value.compareTo(BigDecimal.ONE) > 0 ? value.divide(HUNDRED) : value;
    }

    /// Weekly hours, 38.75 or 38:45, as a share of full working time.
    static BigDecimal ofFullWeek(String text) {
        var clock = HOURS.matcher(Normalized.code(text));
        var hours = clock.matches()
                ? new BigDecimal(clock.group(1))
                        .add(new BigDecimal(clock.group(2)).divide(MINUTES, 2 * DIGITS, RoundingMode.HALF_UP))
                : number(text);
        return hours.divide(FULL_WEEK, DIGITS, RoundingMode.HALF_UP);
    }
}
