// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.promotion.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.organization.People;
import org.shirube.backend.organization.Person;
import org.shirube.backend.organization.Sights;
import org.shirube.backend.platform.AuditTrail;
import org.shirube.backend.platform.Caller;
import org.shirube.backend.promotion.Appointment.Standing;
import org.shirube.backend.promotion.Commitments;
import org.shirube.backend.promotion.DxRole;
import org.shirube.backend.promotion.DxRoles;
import org.shirube.backend.promotion.PersonCommitments;
import org.shirube.backend.promotion.web.AppointmentViews.Held;
import org.shirube.contract.platform.Page;
import org.shirube.contract.platform.Role;
import org.shirube.contract.promotion.AppointmentView;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The list of appointments as far as a caller may know of them: what is in force is published; proposals are known to
/// the DX lead, HR and auditors, to the executive once HR was consulted, and to heads for own people. A security
/// officer
/// from outside the office knows the CSIRT part.
@Component
class AppointmentList {

    private static final int LONGEST = 200;
    private static final Set<Standing> PUBLISHED = Set.of(Standing.IN_FORCE);
    private static final Set<Standing> PUT_BEFORE_THE_EXECUTIVE =
            Set.of(Standing.CONSULTED, Standing.DECIDED, Standing.IN_FORCE, Standing.ENDED);
    private static final Comparator<Held> ORDER = Comparator.comparing(
                    (Held held) -> held.appointment().fiscalYear())
            .reversed()
            .thenComparing(held -> held.appointment().seatIds().getFirst())
            .thenComparing(held -> held.appointment().period().from())
            .thenComparing(held -> held.appointment().id());

    private final Commitments commitments;
    private final People people;
    private final Sights sights;
    private final DxRoles roles;
    private final AppointmentViews views;
    private final AuditTrail audit;
    private final Clock clock;

    AppointmentList(
            Commitments commitments,
            People people,
            Sights sights,
            DxRoles roles,
            AppointmentViews views,
            AuditTrail audit,
            Clock clock) {
        this.commitments = commitments;
        this.people = people;
        this.sights = sights;
        this.roles = roles;
        this.views = views;
        this.audit = audit;
        this.clock = clock;
    }

    /// What is asked for; null = all.
    ///
    /// @param seat placement code or placement id
    /// @param person person id, `p:` and the person id, or employee number
    record Wanted(
            @Nullable Integer fiscalYear,
            @Nullable String seat,
            @Nullable String person,
            @Nullable String state,
            int limit,
            @Nullable String after) {}

    Mono<Page<AppointmentView>> find(Caller caller, Locale locale, Wanted wanted) {
        return candidates(caller, wanted.person())
                .flatMapIterable(AppointmentList::held)
                .filter(held -> matches(held, wanted))
                .collectList()
                .flatMap(found -> known(caller, found))
                .flatMap(found -> page(caller, locale, found, wanted));
    }

    private Flux<PersonCommitments> candidates(Caller caller, @Nullable String person) {
        if (person == null) {
            return commitments.all();
        }
        return people.byIds(List.of(person))
                .next()
                .map(Person::id)
                .switchIfEmpty(
                        Mono.defer(() -> people.resolve(person, null, caller).map(Person::id)))
                .flatMapMany(id -> commitments.byIds(List.of(id)));
    }

    private static List<Held> held(PersonCommitments by) {
        return by.appointments().stream().map(one -> new Held(one, by)).toList();
    }

    private boolean matches(Held held, Wanted wanted) {
        var one = held.appointment();
        var seat = wanted.seat();
        return (wanted.fiscalYear() == null || wanted.fiscalYear() == one.fiscalYear())
                && (seat == null || seat.equals(one.seatCode()) || one.seatIds().contains(seat))
                && (wanted.state() == null
                        || wanted.state().equals(standing(held).name()));
    }

    private Standing standing(Held held) {
        return held.appointment().standingOn(today());
    }

    private Mono<List<Held>> known(Caller caller, List<Held> found) {
        if (caller.is(Role.DX_LEAD, Role.HR, Role.AUDITOR)) {
            return Mono.just(found);
        }
        var ids = found.stream().map(held -> held.by().id()).toList();
        var ownPeople = people.byIds(ids)
                .filter(person -> sights.of(caller, person, today()).asManager())
                .map(Person::id)
                .collect(Collectors.toSet());
        var security =
                roles.all().filter(DxRole::isForSecurity).map(DxRole::code).collect(Collectors.toSet());
        return Mono.zip(ownPeople, security)
                .map(known -> found.stream()
                        .filter(held -> isKnown(caller, held, known.getT1(), known.getT2()))
                        .toList());
    }

    private boolean isKnown(Caller caller, Held held, Set<String> ownPeople, Set<String> security) {
        var standing = standing(held);
        var published = caller.is(Role.EMPLOYEE, Role.EXECUTIVE)
                || security.contains(held.appointment().roleCode());
        return (published && PUBLISHED.contains(standing))
                || ownPeople.contains(held.by().id())
                || (caller.is(Role.EXECUTIVE) && PUT_BEFORE_THE_EXECUTIVE.contains(standing));
    }

    private Mono<Page<AppointmentView>> page(Caller caller, Locale locale, List<Held> found, Wanted wanted) {
        var sorted = found.stream().sorted(ORDER).toList();
        var limit = Math.clamp(wanted.limit(), 1, LONGEST);
        var from = wanted.after() == null ? 0 : place(sorted, wanted.after()) + 1;
        var shown = sorted.subList(Math.min(from, sorted.size()), Math.min(from + limit, sorted.size()));
        var next = from + limit < sorted.size() ? shown.getLast().appointment().id() : null;
        var ids = shown.stream().map(held -> held.by().id()).distinct().toList();
        return audit.search(caller, ids, "audit.appointments", null)
                .then(views.all(caller, locale, shown))
                .map(views -> new Page<>(views, sorted.size(), next));
    }

    private static int place(List<Held> sorted, String id) {
        return sorted.stream().map(held -> held.appointment().id()).toList().indexOf(id);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
