// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.exchange.Change;
import org.shirube.backend.exchange.Difference;
import org.shirube.backend.organization.OrgUnit;

/// Heads, deputies and clerks who were named before anybody knew them are bound when they come.
final class OfficerBinding {

    private OfficerBinding() {}

    static List<Change<OrgUnit>> changes(Collection<OrgUnit> units, PersonIndex people, Instant now) {
        var changes = new ArrayList<Change<OrgUnit>>();
        for (var unit : units) {
            var head = bound(unit, unit.head(), people);
            var deputy = bound(unit, unit.deputy(), people);
            var clerk = bound(unit, unit.clerk(), people);
            if (!Objects.equals(head, unit.head())
                    || !Objects.equals(deputy, unit.deputy())
                    || !Objects.equals(clerk, unit.clerk())) {
                changes.add(change(unit, head, deputy, clerk, now));
            }
        }
        return changes;
    }

    private static OrgUnit.@Nullable Officer bound(
            OrgUnit unit, OrgUnit.@Nullable Officer officer, PersonIndex people) {
        if (officer == null || officer.personId() != null) {
            return officer;
        }
        var person = people.nearby(unit.authority(), officer.number());
        return person == null ? officer : new OrgUnit.Officer(officer.number(), person.id());
    }

    private static Change<OrgUnit> change(
            OrgUnit unit,
            OrgUnit.@Nullable Officer head,
            OrgUnit.@Nullable Officer deputy,
            OrgUnit.@Nullable Officer clerk,
            Instant now) {
        var after = new OrgUnit(
                unit.code(),
                unit.version(),
                unit.name(),
                unit.kana(),
                unit.kind(),
                unit.section(),
                unit.parentCode(),
                unit.authority(),
                head,
                deputy,
                clerk,
                unit.workplace(),
                unit.period(),
                now,
                unit.outbox());
        return new Change<>(
                unit.code(),
                unit.name(),
                OrgUnit.class,
                after,
                unit.code(),
                Objects.requireNonNullElse(unit.version(), 0L),
                List.of(),
                List.of(new Difference("所属長・職務代理・研修担当", "未登録", "登録済み")));
    }
}
