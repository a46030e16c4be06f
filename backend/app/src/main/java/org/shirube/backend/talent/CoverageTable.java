// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.talent;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.shirube.backend.organization.UnitTree;
import org.shirube.backend.promotion.WorkedStructure;

/// The placements of a structure on a day with who fills them, and sums over any of them.
public final class CoverageTable {

    /// By what placements are added up.
    public enum By {
        ROLE,
        BODY,
        UNIT,
        SEAT
    }

    private final WorkedStructure structure;
    private final TalentSnapshot snapshot;
    private final UnitTree tree;
    private final Qualification counts;
    private final List<FilledSeat> seats;
    private final Candidates candidates;

    CoverageTable(
            WorkedStructure structure,
            TalentSnapshot snapshot,
            UnitTree tree,
            Qualification counts,
            List<FilledSeat> seats,
            Candidates candidates) {
        this.structure = structure;
        this.snapshot = snapshot;
        this.tree = tree;
        this.counts = counts;
        this.seats = List.copyOf(seats);
        this.candidates = candidates;
    }

    /// The structure.
    public WorkedStructure structure() {
        return structure;
    }

    /// The people.
    public TalentSnapshot snapshot() {
        return snapshot;
    }

    /// The organisation on the day.
    public UnitTree tree() {
        return tree;
    }

    /// Which level counts as 要件充足.
    public Qualification counts() {
        return counts;
    }

    /// The placements that the caller may know.
    public List<FilledSeat> seats() {
        return seats;
    }

    /// Placements by key, keys in order; those of the whole office stand under the empty unit.
    public Map<String, List<FilledSeat>> grouped(By by) {
        Function<FilledSeat, String> key = switch (by) {
            case ROLE -> seat -> seat.role().code();
            case BODY -> seat -> seat.seat().seat().bodyCode();
            case UNIT ->
                seat -> seat.seat().unitCode() == null ? "" : seat.seat().unitCode();
            case SEAT -> seat -> seat.seat().id();
        };
        Map<String, List<FilledSeat>> groups = by == By.SEAT ? new LinkedHashMap<>() : new java.util.TreeMap<>();
        seats.forEach(seat -> groups.computeIfAbsent(key.apply(seat), _ -> new java.util.ArrayList<>())
                .add(seat));
        return groups;
    }

    /// Adds placements up.
    public Coverage coverage(Collection<FilledSeat> some, By by) {
        return Coverage.of(
                some, counts, people(some, by, Candidates.Pool::ready), people(some, by, Candidates.Pool::near));
    }

    /// Who could be appointed to one of the placements.
    public Set<String> people(Collection<FilledSeat> some, By by, Function<Candidates.Pool, Set<String>> which) {
        var people = new LinkedHashSet<String>();
        var seen = new LinkedHashSet<String>();
        for (var seat : some) {
            if (by == By.UNIT || by == By.SEAT) {
                people.addAll(which.apply(candidates.of(seat.seat(), seat.role())));
            } else if (seen.add(seat.seat().seat().code())) {
                people.addAll(which.apply(candidates.ofRow(seat.seat(), seat.role())));
            }
        }
        return people;
    }
}
