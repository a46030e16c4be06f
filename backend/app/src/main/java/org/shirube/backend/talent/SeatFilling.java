// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.talent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.organization.OrgUnit;
import org.shirube.backend.organization.UnitTree;
import org.shirube.backend.promotion.Appointment;
import org.shirube.backend.promotion.DxRole;
import org.shirube.backend.promotion.Eligible;
import org.shirube.backend.promotion.WorkedStructure;
import org.shirube.backend.promotion.WorkedStructure.WorkedSeat;

/// Finds who fills each placement on a day: appointments in force for 指名 and 委嘱・委託, postings for 充て職 and
/// 全員区分. One person fills a placement once.
final class SeatFilling {

    private final TalentSnapshot snapshot;
    private final UnitTree tree;
    private final Map<String, DxRole> roles;
    private final Predicate<Member> visible;
    private final Map<String, RoleColumns> columns = new HashMap<>();
    private final Map<String, List<Held>> appointed = new HashMap<>();

    private record Held(String personId, Appointment appointment) {}

    /// @param visible whom the caller may see at all; nobody else is counted
    SeatFilling(TalentSnapshot snapshot, UnitTree tree, Map<String, DxRole> roles, Predicate<Member> visible) {
        this.snapshot = snapshot;
        this.tree = tree;
        this.roles = roles;
        this.visible = visible;
        snapshot.commitments()
                .values()
                .forEach(one -> one.inForceOn(snapshot.day())
                        .forEach(appointment -> appointment
                                .seatIds()
                                .forEach(seat -> appointed
                                        .computeIfAbsent(seat, _ -> new ArrayList<>())
                                        .add(new Held(one.id(), appointment)))));
    }

    /// The placements of a structure; those of roles that nobody knows are left out.
    List<FilledSeat> fill(WorkedStructure structure) {
        var filled = new ArrayList<FilledSeat>();
        for (var seat : structure.seats()) {
            var role = roles.get(seat.seat().roleCode());
            if (role != null) {
                filled.add(new FilledSeat(seat, role, fills(seat, role)));
            }
        }
        return filled;
    }

    private List<Fill> fills(WorkedSeat seat, DxRole role) {
        return role.filling().byAppointment() ? byAppointment(seat, role) : byPosting(seat, role);
    }

    private List<Fill> byAppointment(WorkedSeat seat, DxRole role) {
        var fills = new ArrayList<Fill>();
        var seen = new HashSet<String>();
        for (var held : appointed.getOrDefault(seat.id(), List.of())) {
            var share = held.appointment().share() == null
                    ? seat.seat().share()
                    : held.appointment().share();
            var spread = Math.max(1, held.appointment().tasks().size());
            if (seen.add(held.personId())) {
                add(fills, held.personId(), role, Fill.Through.APPOINTMENT, (share == null ? 0 : share) / spread);
            }
        }
        return fills;
    }

    private List<Fill> byPosting(WorkedSeat seat, DxRole role) {
        var circle = seat.seat().circle().orElse(null);
        if (circle == null || (seat.place() != null && seat.unitCode() == null)) {
            return List.of();
        }
        var units = seat.place() == null ? seat.seat().units(tree) : tree.subtree(seat.place());
        var share = seat.seat().share() == null ? 0 : seat.seat().share();
        var fills = new ArrayList<Fill>();
        if (circle instanceof Eligible.Heads) {
            heads(units).forEach(person -> add(fills, person, role, Fill.Through.POSTING, share));
        } else {
            snapshot.forEach(member -> {
                if (Circle.admits(circle, member, tree, units)) {
                    add(fills, member.personId(), role, Fill.Through.POSTING, share);
                }
            });
        }
        return fills;
    }

    /// One for each 課等, so somebody who heads two of them fills two.
    private List<String> heads(@Nullable Set<String> units) {
        return tree.sections().stream()
                .filter(unit -> units == null || units.contains(unit.code()))
                .map(OrgUnit::head)
                .mapMulti((OrgUnit.@Nullable Officer head, java.util.function.Consumer<String> known) -> {
                    if (head != null && head.personId() != null) {
                        known.accept(head.personId());
                    }
                })
                .toList();
    }

    private void add(List<Fill> fills, String personId, DxRole role, Fill.Through through, double share) {
        int row = snapshot.row(personId);
        var member = row < 0 ? null : snapshot.memberAt(row);
        if (member != null && visible.test(member)) {
            var known = columns.computeIfAbsent(role.code(), _ -> new RoleColumns(snapshot, role));
            fills.add(new Fill(
                    member,
                    row,
                    through,
                    share,
                    known.meets(row, Qualification.LEVEL),
                    known.meets(row, Qualification.CONFIRMED),
                    snapshot.probability(role, row)));
        }
    }
}
