// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.talent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.shirube.backend.organization.UnitTree;
import org.shirube.backend.organization.Units;
import org.shirube.backend.platform.FiscalYear;
import org.shirube.backend.promotion.PromotionStructure;
import org.shirube.backend.promotion.StructureTargets;
import org.shirube.backend.promotion.Structures;
import org.shirube.backend.promotion.WorkedStructure;
import org.shirube.backend.promotion.YearLists;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/// Structures with their rules worked out. The last result of a year is kept as long as nothing that it came from
/// changes.
@Service
public class WorkedStructures {

    private final Structures structures;
    private final TalentIndex index;
    private final Units units;
    private final Clock clock;
    private final Map<FiscalYear, Worked> kept = new ConcurrentHashMap<>();

    WorkedStructures(Structures structures, TalentIndex index, Units units, Clock clock) {
        this.structures = structures;
        this.index = index;
        this.units = units;
        this.clock = clock;
    }

    private record Worked(
            PromotionStructure structure,
            YearLists lists,
            TalentSnapshot staff,
            UnitTree tree,
            WorkedStructure result) {

        boolean cameFrom(
                PromotionStructure other, YearLists otherLists, TalentSnapshot otherStaff, UnitTree otherTree) {
            return staff == otherStaff && tree == otherTree && structure.equals(other) && lists.equals(otherLists);
        }
    }

    /// The structure of a fiscal year, or NOT_FOUND.
    public Mono<WorkedStructure> of(FiscalYear year) {
        return structures.of(year).flatMap(structure -> {
            var countedOn = structure.countedOn(LocalDate.now(clock));
            return Mono.zip(structures.lists(year), index.staffOn(countedOn), units.tree(countedOn))
                    .map(found -> work(structure, found.getT1(), found.getT2(), found.getT3()));
        });
    }

    private WorkedStructure work(PromotionStructure structure, YearLists lists, TalentSnapshot staff, UnitTree tree) {
        var before = kept.get(structure.fiscalYear());
        if (before != null && before.cameFrom(structure, lists, staff, tree)) {
            return before.result();
        }
        var result = StructureTargets.work(structure, lists, new Staff(staff, tree), staff.day());
        kept.put(structure.fiscalYear(), new Worked(structure, lists, staff, tree, result));
        return result;
    }
}
