// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.platform;

import java.util.List;

/// Indexes that an aggregate needs; each module declares one bean for each collection.
///
/// @param unique refuse duplicates, created on every engine; only on top-level scalars or arrays of scalars
/// @param lookup make reads fast, created on a real MongoDB only: on the embedded engine they do nothing but slow it
public record Indexes(Class<?> aggregate, List<Key> unique, List<Key> lookup) {

    public Indexes {
        unique = List.copyOf(unique);
        lookup = List.copyOf(lookup);
    }

    /// One index over one or more fields, ascending.
    ///
    /// @param sparse leaves documents without the fields out
    public record Key(List<String> fields, boolean sparse) {

        public Key {
            fields = List.copyOf(fields);
        }

        /// An index over fields in that order.
        public static Key on(String... fields) {
            return new Key(List.of(fields), false);
        }

        /// An index that leaves documents without the fields out.
        public static Key sparseOn(String... fields) {
            return new Key(List.of(fields), true);
        }
    }
}
