// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.exchange.ImportRow;
import org.shirube.backend.exchange.ImportSheet;

/// Reads documents of one row each.
@FunctionalInterface
interface RowReader<T> extends DocumentKind.Reader<T> {

    /// The document of a row, or null with a problem noted.
    @Nullable
    T read(String code, Cells<T> cells);

    @Override
    default @Nullable T read(String id, List<ImportRow> rows, @Nullable T before, ImportSheet.Scope scope) {
        return read(id, new Cells<>(rows.getFirst(), before));
    }
}
