// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.exchange.DayText.Unreadable;

/// A row of a file. Its readers turn cells into values and note what is wrong with them.
public final class ImportRow {

    private static final int LONGEST = 1_000;
    private static final int LONGEST_LIST = 20_000;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_CODE = 50;

    /// Beside 勤務割合 an office may give hours a week instead.
    private static final String WEEKLY_HOURS = "週勤務時間";

    private final ImportSheet sheet;
    private final int number;
    private final Map<String, Cell> cells;
    private final Set<String> faulty = new HashSet<>();

    ImportRow(ImportSheet sheet, int number, Map<String, Cell> cells) {
        this.sheet = sheet;
        this.number = number;
        this.cells = Collections.unmodifiableMap(cells);
    }

    /// Row number as a spreadsheet shows it.
    public int number() {
        return number;
    }

    /// The cell under a canonical column.
    public Cell cell(String column) {
        return sheet.has(column) ? cells.getOrDefault(column, Cell.NOTHING) : Cell.NOT_IN_FILE;
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

    /// The text as written, or null. Faults: FORMULA, CONTROL_CHARACTER, CHARACTER_LOST, TOO_LONG.
    public @Nullable String text(String column) {
        return checked(column, Faults::ofText, LONGEST);
    }

    /// A name, code point for code point, or null. As [#text], and `?` and 〓 are CHARACTER_LOST.
    public @Nullable String name(String column) {
        return checked(column, Faults::ofName, LONGEST_NAME);
    }

    /// A name, which has to be there.
    public @Nullable String requiredName(String column) {
        var name = name(column);
        if (name == null) {
            missing(column);
        }
        return name;
    }

    private @Nullable String checked(String column, Check check, int longest) {
        var text = shown(cell(column));
        if (text.isEmpty() || faulty.contains(column)) {
            return null;
        }
        var fault = check.fault(text, longest);
        if (fault == null) {
            return text;
        }
        problem(column, fault, null, longest);
        return null;
    }

    private interface Check {
        @Nullable
        ProblemCode fault(String text, int longest);
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
        var text = checked(column, Faults::ofLine, LONGEST_CODE);
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

    /// A code that has to be one of those known; else LEADING_ZERO_LOST where zeros in front make it known, or the
    /// given
    /// fault with the nearest code as proposal.
    public @Nullable String knownCode(String column, Collection<String> known, ProblemCode otherwise) {
        var text = checked(column, Faults::ofLine, LONGEST_CODE);
        var code = text == null ? null : Normalized.code(text);
        if (code == null || known.contains(code)) {
            return code;
        }
        var padded = known.stream()
                .filter(candidate -> candidate.endsWith(code)
                        && candidate
                                .substring(0, candidate.length() - code.length())
                                .matches("0+"))
                .findFirst();
        if (padded.isPresent()) {
            problem(
                    column,
                    ProblemCode.LEADING_ZERO_LOST,
                    padded.get(),
                    padded.get().length());
        } else {
            problem(column, otherwise, Normalized.nearest(code, known).orElse(null));
        }
        return null;
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
        var text = name(column);
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
            // a formula or a lost character is why it cannot be read
            var fault = Faults.ofLine(cell.raw(), LONGEST_CODE);
            problem(column, fault == null ? unreadable.code() : fault, unreadable.proposal());
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

    /// A day with the time of day, or null. A cell with a day only is a fault; a spreadsheet's day begins at midnight.
    public @Nullable LocalDateTime moment(String column) {
        var day = day(column);
        if (day == null || cell(column).day() != null) {
            return day == null ? null : day.atStartOfDay();
        }
        try {
            return day.atTime(DayText.time(cell(column).raw()));
        } catch (Unreadable unreadable) {
            problem(column, unreadable.code(), null);
            return null;
        }
    }

    /// A number inside limits, or null.
    public @Nullable BigDecimal number(String column, double min, double max) {
        var text = text(column);
        if (text == null) {
            return null;
        }
        try {
            var value = NumberText.number(text);
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

    /// A whole number inside limits, or null.
    public @Nullable Integer whole(String column, int min, int max) {
        var value = number(column, min, max);
        if (value == null) {
            return null;
        }
        if (value.stripTrailingZeros().scale() > 0) {
            problem(column, ProblemCode.UNKNOWN_VALUE, null, "1, 2, 3 ...");
            return null;
        }
        return value.intValue();
    }

    private static String plain(double limit) {
        return BigDecimal.valueOf(limit).stripTrailingZeros().toPlainString();
    }

    /// A share as 0.8, 80 or 80%: up to 1 is a fraction, above it per cent; or hours a week, 38.75 or 38:45, where the
    /// file has those instead.
    ///
    /// @return 0 to 1, or null
    public @Nullable BigDecimal share(String column) {
        boolean hours = !sheet.has(column) && sheet.has(WEEKLY_HOURS);
        var from = hours ? WEEKLY_HOURS : column;
        var text = text(from);
        if (text == null) {
            return null;
        }
        try {
            var share = hours ? NumberText.ofFullWeek(text) : NumberText.share(text);
            if (share.signum() >= 0 && share.compareTo(BigDecimal.ONE) <= 0) {
                return share.stripTrailingZeros();
            }
        } catch (NumberFormatException noNumber) {
            problem(from, ProblemCode.UNKNOWN_VALUE, null, hours ? "38.75, 38:45" : "0-100%");
            return null;
        }
        problem(from, ProblemCode.NUMBER_OUT_OF_RANGE, null, hours ? "0" : "0%", hours ? "38.75" : "100%");
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

    /// Whether the cell is marked (○, 1, 有, yes ...); what is neither a mark nor its absence is UNKNOWN_VALUE.
    public boolean mark(String column) {
        return Boolean.TRUE.equals(choice(column, ClosedList.MARKS));
    }

    /// Codes split by `;`.
    public List<String> codes(String column) {
        var text = checked(column, Faults::ofText, LONGEST_LIST);
        return text == null
                ? List.of()
                : Arrays.stream(text.split("[;；]"))
                        .map(Normalized::code)
                        .filter(code -> !code.isEmpty())
                        .toList();
    }

    /// Texts split by `;`, as written.
    public List<String> texts(String column) {
        var text = text(column);
        return text == null
                ? List.of()
                : Arrays.stream(text.split("[;；]"))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }
}
