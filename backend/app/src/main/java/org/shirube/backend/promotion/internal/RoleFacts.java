// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.promotion.internal;

import java.time.LocalDate;
import java.util.Map;
import org.shirube.backend.organization.People;
import org.shirube.backend.organization.Person;
import org.shirube.backend.organization.PersonFacts;
import org.shirube.backend.organization.UnitTree;
import org.shirube.backend.organization.Units;
import org.shirube.backend.platform.FiscalYear;
import org.shirube.backend.promotion.Appointment;
import org.shirube.backend.promotion.Commitments;
import org.shirube.backend.promotion.DxRole;
import org.shirube.backend.promotion.DxRoles;
import org.shirube.backend.promotion.PersonCommitments;
import org.shirube.backend.promotion.PromotionStructure;
import org.shirube.backend.promotion.Structures;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Who holds a role: by an appointment in force, or by the posting that fills a placement of the role.
@Component
class RoleFacts implements PersonFacts {

    private final DxRoles roles;
    private final Structures structures;
    private final Commitments commitments;
    private final People people;
    private final Units units;

    RoleFacts(DxRoles roles, Structures structures, Commitments commitments, People people, Units units) {
        this.roles = roles;
        this.structures = structures;
        this.commitments = commitments;
        this.people = people;
        this.units = units;
    }

    @Override
    public Kind kind() {
        return Kind.ROLE;
    }

    @Override
    public Mono<Map<String, Integer>> values(String code, LocalDate asOf) {
        return roles.all()
                .filter(role -> role.code().equals(code))
                .flatMap(role -> role.filling().byAppointment() ? appointed(role, asOf) : posted(role, asOf))
                .collectMap(person -> person, _ -> 1);
    }

    private Flux<String> appointed(DxRole role, LocalDate asOf) {
        return commitments
                .all()
                .filter(present -> present.inForceOn(asOf).stream()
                        .map(Appointment::roleCode)
                        .anyMatch(role.code()::equals))
                .map(PersonCommitments::id);
    }

    private Flux<String> posted(DxRole role, LocalDate asOf) {
        return Mono.zip(structures.find(FiscalYear.of(asOf)), units.tree(asOf))
                .flatMapMany(found -> people.activeOn(asOf)
                        .filter(person -> fills(person, role, found.getT1(), found.getT2()))
                        .map(Person::id));
    }

    private static boolean fills(Person person, DxRole role, PromotionStructure structure, UnitTree tree) {
        return structure.seats().stream()
                .filter(seat -> seat.roleCode().equals(role.code()))
                .anyMatch(seat -> seat.circle()
                        .filter(circle -> circle.admits(person, tree.asOf(), tree, seat.units(tree)))
                        .isPresent());
    }
}
