// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.talent.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.organization.People;
import org.shirube.backend.organization.Sights;
import org.shirube.backend.platform.Allow;
import org.shirube.backend.platform.AuditTrail;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.backend.platform.Caller;
import org.shirube.backend.skills.Frameworks;
import org.shirube.backend.talent.Gaps;
import org.shirube.contract.platform.Role;
import org.shirube.contract.problem.ProblemType;
import org.shirube.contract.skills.GapView;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// Gaps between people and roles: one's own, those of own people for heads of units, and everybody's for HR and the DX
/// lead, who alone see the probability.
@RestController
class GapController {

    private final Gaps gaps;
    private final GapViews views;
    private final People people;
    private final Sights sights;
    private final Frameworks frameworks;
    private final AuditTrail audit;
    private final Clock clock;

    GapController(
            Gaps gaps,
            GapViews views,
            People people,
            Sights sights,
            Frameworks frameworks,
            AuditTrail audit,
            Clock clock) {
        this.gaps = gaps;
        this.views = views;
        this.people = people;
        this.sights = sights;
        this.frameworks = frameworks;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/api/v1/me/gaps")
    @Allow(value = Role.EMPLOYEE, scope = Allow.Scope.OWN)
    Mono<GapView> own(Caller caller, Locale locale, @RequestParam @Nullable String role) {
        return gap(caller.requirePerson(), role, false, locale);
    }

    @GetMapping("/api/v1/people/{person}/gaps")
    @Allow(
            value = {Role.HR, Role.DX_LEAD, Role.MANAGER},
            scope = Allow.Scope.PEOPLE)
    Mono<GapView> of(
            Caller caller,
            Locale locale,
            @PathVariable String person,
            @RequestParam @Nullable String authority,
            @RequestParam @Nullable String role) {
        var all = caller.is(Role.HR, Role.DX_LEAD);
        return people.resolve(person, authority, caller)
                .filter(found -> {
                    var sight = sights.of(caller, found, LocalDate.now(clock));
                    return sight.self() || sight.by(Role.HR, Role.DX_LEAD) || sight.asManager();
                })
                .switchIfEmpty(Mono.error(() -> new BusinessProblem(ProblemType.FORBIDDEN, "talent.not-own-people")))
                .flatMap(
                        found -> audit.read(caller, found.id(), "audit.gaps").then(gap(found.id(), role, all, locale)));
    }

    private Mono<GapView> gap(String personId, @Nullable String role, boolean probability, Locale locale) {
        var chosen = role == null || role.isBlank() ? gaps.usualRole(personId) : Mono.just(role);
        return chosen.switchIfEmpty(Mono.error(() -> new BusinessProblem(ProblemType.BAD_REQUEST, "talent.no-role")))
                .flatMap(code -> gaps.of(personId, code))
                .zipWith(frameworks.current())
                .map(found -> views.view(found.getT1(), found.getT2(), probability, locale));
    }
}
