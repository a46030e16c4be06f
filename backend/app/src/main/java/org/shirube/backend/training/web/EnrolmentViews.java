// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.training.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.organization.People;
import org.shirube.backend.organization.Person;
import org.shirube.backend.organization.Sights;
import org.shirube.backend.organization.UnitTree;
import org.shirube.backend.organization.Units;
import org.shirube.backend.platform.Caller;
import org.shirube.backend.training.Course;
import org.shirube.backend.training.Courses;
import org.shirube.backend.training.Enrolment;
import org.shirube.contract.training.EnrolmentView;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Enrolments with the names of courses, and of people and units for those who have them in the directory.
@Component
class EnrolmentViews {

    private final Courses courses;
    private final People people;
    private final Units units;
    private final Sights sights;
    private final Clock clock;

    EnrolmentViews(Courses courses, People people, Units units, Sights sights, Clock clock) {
        this.courses = courses;
        this.people = people;
        this.units = units;
        this.sights = sights;
        this.clock = clock;
    }

    Mono<EnrolmentView> view(Enrolment enrolment, Caller caller, Locale locale) {
        return views(List.of(enrolment), caller, locale).map(List::getFirst);
    }

    Mono<List<EnrolmentView>> views(List<Enrolment> enrolments, Caller caller, Locale locale) {
        var today = LocalDate.now(clock);
        var codes = enrolments.stream().map(Enrolment::courseCode).collect(Collectors.toSet());
        var ids = enrolments.stream().map(Enrolment::personId).collect(Collectors.toSet());
        return Mono.zip(
                        courses.byCodes(codes).collectMap(Course::code, Function.identity()),
                        people.byIds(ids)
                                .filter(person ->
                                        sights.of(caller, person, today).named())
                                .collectMap(Person::id, Function.identity()),
                        units.tree(today))
                .map(known -> new Names(known.getT1(), known.getT2(), known.getT3(), today, locale))
                .map(names -> enrolments.stream().map(one -> view(one, names)).toList());
    }

    private static EnrolmentView view(Enrolment enrolment, Names names) {
        return new EnrolmentView(
                enrolment.id(),
                enrolment.courseCode(),
                names.course(enrolment.courseCode()),
                enrolment.offeringId(),
                enrolment.personId(),
                names.person(enrolment.personId()),
                names.unit(enrolment.personId()),
                enrolment.state().name(),
                null,
                enrolment.due(),
                enrolment.completedOn(),
                enrolment.expires(),
                enrolment.history().stream()
                        .map(move -> new EnrolmentView.Move(move.state().name(), move.at(), move.by(), move.why()))
                        .toList(),
                enrolment.version() == null ? 0 : enrolment.version());
    }

    private record Names(
            Map<String, Course> courses, Map<String, Person> people, UnitTree units, LocalDate today, Locale locale) {

        String course(String code) {
            return Optional.ofNullable(courses.get(code))
                    .map(course -> course.title(locale))
                    .orElse(code);
        }

        @Nullable
        String person(String id) {
            return Optional.ofNullable(people.get(id))
                    .map(person -> person.name().kanji())
                    .orElse(null);
        }

        @Nullable
        String unit(String id) {
            return Optional.ofNullable(people.get(id))
                    .flatMap(person -> person.mainPostingOn(today))
                    .map(posting -> units.nameOf(posting.unitCode()))
                    .orElse(null);
        }
    }
}
