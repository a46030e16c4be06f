// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.parts;

import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shirube.contract.platform.Page;

/// A list that the backend gives by cursor, shown in a grid that asks by offset.
///
/// Parts are read in order and kept, so that scrolling back asks for nothing again. Nothing is read before a grid asks.
///
/// @param <T> type of the rows
public final class CursorList<T> {

    private final Part<T> part;
    private final List<T> read = new ArrayList<>();
    private @Nullable String next;
    private boolean started;
    private long total;

    /// Reads one part of the list.
    @FunctionalInterface
    public interface Part<T> {

        /// @param after the cursor of the part before, null for the first
        Page<T> read(@Nullable String after);
    }

    /// @param part how a part is read
    public CursorList(Part<T> part) {
        this.part = part;
    }

    /// The list for a grid.
    public CallbackDataProvider<T, Void> provider() {
        return DataProvider.fromCallbacks(this::rows, this::size);
    }

    /// How many rows there are in all.
    public long total() {
        if (!started) {
            readOn();
        }
        return total;
    }

    private Stream<T> rows(Query<T, Void> query) {
        int from = query.getOffset();
        int to = from + query.getLimit();
        while (read.size() < to && (!started || next != null)) {
            readOn();
        }
        return List.copyOf(read.subList(Math.min(from, read.size()), Math.min(to, read.size()))).stream();
    }

    private int size(Query<T, Void> query) {
        query.getLimit();
        query.getOffset();
        return (int) Math.min(total(), Integer.MAX_VALUE);
    }

    private void readOn() {
        var page = part.read(next);
        started = true;
        read.addAll(page.items());
        // a part without rows ends the list, whatever its cursor says: a grid must never ask for ever
        next = page.items().isEmpty() ? null : page.next();
        total = next == null ? read.size() : Math.max(page.total(), read.size() + 1L);
    }
}
