// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.exchange.ImportRow;
import org.shirube.backend.exchange.ImportSheet;

/// Items of a document, a row for each. A row with a fault leaves its item as it is.
///
/// @param column column of the item's code
/// @param code the item's code
record ItemRows<I>(String column, Function<I, String> code, Reader<I> reader) {

    /// Reads one item.
    @FunctionalInterface
    interface Reader<I> {

        /// The item of a row, or null with a problem noted.
        @Nullable
        I read(String code, Cells<I> cells);
    }

    /// The items after the import.
    List<I> after(List<ImportRow> rows, List<I> stored, ImportSheet.Scope scope) {
        var before = new LinkedHashMap<String, I>();
        stored.forEach(item -> before.put(code.apply(item), item));
        var after = DocumentKind.kept(stored, code, scope);
        for (var row : rows) {
            var own = row.code(column);
            var item = own == null ? null : item(own, new Cells<>(row, before.get(own)));
            if (own != null && item != null) {
                after.put(own, item);
            }
        }
        return List.copyOf(after.values());
    }

    private @Nullable I item(String own, Cells<I> cells) {
        var read = reader.read(own, cells);
        return cells.row().hasProblems() ? cells.old() : read;
    }
}
