// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.shirube.backend.organization.Employment;
import org.shirube.backend.organization.Person;
import org.shirube.backend.promotion.Appointment;
import org.shirube.backend.promotion.DxRole;
import org.shirube.backend.promotion.PersonCommitments;

/// What a person's roles demand: those held by appointment, the one wished for, and those of everyone of the person's
/// kind (全員区分). Desirable skills are left out: nobody can judge all of them.
final class RoleDemands {

    private RoleDemands() {}

    /// The highest level that one of the roles demands, 1 to 4, by skill code.
    static Map<String, Integer> of(
            Person person, PersonCommitments commitments, Collection<DxRole> roles, LocalDate day) {
        var held = held(commitments, day);
        var levels = new TreeMap<String, Integer>();
        roles.stream()
                .filter(role -> held.contains(role.code()) || isForEveryoneLike(person, role, day))
                .flatMap(role -> role.mandatory().stream())
                .forEach(demand -> levels.merge(demand.skillCode(), demand.level(), Math::max));
        return levels;
    }

    private static Set<String> held(PersonCommitments commitments, LocalDate day) {
        var codes = commitments.inForceOn(day).stream()
                .map(Appointment::roleCode)
                .collect(Collectors.toCollection(HashSet::new));
        if (commitments.wish() != null) {
            codes.add(commitments.wish());
        }
        return codes;
    }

    private static boolean isForEveryoneLike(Person person, DxRole role, LocalDate day) {
        return role.filling() == DxRole.Filling.EVERYONE
                && person.employmentOn(day)
                        .filter(employment -> isPermitted(role, employment))
                        .isPresent();
    }

    private static boolean isPermitted(DxRole role, Employment employment) {
        return role.refusal(employment.type(), employment.grade()).isEmpty();
    }
}
