// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.time.YearMonth;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.exchange.DayText;
import org.shirube.backend.exchange.DayText.Unreadable;
import org.shirube.backend.exchange.ImportRow;
import org.shirube.backend.exchange.Normalized;

/// Reads months: 2026-10, 2026年10月, 令和8年10月, R8.10; of a day its month.
final class MonthCell {

    private static final Pattern MONTH =
            Pattern.compile("(?:\\d{4}|(?:令和|平成|昭和|[RHSrhs])(?:元|\\d{1,2}))[-/.年]\\d{1,2}月?");

    private MonthCell() {}

    /// Whether the cell has a month without a day.
    static boolean hasNoDay(ImportRow row, String column) {
        return MONTH.matcher(text(row, column)).matches();
    }

    /// The month of a cell, or null: the cell is empty, or a problem is noted.
    static @Nullable YearMonth of(ImportRow row, String column) {
        if (!hasNoDay(row, column)) {
            var day = row.day(column);
            return day == null ? null : YearMonth.from(day);
        }
        var month = text(row, column);
        try {
            return YearMonth.from(DayText.read(month.endsWith("月") ? month + "28" : month + "-28"));
        } catch (Unreadable unreadable) {
            row.problem(column, unreadable.code(), null);
            return null;
        }
    }

    private static String text(ImportRow row, String column) {
        return Normalized.code(row.cell(column).raw()).replace(" ", "");
    }
}
