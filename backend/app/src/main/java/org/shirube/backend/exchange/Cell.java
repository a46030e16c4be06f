// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A cell of a row.
///
/// @param inFile whether the file has the column; a column that is not there changes nothing
/// @param raw the text with surrounding blanks cut and runs of blanks as their first character; empty for an empty cell
/// @param day the day of a date cell of a spreadsheet, or null
public record Cell(boolean inFile, String raw, @Nullable LocalDate day) {

    static final Cell NOT_IN_FILE = new Cell(false, "", null);
    static final Cell NOTHING = new Cell(true, "", null);

    /// Whether the column is there and the cell has nothing in it.
    public boolean empty() {
        return inFile && raw.isEmpty() && day == null;
    }

    /// Whether the cell has something in it.
    public boolean filled() {
        return inFile && !empty();
    }
}
