// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.talent;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.organization.EmploymentType;
import org.shirube.backend.organization.OrgUnit;
import org.shirube.backend.organization.UnitTree;
import org.shirube.backend.promotion.Eligible;
import org.shirube.backend.promotion.Office;

/// The organisation as headcount rules ask for it, counted from a snapshot.
final class Staff implements Office {

    /// Where people without a 本務 are counted.
    private static final String NOWHERE = "";

    private final TalentSnapshot snapshot;
    private final UnitTree tree;
    private final Map<String, int[]> counts = new HashMap<>();

    Staff(TalentSnapshot snapshot, UnitTree tree) {
        this.snapshot = snapshot;
        this.tree = tree;
        snapshot.forEach(member -> {
            var unit = member.unitCode() == null ? NOWHERE : member.unitCode();
            counts.computeIfAbsent(unit, _ -> new int[EmploymentType.values().length])[
                    member.type().ordinal()]++;
        });
    }

    @Override
    public List<OrgUnit> sections() {
        return tree.sections();
    }

    @Override
    public Set<String> subtree(String unitCode) {
        return tree.subtree(unitCode);
    }

    @Override
    public int staff(Set<EmploymentType> types, @Nullable Set<String> units) {
        var sum = 0;
        for (var unit : counts.entrySet()) {
            if (units == null || units.contains(unit.getKey())) {
                for (var type : types) {
                    sum += unit.getValue()[type.ordinal()];
                }
            }
        }
        return sum;
    }

    @Override
    public int holders(Eligible.WithPosition position, @Nullable Set<String> units) {
        var holders = new int[1];
        snapshot.forEach(member -> holders[0] += Circle.holds(member, position, units) ? 1 : 0);
        return holders[0];
    }
}
