// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.assessment.Choice;
import org.shirube.backend.assessment.InstrumentKind;
import org.shirube.backend.exchange.ImportRow;
import org.shirube.backend.exchange.ProblemCode;
import org.shirube.backend.platform.Wording;

/// Reads the choices of an item: texts in both languages, key, explanation, topic and what is known of its difficulty.
///
/// @param row the item's
/// @param kind of the instrument; a test's items have to have choices
record InstrumentChoice(ImportRow row, InstrumentKind kind) {

    static final String OPTION = "選択肢";
    private static final String KEY = "正答";
    private static final int OPTIONS = 6;
    private static final double THETA = 10;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    /// The choices, or null where the item has none.
    ///
    /// @param stored as they are stored, or null
    @Nullable
    Choice read(@Nullable Choice stored) {
        var options = options(stored);
        return options.isEmpty() ? null : choice(options, stored);
    }

    private List<Wording> options(@Nullable Choice stored) {
        var options = new ArrayList<Wording>();
        for (int i = 1; i <= OPTIONS; i++) {
            var text = row.text(OPTION + i);
            if (text != null) {
                options.add(new Wording(text, row.text(OPTION + i + "(英)")));
            }
        }
        if (options.isEmpty() && stored != null) {
            return stored.options();
        }
        if (options.isEmpty() ? kind == InstrumentKind.KNOWLEDGE_TEST : options.size() == 1) {
            row.problem(options.isEmpty() ? OPTION + 1 : OPTION + 2, ProblemCode.MISSING_VALUE, null);
        }
        return options;
    }

    private Choice choice(List<Wording> options, @Nullable Choice stored) {
        var keys = keys(options.size());
        return new Choice(
                options,
                keys.isEmpty() && stored != null && stored.options().equals(options) ? stored.keys() : keys,
                InstrumentItems.wording(row, "解説", stored == null ? null : stored.explanation()),
                InstrumentItems.wording(row, "話題", stored == null ? null : stored.topic()),
                same(row.number("識別力", 0, THETA), stored == null ? null : stored.discrimination()),
                same(row.number("困難度", -THETA, THETA), stored == null ? null : stored.difficulty()),
                DocumentKind.or(row.whole("脅威年度", FIRST_YEAR, LAST_YEAR), stored == null ? null : stored.threatYear()));
    }

    private List<Integer> keys(int options) {
        var keys = new ArrayList<Integer>();
        for (var code : row.codes(KEY)) {
            if (code.matches("[1-6]") && Integer.parseInt(code) <= options) {
                keys.add(Integer.valueOf(code));
            } else {
                row.problem(KEY, ProblemCode.NUMBER_OUT_OF_RANGE, null, 1, options);
            }
        }
        return keys;
    }

    /// 1.0 and 1.00 are one number.
    private static @Nullable BigDecimal same(@Nullable BigDecimal inFile, @Nullable BigDecimal stored) {
        return inFile == null || stored != null && inFile.compareTo(stored) == 0 ? stored : inFile;
    }

    /// All of it as people compare it.
    static String describe(@Nullable Choice choice) {
        if (choice == null) {
            return "";
        }
        var options = choice.options().stream().map(Wording::described).collect(Collectors.joining(" / "));
        return "%s | %s | %s | %s | %s %s %s"
                .formatted(
                        options,
                        choice.keys(),
                        described(choice.topic()),
                        described(choice.explanation()),
                        plain(choice.discrimination()),
                        plain(choice.difficulty()),
                        plain(choice.threatYear()));
    }

    private static String described(@Nullable Wording wording) {
        return wording == null ? "" : wording.described();
    }

    private static String plain(@Nullable Object number) {
        return number == null ? "-" : number.toString();
    }
}
