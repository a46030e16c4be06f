// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.training.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.shirube.backend.organization.Authorities;
import org.shirube.backend.organization.Authority;
import org.shirube.backend.organization.People;
import org.shirube.backend.organization.Person;
import org.shirube.backend.organization.Sight;
import org.shirube.backend.organization.Sights;
import org.shirube.backend.platform.Caller;
import org.shirube.backend.training.Course;
import org.shirube.backend.training.Courses;
import org.shirube.backend.training.EnrolmentFilter.Reach;
import org.shirube.contract.platform.Role;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Whose enrolments in which courses a caller sees and manages.
///
/// HR sees all. The DX lead and the auditor do not see single people's mandatory training, the security officer sees
/// only
/// that and courses of information security. Heads see their own people, clerks those of their own unit.
@Component
class EnrolmentRights {

    private final People people;
    private final Sights sights;
    private final Authorities authorities;
    private final Courses courses;
    private final Clock clock;

    EnrolmentRights(People people, Sights sights, Authorities authorities, Courses courses, Clock clock) {
        this.people = people;
        this.sights = sights;
        this.authorities = authorities;
        this.courses = courses;
        this.clock = clock;
    }

    /// How the caller stands towards a person today.
    Sight sight(Caller caller, Person person) {
        return sights.of(caller, person, LocalDate.now(clock));
    }

    /// How far the caller sees; empty for nothing.
    Mono<List<Reach>> reaches(Caller caller) {
        var ofRoles = caller.is(Role.HR, Role.AUDITOR, Role.DX_LEAD, Role.SECURITY_OFFICER)
                ? insideBorder(caller)
                        .flatMapMany(inside ->
                                courses(caller).map(which -> new Reach(inside.orElse(null), which.orElse(null))))
                : Flux.<Reach>empty();
        return ofRoles.concatWith(ownPeople(caller)).collectList();
    }

    /// Whether the caller sees one enrolment.
    boolean sees(Sight sight, Course course) {
        return sight.self()
                || sight.asManager()
                || sight.asClerk()
                || sight.by(Role.HR)
                || sight.by(Role.DX_LEAD, Role.AUDITOR) && isNoDuty(course)
                || sight.by(Role.SECURITY_OFFICER) && isForSecurityOfficer(course);
    }

    /// Whether the caller decides about one enrolment.
    boolean manages(Sight sight, Course course) {
        return sight.by(Role.HR) || sight.by(Role.SECURITY_OFFICER) && course.isSecurity();
    }

    /// Whether the caller may decline: who manages, and the person where the course is no duty.
    boolean declines(Sight sight, Course course) {
        return manages(sight, course) || sight.self() && !course.mandatory();
    }

    /// Whether the caller may assign the course to any population.
    boolean assigns(Caller caller, Course course) {
        return caller.is(Role.HR, Role.DX_LEAD) || caller.is(Role.SECURITY_OFFICER) && course.isSecurity();
    }

    /// Whether all of these people belong to units whose training the caller looks after.
    Mono<Boolean> looksAfterAll(Caller caller, Collection<String> personIds) {
        return people.byIds(personIds)
                .filter(person -> sight(caller, person).asClerk())
                .count()
                .map(clerked ->
                        !personIds.isEmpty() && clerked == Set.copyOf(personIds).size());
    }

    private Flux<Optional<Collection<String>>> courses(Caller caller) {
        if (caller.is(Role.HR)) {
            return Flux.just(Optional.empty());
        }
        Predicate<Course> wanted = course -> caller.is(Role.DX_LEAD, Role.AUDITOR) && isNoDuty(course)
                || caller.is(Role.SECURITY_OFFICER) && isForSecurityOfficer(course);
        return courses.all()
                .filter(wanted)
                .map(Course::code)
                .collectList()
                .<Optional<Collection<String>>>map(Optional::of)
                .flux();
    }

    private static boolean isNoDuty(Course course) {
        return !course.mandatory();
    }

    private static boolean isForSecurityOfficer(Course course) {
        return course.isSecurity() || course.mandatory();
    }

    /// The people whom the caller may see at all; empty where that is everybody.
    private Mono<Optional<Collection<String>>> insideBorder(Caller caller) {
        return authorities
                .all()
                .map(Authority::name)
                .all(caller.authorities()::contains)
                .flatMap(all ->
                        all ? Mono.just(Optional.empty()) : visible(caller).map(Optional::of));
    }

    private Mono<Collection<String>> visible(Caller caller) {
        return people.all()
                .filter(person -> sight(caller, person).withinBorder())
                .map(Person::id)
                .collectList()
                .map(ids -> ids);
    }

    private Flux<Reach> ownPeople(Caller caller) {
        if (caller.headOf().isEmpty() && caller.clerkOf().isEmpty()) {
            return Flux.empty();
        }
        return people.activeOn(LocalDate.now(clock))
                .filter(person -> isOwn(sight(caller, person)))
                .map(Person::id)
                .collectList()
                .map(ids -> new Reach(ids, null))
                .flux();
    }

    private static boolean isOwn(Sight sight) {
        return sight.asManager() || sight.asClerk();
    }
}
