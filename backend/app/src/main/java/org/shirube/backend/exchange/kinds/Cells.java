// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.exchange.ClosedList;
import org.shirube.backend.exchange.ImportRow;
import org.shirube.backend.exchange.Normalized;
import org.shirube.backend.exchange.ProblemCode;
import org.shirube.backend.platform.Wording;

/// Cells of one row beside what is stored: an empty cell, or one whose column is not there, leaves what is stored.
///
/// @param old what the row is about, or null where it is new
record Cells<T>(ImportRow row, @Nullable T old) {

    private static final double LARGEST = 1e12;

    /// The column with the English twin of a text.
    static String english(String column) {
        return column + "(英)";
    }

    /// A text in both languages as two cells and the stored one make it, or null where none of them has the Japanese.
    static @Nullable Wording wording(@Nullable String japanese, @Nullable String english, @Nullable Wording stored) {
        if (stored == null) {
            return japanese == null ? null : new Wording(japanese, english);
        }
        return new Wording(
                japanese == null ? stored.japanese() : japanese, english == null ? stored.english() : english);
    }

    /// A value of a row without problems: [#needed] has noted where there is none.
    static <V> V sure(@Nullable V value) {
        return Objects.requireNonNull(value);
    }

    /// The value; where there is none, a problem is noted.
    <V> @Nullable V needed(String column, @Nullable V value) {
        return DocumentKind.needed(row, column, value);
    }

    private <V> @Nullable V or(@Nullable V read, Function<T, ? extends @Nullable V> stored) {
        return read != null || old == null ? read : stored.apply(old);
    }

    @Nullable
    Long version(Function<T, @Nullable Long> version) {
        return old == null ? null : version.apply(old);
    }

    @Nullable
    String text(String column, Function<T, ? extends @Nullable String> stored) {
        return or(row.text(column), stored);
    }

    @Nullable
    Wording wording(String column, Function<T, ? extends @Nullable Wording> stored) {
        var twin = row.text(english(column));
        var text = wording(row.text(column), twin, old == null ? null : stored.apply(old));
        return text == null && twin != null ? needed(column, text) : text;
    }

    @Nullable
    LocalDate day(String column, Function<T, ? extends @Nullable LocalDate> stored) {
        return or(row.day(column), stored);
    }

    @Nullable
    YearMonth month(String column, Function<T, ? extends @Nullable YearMonth> stored) {
        return or(MonthCell.of(row, column), stored);
    }

    @Nullable
    Integer whole(String column, int least, Function<T, ? extends @Nullable Integer> stored) {
        return or(row.whole(column, least, Integer.MAX_VALUE), stored);
    }

    /// A number that is no more than another; else a problem is noted.
    static int atMost(ImportRow row, String column, int number, int most) {
        if (number > most) {
            row.problem(column, ProblemCode.NUMBER_OUT_OF_RANGE, null, 0, most);
        }
        return number;
    }

    @Nullable
    BigDecimal decimal(String column, Function<T, ? extends @Nullable BigDecimal> stored) {
        return or(row.number(column, -LARGEST, LARGEST), stored);
    }

    <E> @Nullable E choice(String column, ClosedList<E> list, Function<T, ? extends @Nullable E> stored) {
        return or(row.choice(column, list), stored);
    }

    boolean mark(String column, Function<T, Boolean> stored) {
        return row.cell(column).filled() || old == null ? row.mark(column) : stored.apply(old);
    }

    /// Code of a unit, on a day or ever.
    @Nullable
    String unit(
            String column, UnitIndex units, @Nullable LocalDate day, Function<T, ? extends @Nullable String> stored) {
        var unit = units.of(row, column, day);
        return or(unit == null ? null : unit.code(), stored);
    }

    @Nullable
    String known(String column, Collection<String> codes, Function<T, ? extends @Nullable String> stored) {
        return or(row.knownCode(column, codes, ProblemCode.UNKNOWN_CODE), stored);
    }

    List<String> known(String column, Collection<String> codes, List<String> stored) {
        if (!row.cell(column).filled()) {
            return stored;
        }
        var named = row.codes(column);
        named.stream()
                .filter(code -> !codes.contains(code))
                .findFirst()
                .ifPresent(code -> unknown(column, code, codes));
        return named;
    }

    /// Notes a code of a list that nobody knows; the proposal is the whole cell with the nearest code in its place.
    void unknown(String column, String code, Collection<String> codes) {
        var cell = Normalized.code(row.cell(column).raw());
        row.problem(
                column,
                ProblemCode.UNKNOWN_CODE,
                Normalized.nearest(code, codes)
                        .map(right -> cell.replace(code, right))
                        .orElse(null));
    }
}
