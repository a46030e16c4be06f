// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.talent;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.organization.EmploymentType;

/// Whom a search looks for, and by what it ranks them.
///
/// @param terms what ranks
/// @param minima what filters
/// @param units codes of units in which the 本務 must be; null = anywhere
/// @param types empty = all
/// @param grades as written; empty = all
/// @param authorities appointing authorities inside the caller's border; null = no border
/// @param subtree units in one of which a posting must be, because the caller sees no others; null = no such limit
/// @param notSeated only people who hold no placement by 指名
/// @param text normalised words, each of which must find the person; empty = no such limit
/// @param limit how many are shown
public record SearchCriteria(
        List<Term> terms,
        List<Minimum> minima,
        @Nullable Set<String> units,
        Set<EmploymentType> types,
        Set<String> grades,
        @Nullable Set<String> authorities,
        @Nullable Set<String> subtree,
        boolean notSeated,
        List<String> text,
        int limit) {

    public SearchCriteria {
        terms = List.copyOf(terms);
        minima = List.copyOf(minima);
        types = Set.copyOf(types);
        grades = Set.copyOf(grades);
        text = List.copyOf(text);
    }

    /// A level that a skill must have; without evidence it counts 0.
    public record Minimum(String skillCode, int level) {}
}
