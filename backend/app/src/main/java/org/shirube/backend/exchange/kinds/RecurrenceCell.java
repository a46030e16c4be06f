// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.exchange.ClosedList;
import org.shirube.backend.exchange.ImportRow;
import org.shirube.backend.exchange.Normalized;
import org.shirube.backend.exchange.ProblemCode;
import org.shirube.backend.training.Recurrence;
import org.shirube.backend.training.Recurrence.Kind;

/// Reads 周期: 毎年度, 12か月ごと, 3年ごと, 一回, 着任から30日以内.
final class RecurrenceCell {

    static final String COLUMN = "周期";

    private static final ClosedList<Kind> WORDS = ClosedList.<Kind>empty()
            .with(Kind.EACH_FISCAL_YEAR, "毎年度", "年度ごと", "毎年", "each fiscal year")
            .with(Kind.ONCE, "一回", "1回", "一度", "once");
    private static final Pattern MONTHS = Pattern.compile("(\\d{1,3})(?:か月|ヶ月|カ月|ヵ月|箇月|月)(?:ごと|毎)");
    private static final Pattern YEARS = Pattern.compile("(\\d{1,2})年(?:ごと|毎)");
    private static final Pattern DAYS = Pattern.compile("(?:着任|採用|任用)(?:から|後)(\\d{1,3})日以内");
    private static final int YEAR = 12;

    private RecurrenceCell() {}

    /// How often it is, or null where the cell is empty or with a problem noted.
    static @Nullable Recurrence of(ImportRow row) {
        var text = row.text(COLUMN);
        if (text == null) {
            return null;
        }
        var word = WORDS.find(text);
        if (word.isPresent()) {
            return new Recurrence(word.get(), null);
        }
        var counted = counted(Normalized.code(text).replaceAll("\\s", ""));
        if (counted == null) {
            row.problem(COLUMN, ProblemCode.UNKNOWN_VALUE, null, "毎年度・12か月ごと・3年ごと・一回・着任から30日以内");
        }
        return counted;
    }

    private static @Nullable Recurrence counted(String text) {
        var months = number(MONTHS, text);
        var years = number(YEARS, text);
        var days = number(DAYS, text);
        if (months > 0 || years > 0) {
            return new Recurrence(Kind.EVERY_MONTHS, Math.max(months, years * YEAR));
        }
        return days > 0 ? new Recurrence(Kind.AFTER_START, days) : null;
    }

    /// 0 where the text is of another pattern.
    private static int number(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        return found.matches() ? Integer.parseInt(found.group(1)) : 0;
    }

    static String text(Recurrence recurrence) {
        return switch (recurrence.kind()) {
            case EACH_FISCAL_YEAR, ONCE -> WORDS.name(recurrence.kind());
            case EVERY_MONTHS -> recurrence.span() + "か月ごと";
            case AFTER_START -> "着任から" + recurrence.span() + "日以内";
        };
    }
}
