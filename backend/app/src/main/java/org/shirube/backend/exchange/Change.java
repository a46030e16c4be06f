// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One record as it will be after the import.
///
/// @param key the kind's key in words, for example `市長 080012`
/// @param title what people call the record
/// @param aggregate class of the record, mapped to its collection
/// @param after the whole record; version and outbox as they are to be stored (the version itself is set when applied)
/// @param id identity in the collection
/// @param expectedVersion version that was compared with, null for a new record
/// @param rows rows of the file that it comes from
public record Change<T>(
        String key,
        String title,
        Class<T> aggregate,
        T after,
        String id,
        @Nullable Long expectedVersion,
        List<Integer> rows,
        List<Difference> differences) {

    public Change {
        rows = List.copyOf(rows);
        differences = List.copyOf(differences);
    }

    /// Whether the record is new.
    public boolean creates() {
        return expectedVersion == null;
    }
}
