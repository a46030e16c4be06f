// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.psychometrics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Who can be compared with whom: what shares a member is joined, directly or through others.
final class Linkage {

    private Linkage() {}

    /// Joins sets that overlap; the largest comes first.
    static <T> List<Set<T>> joined(Collection<Set<T>> sets) {
        var groups = new ArrayList<Set<T>>();
        for (var set : sets) {
            var joined = new HashSet<>(set);
            var touched = groups.stream()
                    .filter(group -> group.stream().anyMatch(joined::contains))
                    .toList();
            touched.forEach(joined::addAll);
            groups.removeAll(touched);
            groups.add(joined);
        }
        groups.sort(Comparator.comparingInt((Set<T> group) -> group.size()).reversed());
        return groups;
    }
}
