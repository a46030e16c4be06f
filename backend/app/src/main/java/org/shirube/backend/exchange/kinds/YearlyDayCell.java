// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.time.DateTimeException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.exchange.ImportRow;
import org.shirube.backend.exchange.Normalized;
import org.shirube.backend.exchange.ProblemCode;
import org.shirube.backend.training.YearlyDay;

/// Reads a day without a year: 06-30, 6/30, 6月30日.
final class YearlyDayCell {

    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[-/月](\\d{1,2})日?");

    private YearlyDayCell() {}

    /// The day, or null where the cell is empty or with a problem noted.
    static @Nullable YearlyDay of(ImportRow row, String column) {
        var text = row.text(column);
        if (text == null) {
            return null;
        }
        var found = DAY.matcher(Normalized.code(text));
        if (!found.matches()) {
            row.problem(column, ProblemCode.DATE_UNREADABLE, null);
            return null;
        }
        try {
            return new YearlyDay(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)));
        } catch (DateTimeException notThere) {
            row.problem(column, ProblemCode.DATE_NOT_IN_CALENDAR, null);
            return null;
        }
    }
}
