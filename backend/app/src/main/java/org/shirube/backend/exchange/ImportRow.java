// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.exchange.DayText.Unreadable;

/// A row of a file. Its readers turn cells into values and note what is wrong with them.
public final class ImportRow {

    private static final int LONGEST = 1_000;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ImportSheet sheet;
    private final int number;
    private final Map<String, Cell> cells;
    private final Set<String> faulty = new HashSet<>();

    ImportRow(ImportSheet sheet, int number, Map<String, Cell> cells) {
        this.sheet = sheet;
        this.number = number;
        this.cells = Map.copyOf(cells);
    }

    /// Row number as a spreadsheet shows it.
    public int number() {
        return number;
    }

    /// The cell under a canonical column.
    public Cell cell(String column) {
        return sheet.has(column) ? cells.getOrDefault(column, new Cell(true, "", null)) : Cell.NOT_IN_FILE;
    }

    /// Whether something is wrong with the row.
    public boolean hasProblems() {
        return !faulty.isEmpty();
    }

    /// Whether something is wrong with the cell.
    public boolean faulty(String column) {
        return faulty.contains(column);
    }

    /// Notes a fault; a cell gets its first one only.
    ///
    /// @param proposal value that can be accepted instead
    /// @param arguments what the message names besides column and value
    public void problem(String column, ProblemCode code, @Nullable String proposal, Object... arguments) {
        if (faulty.add(column)) {
            sheet.problem(new ImportProblem(
                    number,
                    sheet.header(column),
                    shown(cell(column)),
                    code,
                    proposal,
                    Arrays.stream(arguments).map(String::valueOf).toList()));
        }
    }

    private static String shown(Cell cell) {
        return cell.day() != null && cell.raw().isEmpty() ? String.valueOf(cell.day()) : cell.raw();
    }

    /// The text as written, or null.
    public @Nullable String text(String column) {
        var cell = cell(column);
        var text = shown(cell);
        if (text.isEmpty() || faulty.contains(column)) {
            return null;
        }
        var fault = faultOf(text);
        if (fault != null) {
            problem(column, fault, null, LONGEST);
            return null;
        }
        return text;
    }

    private static @Nullable ProblemCode faultOf(String text) {
        if (text.indexOf('\uFFFD') >= 0) {
            return ProblemCode.CHARACTER_LOST;
        }
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
            return ProblemCode.CONTROL_CHARACTER;
        }
        if ("=+@".indexOf(text.charAt(0)) >= 0) {
            return ProblemCode.FORMULA;
        }
        return text.length() > LONGEST ? ProblemCode.TOO_LONG : null;
    }

    /// The text, which has to be there.
    public @Nullable String requiredText(String column) {
        var text = text(column);
        if (text == null) {
            missing(column);
        }
        return text;
    }

    private void missing(String column) {
        if (sheet.has(column)) {
            problem(column, ProblemCode.MISSING_VALUE, null);
        }
    }

    /// A code or number in half-width, or null. A code that lost its leading zeros is a fault with a proposal.
    public @Nullable String code(String column) {
        var text = text(column);
        if (text == null) {
            return null;
        }
        var code = Normalized.code(text);
        int length = sheet.codeLength(column);
        if (code.length() < length && code.chars().allMatch(Character::isDigit)) {
            problem(column, ProblemCode.LEADING_ZERO_LOST, "0".repeat(length - code.length()) + code, length);
            return null;
        }
        return code;
    }

    /// A code, which has to be there.
    public @Nullable String requiredCode(String column) {
        var code = code(column);
        if (code == null) {
            missing(column);
        }
        return code;
    }

    /// A text in kana; half-width kana become full-width, kanji are a fault.
    public @Nullable String kana(String column) {
        var text = text(column);
        if (text == null) {
            return null;
        }
        if (text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)) {
            problem(column, ProblemCode.KANA_EXPECTED, null);
            return null;
        }
        return Normalized.kana(text);
    }

    /// A day in any style that offices use, or null.
    public @Nullable LocalDate day(String column) {
        var cell = cell(column);
        if (cell.day() != null) {
            return cell.day();
        }
        if (!cell.filled() || faulty.contains(column)) {
            return null;
        }
        try {
            return DayText.read(cell.raw());
        } catch (Unreadable unreadable) {
            problem(column, unreadable.code(), unreadable.proposal());
            return null;
        }
    }

    /// A day, which has to be there.
    public @Nullable LocalDate requiredDay(String column) {
        var day = day(column);
        if (day == null) {
            missing(column);
        }
        return day;
    }

    /// A number inside limits, or null.
    public @Nullable BigDecimal number(String column, double min, double max) {
        var text = text(column);
        if (text == null) {
            return null;
        }
        try {
            var value = new BigDecimal(Normalized.code(text).replace(",", ""));
            if (value.doubleValue() >= min && value.doubleValue() <= max) {
                return value;
            }
        } catch (NumberFormatException noNumber) {
            problem(column, ProblemCode.UNKNOWN_VALUE, null, "0-9");
            return null;
        }
        problem(column, ProblemCode.NUMBER_OUT_OF_RANGE, null, plain(min), plain(max));
        return null;
    }

    private static String plain(double limit) {
        return BigDecimal.valueOf(limit).stripTrailingZeros().toPlainString();
    }

    /// A share as 0.8, 80 or 80%: up to 1 is a fraction, above it per cent.
    ///
    /// @return 0 to 1, or null
    public @Nullable BigDecimal share(String column) {
        var text = text(column);
        if (text == null) {
            return null;
        }
        var code = Normalized.code(text);
        var percent = code.endsWith("%");
        try {
            var value = new BigDecimal(
                    percent ? code.substring(0, code.length() - 1).strip() : code);
            var share = percent || value.compareTo(BigDecimal.ONE) > 0 ? value.divide(HUNDRED) : value;
            if (share.signum() >= 0 && share.compareTo(BigDecimal.ONE) <= 0) {
                return share.stripTrailingZeros();
            }
        } catch (NumberFormatException noNumber) {
            problem(column, ProblemCode.UNKNOWN_VALUE, null, "0-100%");
            return null;
        }
        problem(column, ProblemCode.NUMBER_OUT_OF_RANGE, null, "0%", "100%");
        return null;
    }

    /// A word of a closed list, or null.
    public <E> @Nullable E choice(String column, ClosedList<E> list) {
        var text = text(column);
        if (text == null) {
            return null;
        }
        var found = list.find(text);
        if (found.isEmpty()) {
            problem(
                    column,
                    ProblemCode.UNKNOWN_VALUE,
                    Normalized.nearest(text, list.words()).orElse(null),
                    String.join("・", list.words()));
        }
        return found.orElse(null);
    }

    /// A word of a closed list, which has to be there.
    public <E> @Nullable E requiredChoice(String column, ClosedList<E> list) {
        var value = choice(column, list);
        if (value == null) {
            missing(column);
        }
        return value;
    }

    /// Whether the cell is marked (○, 1, 必須, yes).
    public boolean mark(String column) {
        var text = text(column);
        return text != null
                && !Set.of("", "×", "0", "no", "いいえ", "-")
                        .contains(Normalized.code(text).toLowerCase(java.util.Locale.ROOT));
    }

    /// Codes split by `;`.
    public List<String> codes(String column) {
        var text = text(column);
        return text == null
                ? List.of()
                : Arrays.stream(text.split("[;；]"))
                        .map(Normalized::code)
                        .filter(code -> !code.isEmpty())
                        .toList();
    }
}
