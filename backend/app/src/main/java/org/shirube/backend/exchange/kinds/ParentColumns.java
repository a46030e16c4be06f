// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.exchange.ImportRow;
import org.shirube.backend.exchange.ProblemCode;
import org.shirube.backend.platform.Wording;

/// Columns of a record that several rows make up: given on the first row, and never different later.
final class ParentColumns {

    private final Map<String, First> first = new HashMap<>();

    private record First(Object value, int row) {}

    /// Takes a row's value of a column; a value that differs from an earlier row's is a problem.
    ///
    /// @param value null = the cell is empty or faulty
    <T> void take(ImportRow row, String column, @Nullable T value) {
        if (value == null) {
            return;
        }
        var earlier = first.putIfAbsent(column, new First(value, row.number()));
        if (earlier != null && !earlier.value().equals(value)) {
            row.problem(column, ProblemCode.CONFLICTING_VALUE, null, earlier.row());
        }
    }

    /// The value of a column, or null where no row has one.
    @SuppressWarnings("unchecked") // a column has one type, that of its reader
    <T> @Nullable T value(String column) {
        var found = first.get(column);
        return found == null ? null : (T) found.value();
    }

    /// The row that gave a column its value, 0 where none did.
    int rowOf(String column) {
        var found = first.get(column);
        return found == null ? 0 : found.row();
    }

    /// The value of a column, or what is stored.
    <T> @Nullable T value(String column, @Nullable T stored) {
        T found = value(column);
        return found == null ? stored : found;
    }

    /// Takes a row's text in both languages.
    void takeWording(ImportRow row, String column) {
        take(row, column, row.text(column));
        take(row, Cells.english(column), row.text(Cells.english(column)));
    }

    /// The text in both languages, or what is stored.
    @Nullable
    Wording wording(String column, @Nullable Wording stored) {
        return Cells.wording(this.<String>value(column), this.<String>value(Cells.english(column)), stored);
    }

    /// Notes on the first row which columns no row fills. What is faulty somewhere is not missing too.
    void require(List<ImportRow> rows, String... columns) {
        for (var column : columns) {
            if (value(column) == null && rows.stream().noneMatch(row -> row.faulty(column))) {
                rows.getFirst().problem(column, ProblemCode.MISSING_VALUE, null);
            }
        }
    }

    /// Whether all of the columns have a value.
    boolean has(String... columns) {
        return Arrays.stream(columns).allMatch(first::containsKey);
    }
}
