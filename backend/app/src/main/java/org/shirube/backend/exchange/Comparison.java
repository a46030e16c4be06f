// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange;

import java.util.List;
import java.util.Set;

/// What an import would do.
///
/// @param changes records that are created or changed, in the order in which they are to be written
/// @param unchanged records that are as the file says
/// @param absent records that a complete file does not name; each is applied only where it is confirmed
/// @param rejected rows that are refused besides those with problems, because they belong to a refused record
/// @param notices things worth knowing that are no problem, in words
public record Comparison(
        List<Change<?>> changes, int unchanged, List<Change<?>> absent, Set<Integer> rejected, List<String> notices) {

    public Comparison {
        changes = List.copyOf(changes);
        absent = List.copyOf(absent);
        rejected = Set.copyOf(rejected);
        notices = List.copyOf(notices);
    }

    /// A comparison without absent records, refused companions and notices.
    public static Comparison of(List<Change<?>> changes, int unchanged) {
        return new Comparison(changes, unchanged, List.of(), Set.of(), List.of());
    }
}
