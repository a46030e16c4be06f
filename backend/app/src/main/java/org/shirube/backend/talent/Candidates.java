// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.talent;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.organization.UnitTree;
import org.shirube.backend.promotion.DxRole;
import org.shirube.backend.promotion.PromotionStructure.Seat;
import org.shirube.backend.promotion.WorkedStructure.WorkedSeat;

/// Who could be appointed: not appointed to the role, permitted by type, grade, circle and range, with room for one
/// more
/// 指名, and every mandatory requirement met (ready) or one of them one level short (near).
public final class Candidates {

    private final TalentSnapshot snapshot;
    private final UnitTree tree;
    private final Predicate<Member> visible;
    private final Qualification counts;
    private final Map<String, Pool> pools = new HashMap<>();

    /// Person ids.
    public record Pool(Set<String> ready, Set<String> near) {

        static final Pool EMPTY = new Pool(Set.of(), Set.of());
    }

    Candidates(TalentSnapshot snapshot, UnitTree tree, Predicate<Member> visible, Qualification counts) {
        this.snapshot = snapshot;
        this.tree = tree;
        this.visible = visible;
        this.counts = counts;
    }

    /// Who could be appointed to a placement; for one that belongs to a unit, its people only.
    Pool of(WorkedSeat seat, DxRole role) {
        if (!role.filling().byAppointment()) {
            return Pool.EMPTY;
        }
        var whole = pools.computeIfAbsent(seat.seat().code(), _ -> find(seat.seat(), role));
        return seat.place() == null || seat.unitCode() == null ? whole : within(whole, tree.subtree(seat.unitCode()));
    }

    /// Who could be appointed to any placement of a row of the structure, whatever unit it belongs to.
    Pool ofRow(WorkedSeat seat, DxRole role) {
        return role.filling().byAppointment()
                ? pools.computeIfAbsent(seat.seat().code(), _ -> find(seat.seat(), role))
                : Pool.EMPTY;
    }

    private Pool within(Pool whole, Set<String> units) {
        return new Pool(within(whole.ready(), units), within(whole.near(), units));
    }

    private Set<String> within(Set<String> people, Set<String> units) {
        var some = new LinkedHashSet<String>();
        for (var person : people) {
            if (snapshot.member(person).filter(member -> member.worksIn(units)).isPresent()) {
                some.add(person);
            }
        }
        return some;
    }

    private Pool find(Seat seat, DxRole role) {
        var columns = new RoleColumns(snapshot, role);
        var holders = holders(role);
        var units = seat.units(tree);
        var ready = new LinkedHashSet<String>();
        var near = new LinkedHashSet<String>();
        for (int row = 0; row < snapshot.rows(); row++) {
            var member = snapshot.memberAt(row);
            if (member == null || !snapshot.active(row)) {
                continue;
            }
            var meets = columns.meets(row, counts);
            if ((meets || columns.isNear(row, counts)) && mayBe(member, row, seat, role, units, holders)) {
                (meets ? ready : near).add(member.personId());
            }
        }
        return new Pool(ready, near);
    }

    private Set<String> holders(DxRole role) {
        var holders = new HashSet<String>();
        snapshot.commitments().values().forEach(one -> {
            if (one.inForceOn(snapshot.day()).stream()
                    .anyMatch(appointment -> appointment.roleCode().equals(role.code()))) {
                holders.add(one.id());
            }
        });
        return holders;
    }

    private boolean mayBe(
            Member member, int row, Seat seat, DxRole role, @Nullable Set<String> units, Set<String> holders) {
        return visible.test(member)
                && !holders.contains(member.personId())
                && role.refusal(member.type(), member.grade()).isEmpty()
                && (role.filling() == DxRole.Filling.COMMISSION
                        || snapshot.block(row).room(TalentSnapshot.slot(row)))
                && (units == null || member.worksIn(units))
                && seat.circle()
                        .filter(circle -> !Circle.admits(circle, member, tree, units))
                        .isEmpty();
    }
}
