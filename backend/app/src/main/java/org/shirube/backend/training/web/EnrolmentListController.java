// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.training.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.organization.People;
import org.shirube.backend.organization.Person;
import org.shirube.backend.platform.Allow;
import org.shirube.backend.platform.AuditTrail;
import org.shirube.backend.platform.Caller;
import org.shirube.backend.training.Enrolment;
import org.shirube.backend.training.EnrolmentFilter;
import org.shirube.backend.training.EnrolmentState;
import org.shirube.backend.training.Enrolments;
import org.shirube.contract.platform.Page;
import org.shirube.contract.platform.Role;
import org.shirube.contract.training.EnrolmentView;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// Lists of enrolments.
@RestController
class EnrolmentListController {

    private static final Comparator<Enrolment> OPEN_AND_DUE_FIRST = Comparator.comparing(Enrolment::isOpen)
            .reversed()
            .thenComparing(Enrolment::due, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Enrolment::changedAt, Comparator.reverseOrder());

    private final Enrolments enrolments;
    private final EnrolmentRights rights;
    private final EnrolmentViews views;
    private final People people;
    private final AuditTrail audit;

    EnrolmentListController(
            Enrolments enrolments, EnrolmentRights rights, EnrolmentViews views, People people, AuditTrail audit) {
        this.enrolments = enrolments;
        this.rights = rights;
        this.views = views;
        this.people = people;
        this.audit = audit;
    }

    @GetMapping("/api/v1/enrolments")
    @Allow(
            value = {Role.HR, Role.DX_LEAD, Role.SECURITY_OFFICER, Role.AUDITOR, Role.MANAGER, Role.UNIT_CLERK},
            scope = Allow.Scope.PEOPLE)
    Mono<Page<EnrolmentView>> enrolments(
            @RequestParam @Nullable String person,
            @RequestParam @Nullable String authority,
            @RequestParam @Nullable String course,
            @RequestParam @Nullable EnrolmentState state,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam @Nullable String after,
            Caller caller,
            Locale locale) {
        return rights.reaches(caller)
                .map(EnrolmentFilter::within)
                .map(filter -> filter.inCourse(course).in(state))
                .flatMap(filter -> narrowed(filter, person, authority, caller))
                .flatMap(filter -> page(filter, PageSize.of(limit), after, caller, locale));
    }

    @GetMapping("/api/v1/me/enrolments")
    @Allow(value = Role.EMPLOYEE, scope = Allow.Scope.OWN)
    Mono<Page<EnrolmentView>> mine(Caller caller, Locale locale) {
        return Mono.fromSupplier(caller::requirePerson)
                .flatMapMany(enrolments::ofPerson)
                .sort(OPEN_AND_DUE_FIRST)
                .collectList()
                .flatMap(all -> views.views(all, caller, locale))
                .map(all -> new Page<>(all, all.size(), null));
    }

    private Mono<EnrolmentFilter> narrowed(
            EnrolmentFilter filter, @Nullable String person, @Nullable String authority, Caller caller) {
        return person == null
                ? Mono.just(filter)
                : people.resolve(person, authority, caller).map(Person::id).map(filter::of);
    }

    private Mono<Page<EnrolmentView>> page(
            EnrolmentFilter filter, int limit, @Nullable String after, Caller caller, Locale locale) {
        return Mono.zip(enrolments.find(filter, limit + 1, after).collectList(), enrolments.count(filter))
                .flatMap(found -> page(found.getT1(), limit, found.getT2(), caller, locale));
    }

    private Mono<Page<EnrolmentView>> page(List<Enrolment> found, int limit, long total, Caller caller, Locale locale) {
        var part = found.stream().limit(limit).toList();
        var next = found.size() > limit ? part.getLast().id() : null;
        var others = part.stream()
                .map(Enrolment::personId)
                .filter(id -> !caller.isPerson(id))
                .distinct()
                .toList();
        return views.views(part, caller, locale)
                .delayUntil(
                        all -> others.isEmpty() ? Mono.empty() : audit.search(caller, others, "audit.enrolments", null))
                .map(all -> new Page<>(all, total, next));
    }
}
