// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One value before and after an import.
///
/// @param field canonical column or what else changes
public record Difference(
        String field, @Nullable String before, @Nullable String after) {

    /// Collects the differences between two versions of a record.
    public static final class Collector {

        private final List<Difference> found = new ArrayList<>();

        /// Notes a field whose values differ; null counts as empty.
        public Collector compare(String field, @Nullable Object before, @Nullable Object after) {
            var old = before == null ? "" : String.valueOf(before);
            var fresh = after == null ? "" : String.valueOf(after);
            if (!Objects.equals(old, fresh)) {
                found.add(new Difference(field, old.isEmpty() ? null : old, fresh.isEmpty() ? null : fresh));
            }
            return this;
        }

        public List<Difference> found() {
            return List.copyOf(found);
        }
    }
}
