// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.skills.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.organization.People;
import org.shirube.backend.organization.Person;
import org.shirube.backend.organization.Sights;
import org.shirube.backend.platform.Allow;
import org.shirube.backend.platform.AuditTrail;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.backend.platform.Caller;
import org.shirube.backend.skills.Frameworks;
import org.shirube.backend.skills.SkillProfiles;
import org.shirube.contract.platform.Role;
import org.shirube.contract.problem.ProblemType;
import org.shirube.contract.skills.ProfileView;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// What is known of a person's skills. Looks at others are recorded, beside the reading, before the answer leaves.
@RestController
class ProfileController {

    private final People people;
    private final Sights sights;
    private final SkillProfiles profiles;
    private final Frameworks frameworks;
    private final ProfileViews views;
    private final AuditTrail audit;
    private final Clock clock;

    ProfileController(
            People people,
            Sights sights,
            SkillProfiles profiles,
            Frameworks frameworks,
            ProfileViews views,
            AuditTrail audit,
            Clock clock) {
        this.people = people;
        this.sights = sights;
        this.profiles = profiles;
        this.frameworks = frameworks;
        this.views = views;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/api/v1/people/{person}/profile")
    @Allow(
            value = {Role.EMPLOYEE, Role.MANAGER, Role.HR, Role.DX_LEAD},
            scope = Allow.Scope.PEOPLE)
    Mono<ProfileView> profile(
            @PathVariable String person,
            @RequestParam @Nullable String authority,
            @RequestParam @Nullable LocalDate asOf,
            Caller caller,
            Locale locale) {
        return people.resolve(person, authority, caller).flatMap(found -> shown(found, caller, day(asOf), locale));
    }

    @GetMapping("/api/v1/me/profile")
    @Allow(value = Role.EMPLOYEE, scope = Allow.Scope.OWN)
    Mono<ProfileView> mine(@RequestParam @Nullable LocalDate asOf, Caller caller, Locale locale) {
        return Mono.fromSupplier(caller::requirePerson)
                .flatMap(people::byId)
                .flatMap(found -> shown(found, caller, day(asOf), locale));
    }

    private Mono<ProfileView> shown(Person person, Caller caller, LocalDate asOf, Locale locale) {
        var fields = ProfileFields.of(sights.of(caller, person, asOf));
        if (fields == ProfileFields.NOTHING) {
            return Mono.error(() -> new BusinessProblem(ProblemType.FORBIDDEN, "platform.forbidden"));
        }
        return Mono.zip(
                        profiles.of(person.id()),
                        frameworks.current(),
                        audit.read(caller, person.id(), "audit.profile").thenReturn(true))
                .map(known -> views.view(person, known.getT1(), known.getT2(), fields, asOf, locale));
    }

    private LocalDate day(@Nullable LocalDate asOf) {
        return asOf == null ? LocalDate.now(clock) : asOf;
    }
}
