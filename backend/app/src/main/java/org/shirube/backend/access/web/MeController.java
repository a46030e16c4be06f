// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.access.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.organization.People;
import org.shirube.backend.organization.Person;
import org.shirube.backend.organization.Posting;
import org.shirube.backend.organization.UnitTree;
import org.shirube.backend.organization.Units;
import org.shirube.backend.platform.Allow;
import org.shirube.backend.platform.Caller;
import org.shirube.backend.platform.Engine;
import org.shirube.contract.access.MeView;
import org.shirube.contract.platform.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// Who the caller is today.
@RestController
class MeController {

    private final People people;
    private final Units units;
    private final Engine engine;
    private final Clock clock;
    private final String municipality;
    private final boolean sample;

    MeController(
            People people,
            Units units,
            Engine engine,
            Clock clock,
            @Value("${shirube.municipality:}") String municipality,
            @Value("${shirube.sample:false}") boolean sample) {
        this.people = people;
        this.units = units;
        this.engine = engine;
        this.clock = clock;
        this.municipality = municipality;
        this.sample = sample;
    }

    @GetMapping("/api/v1/me")
    @Allow(
            value = {
                Role.EMPLOYEE,
                Role.HR,
                Role.DX_LEAD,
                Role.SECURITY_OFFICER,
                Role.TRANSFER_OFFICER,
                Role.EXECUTIVE,
                Role.AUDITOR,
                Role.ADMIN
            },
            scope = Allow.Scope.OWN)
    Mono<MeView> me(Caller caller) {
        var today = LocalDate.now(clock);
        var id = caller.personId();
        if (id == null) {
            return Mono.just(view(caller, null, null, null, null, today));
        }
        return Mono.zip(people.byId(id), units.tree(today), (person, tree) -> ofPerson(caller, person, tree, today));
    }

    private MeView ofPerson(Caller caller, Person person, UnitTree tree, LocalDate today) {
        var posting = person.mainPostingOn(today);
        var unit = posting.map(Posting::unitCode).orElse(null);
        var position = posting.map(Posting::position).orElse(null);
        return view(
                caller,
                person.numberOn(today).orElse(null),
                unit,
                unit == null ? null : tree.nameOf(unit),
                position,
                today);
    }

    private MeView view(
            Caller caller,
            @Nullable String number,
            @Nullable String unitCode,
            @Nullable String unitName,
            @Nullable String position,
            LocalDate today) {
        return new MeView(
                caller.subject(),
                caller.personId(),
                number,
                caller.name(),
                unitCode,
                unitName,
                position,
                caller.roles(),
                sorted(caller.headOf()),
                sorted(caller.clerkOf()),
                municipality,
                today,
                sample,
                engine.name());
    }

    private static List<String> sorted(java.util.Set<String> codes) {
        return codes.stream().sorted().toList();
    }
}
