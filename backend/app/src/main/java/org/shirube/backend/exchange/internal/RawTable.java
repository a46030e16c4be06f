// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.internal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.exchange.ImportProblem;

/// A file as rows of texts, before its headers are understood.
///
/// @param header texts of the first row that is not blank
/// @param faults rows whose shape is broken
/// @param charset encoding that the file was read in, null for a spreadsheet
record RawTable(
        int headerRow,
        List<String> header,
        List<RawRow> rows,
        List<ImportProblem> faults,
        @Nullable String charset) {

    /// @param number as a spreadsheet shows it
    record RawRow(int number, List<RawCell> cells) {

        boolean blank() {
            return cells.stream().allMatch(cell -> cell.text().isBlank() && cell.day() == null);
        }
    }

    /// @param day the day of a date cell
    record RawCell(String text, @Nullable LocalDate day) {}
}
