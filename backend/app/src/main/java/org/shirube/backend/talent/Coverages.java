// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.talent;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Predicate;
import org.shirube.backend.organization.UnitTree;
import org.shirube.backend.organization.Units;
import org.shirube.backend.platform.Caller;
import org.shirube.backend.platform.FiscalYear;
import org.shirube.backend.promotion.DxRole;
import org.shirube.backend.promotion.DxRoles;
import org.shirube.backend.promotion.WorkedStructure;
import org.shirube.contract.platform.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/// How far a structure is filled on a day, as far as a caller may know.
///
/// Required numbers and targets are the structure's. Who fills and who could is counted inside the caller's border
/// only.
/// Heads of units get the placements of their units, the security officer those of information security.
@Service
public class Coverages {

    private final WorkedStructures structures;
    private final TalentIndex index;
    private final Units units;
    private final DxRoles roles;
    private final Scheduler heavyWork;
    private final Qualification counts;

    Coverages(
            WorkedStructures structures,
            TalentIndex index,
            Units units,
            DxRoles roles,
            Scheduler heavyWork,
            @Value("${shirube.qualification:CONFIRMED}") Qualification counts) {
        this.structures = structures;
        this.index = index;
        this.units = units;
        this.roles = roles;
        this.heavyWork = heavyWork;
        this.counts = counts;
    }

    /// Which level counts as 要件充足.
    public Qualification counts() {
        return counts;
    }

    /// The table of a fiscal year on a day.
    public Mono<CoverageTable> of(FiscalYear year, LocalDate asOf, Caller caller) {
        return Mono.zip(
                        structures.of(year),
                        index.on(asOf),
                        units.tree(asOf),
                        roles.all().collectMap(DxRole::code))
                .publishOn(heavyWork)
                .map(found -> table(found.getT1(), found.getT2(), found.getT3(), found.getT4(), caller));
    }

    private CoverageTable table(
            WorkedStructure structure,
            TalentSnapshot snapshot,
            UnitTree tree,
            Map<String, DxRole> known,
            Caller caller) {
        var visible = insideBorder(caller);
        var filled = new SeatFilling(snapshot, tree, known, visible).fill(structure);
        var seen = filled.stream().filter(seat -> mayKnow(seat, caller)).toList();
        var candidates = new Candidates(snapshot, tree, visible, counts);
        return new CoverageTable(structure, snapshot, tree, counts, seen, candidates);
    }

    private static Predicate<Member> insideBorder(Caller caller) {
        return member -> caller.isSystem() || member.authorities().stream().anyMatch(caller.authorities()::contains);
    }

    private static boolean mayKnow(FilledSeat seat, Caller caller) {
        if (caller.is(Role.HR, Role.DX_LEAD, Role.EXECUTIVE, Role.AUDITOR)) {
            return true;
        }
        var unit = seat.seat().unitCode();
        return (caller.is(Role.MANAGER) && unit != null && caller.headOf().contains(unit))
                || (caller.is(Role.SECURITY_OFFICER) && seat.role().isForSecurity());
    }
}
