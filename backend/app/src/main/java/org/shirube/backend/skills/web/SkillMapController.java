// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.skills.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.organization.People;
import org.shirube.backend.organization.Person;
import org.shirube.backend.organization.Sights;
import org.shirube.backend.organization.UnitTree;
import org.shirube.backend.organization.Units;
import org.shirube.backend.platform.Allow;
import org.shirube.backend.platform.AuditTrail;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.backend.platform.Caller;
import org.shirube.backend.skills.Frameworks;
import org.shirube.backend.skills.SkillProfile;
import org.shirube.backend.skills.SkillProfiles;
import org.shirube.contract.platform.Role;
import org.shirube.contract.problem.ProblemType;
import org.shirube.contract.skills.SkillMapView;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// The people of a unit by skill: a head sees the own units, HR and the DX lead all. The look at everybody in
/// it is recorded.
@RestController
class SkillMapController {

    /// More rows are nothing that anybody reads on one page.
    private static final int MOST = 400;

    private final People people;
    private final Units units;
    private final Sights sights;
    private final SkillProfiles profiles;
    private final Frameworks frameworks;
    private final SkillMapViews views;
    private final AuditTrail audit;
    private final Clock clock;

    SkillMapController(
            People people,
            Units units,
            Sights sights,
            SkillProfiles profiles,
            Frameworks frameworks,
            SkillMapViews views,
            AuditTrail audit,
            Clock clock) {
        this.people = people;
        this.units = units;
        this.sights = sights;
        this.profiles = profiles;
        this.frameworks = frameworks;
        this.views = views;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/api/v1/units/{code}/skill-map")
    @Allow(
            value = {Role.MANAGER, Role.HR, Role.DX_LEAD},
            scope = Allow.Scope.PEOPLE)
    Mono<SkillMapView> map(
            @PathVariable String code,
            @RequestParam(defaultValue = "true") boolean subtree,
            @RequestParam @Nullable LocalDate asOf,
            Caller caller,
            Locale locale) {
        var day = asOf == null ? LocalDate.now(clock) : asOf;
        return units.tree(day).flatMap(tree -> {
            requireRight(code, tree, caller);
            return rows(subtree ? tree.subtree(code) : Set.of(code), day, caller)
                    .flatMap(rows -> map(code, rows, tree, caller, locale));
        });
    }

    private static void requireRight(String code, UnitTree tree, Caller caller) {
        if (tree.unit(code).isEmpty()) {
            throw BusinessProblem.notFound("organization.unit", code);
        }
        if (!caller.is(Role.HR, Role.DX_LEAD) && !caller.headOf().contains(code)) {
            throw new BusinessProblem(ProblemType.FORBIDDEN, "platform.forbidden");
        }
    }

    private Mono<List<Person>> rows(Set<String> codes, LocalDate day, Caller caller) {
        return people.workingIn(codes, day)
                .filter(person -> ProfileFields.of(sights.of(caller, person, day)) != ProfileFields.NOTHING)
                .take(MOST + 1L)
                .collectList()
                .doOnNext(SkillMapController::refuseTooMany);
    }

    private static void refuseTooMany(List<Person> rows) {
        if (rows.size() > MOST) {
            throw new BusinessProblem(ProblemType.INVALID_FIELDS, "skills.map-too-large", MOST);
        }
    }

    private Mono<SkillMapView> map(String code, List<Person> rows, UnitTree tree, Caller caller, Locale locale) {
        var ids = rows.stream().map(Person::id).toList();
        return Mono.zip(
                        profiles.byIds(ids).collectMap(SkillProfile::personId),
                        frameworks.current(),
                        audit.search(caller, ids, "audit.skill-map", null).thenReturn(true))
                .map(known -> views.view(code, rows, known.getT1(), known.getT2(), tree, locale));
    }
}
