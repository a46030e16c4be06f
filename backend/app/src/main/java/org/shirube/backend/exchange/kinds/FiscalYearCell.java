// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.exchange.ImportRow;
import org.shirube.backend.exchange.Normalized;
import org.shirube.backend.exchange.ProblemCode;
import org.shirube.backend.platform.FiscalYear;

/// Reads 年度: 2026, 2026年度, 令和8年度, R8.
final class FiscalYearCell {

    static final String COLUMN = "年度";

    private static final Pattern YEAR = Pattern.compile("(20\\d{2})(?:年度?)?");
    private static final Pattern REIWA = Pattern.compile("(?:令和|[Rr])(元|\\d{1,2})(?:年度?)?");
    private static final int BEFORE_REIWA = 2018;

    private FiscalYearCell() {}

    /// The fiscal year of a row, or null with a problem noted.
    static @Nullable FiscalYear of(ImportRow row) {
        row.requiredText(COLUMN);
        return of(row, COLUMN);
    }

    /// The fiscal year of a cell, or null: the cell is empty, or a problem is noted.
    static @Nullable FiscalYear of(ImportRow row, String column) {
        var text = row.text(column);
        if (text == null) {
            return null;
        }
        var code = Normalized.code(text);
        var year = YEAR.matcher(code);
        if (year.matches()) {
            return new FiscalYear(Integer.parseInt(year.group(1)));
        }
        var reiwa = REIWA.matcher(code);
        if (reiwa.matches()) {
            var number = reiwa.group(1).equals("元") ? 1 : Integer.parseInt(reiwa.group(1));
            return new FiscalYear(BEFORE_REIWA + number);
        }
        row.problem(column, ProblemCode.UNKNOWN_VALUE, null, "2026、令和8年度");
        return null;
    }
}
