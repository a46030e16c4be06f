// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.organization.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.organization.Headcounts;
import org.shirube.backend.organization.OrgUnit;
import org.shirube.backend.organization.People;
import org.shirube.backend.organization.Person;
import org.shirube.backend.organization.UnitTree;
import org.shirube.backend.organization.Units;
import org.shirube.backend.platform.Allow;
import org.shirube.backend.platform.Caller;
import org.shirube.contract.organization.PersonRef;
import org.shirube.contract.organization.UnitView;
import org.shirube.contract.platform.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// The units of a day, by code; `parentCode` makes the tree.
@RestController
class UnitsController {

    private final Units units;
    private final Headcounts headcounts;
    private final People people;
    private final PersonViews views;
    private final Clock clock;

    UnitsController(Units units, Headcounts headcounts, People people, PersonViews views, Clock clock) {
        this.units = units;
        this.headcounts = headcounts;
        this.people = people;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping("/api/v1/units")
    @Allow({
        Role.EMPLOYEE,
        Role.HR,
        Role.DX_LEAD,
        Role.SECURITY_OFFICER,
        Role.TRANSFER_OFFICER,
        Role.EXECUTIVE,
        Role.AUDITOR,
        Role.ADMIN
    })
    Mono<List<UnitView>> units(@RequestParam(required = false) @Nullable LocalDate asOf, Caller caller) {
        var day = asOf == null ? LocalDate.now(clock) : asOf;
        return units.tree(day)
                .flatMap(tree -> Mono.zip(headcounts.of(day, caller.authorities()), officers(tree, caller))
                        .map(both -> new Shown(both.getT1(), both.getT2(), caller.is(Role.HR)))
                        .map(shown -> tree.units().stream().map(shown::view).toList()));
    }

    /// Officers whom the caller may see, by person id.
    private Mono<Map<String, PersonRef>> officers(UnitTree tree, Caller caller) {
        var ids = tree.units().stream()
                .flatMap(UnitsController::officers)
                .map(OrgUnit.Officer::personId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return people.byIds(ids)
                .filter(person -> views.shows(person, caller, tree.asOf()))
                .collectMap(Person::id, person -> views.reference(person, tree.asOf()));
    }

    private static Stream<OrgUnit.Officer> officers(OrgUnit unit) {
        return Stream.of(unit.head(), unit.deputy(), unit.clerk()).filter(Objects::nonNull);
    }

    /// @param open whether numbers that nobody has yet are shown
    private record Shown(Map<String, Integer> headcounts, Map<String, PersonRef> people, boolean open) {

        UnitView view(OrgUnit unit) {
            return new UnitView(
                    unit.code(),
                    unit.name(),
                    unit.kana(),
                    unit.kind().name(),
                    unit.section(),
                    unit.parentCode(),
                    unit.authority(),
                    officer(unit.head()),
                    officer(unit.deputy()),
                    officer(unit.clerk()),
                    unit.workplace(),
                    headcounts.getOrDefault(unit.code(), 0),
                    open ? openReferences(unit) : List.of());
        }

        private @Nullable PersonRef officer(OrgUnit.@Nullable Officer officer) {
            return officer == null || officer.personId() == null ? null : people.get(officer.personId());
        }

        private static List<String> openReferences(OrgUnit unit) {
            return officers(unit)
                    .filter(officer -> officer.personId() == null)
                    .map(OrgUnit.Officer::number)
                    .distinct()
                    .toList();
        }
    }
}
