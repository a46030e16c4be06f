// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.talent;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.organization.OrgUnit;
import org.shirube.backend.organization.UnitTree;
import org.shirube.backend.promotion.Eligible;

/// Whether people of a snapshot are among those whom a placement is for.
final class Circle {

    private Circle() {}

    /// Whether somebody is among them.
    ///
    /// @param units units of the placement's range, null = the whole office
    static boolean admits(Eligible circle, Member member, UnitTree tree, @Nullable Set<String> units) {
        return switch (circle) {
            case Eligible.Heads _ ->
                tree.ledBy(member.personId()).stream()
                        .filter(OrgUnit::section)
                        .anyMatch(unit -> units == null || units.contains(unit.code()));
            case Eligible.WithPosition position -> holds(member, position, units);
            case Eligible.OfTypes types ->
                types.types().contains(member.type())
                        && (units == null || (member.unitCode() != null && units.contains(member.unitCode())));
        };
    }

    static boolean holds(Member member, Eligible.WithPosition position, @Nullable Set<String> units) {
        return member.posts().stream()
                .filter(post -> units == null || units.contains(post.unitCode()))
                .anyMatch(post -> post.position() != null && position.isHeldBy(post.position()));
    }
}
