// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.exchange.Comparison;
import org.shirube.backend.exchange.ImportKind;
import org.shirube.backend.exchange.ImportRow;
import org.shirube.backend.exchange.ImportSheet;
import org.shirube.backend.exchange.Normalized;
import org.shirube.backend.exchange.ProblemCode;
import org.shirube.backend.organization.People;
import org.shirube.backend.platform.AggregateGroup;
import org.shirube.backend.skills.EvidenceKind;
import org.shirube.backend.skills.SkillEstimates;
import org.shirube.backend.training.Course;
import org.shirube.backend.training.Courses;
import org.shirube.backend.training.Enrolment;
import org.shirube.backend.training.Enrolments;
import org.shirube.contract.platform.Role;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/// Completed courses, a row for each completion. Somebody who is assigned to the course completes that assignment.
@Component
class CompletionKind implements ImportKind {

    private final People people;
    private final Courses courses;
    private final Enrolments enrolments;
    private final SkillEstimates estimates;
    private final Scheduler heavyWork;
    private final Clock clock;

    CompletionKind(
            People people,
            Courses courses,
            Enrolments enrolments,
            SkillEstimates estimates,
            Scheduler heavyWork,
            Clock clock) {
        this.people = people;
        this.courses = courses;
        this.enrolments = enrolments;
        this.estimates = estimates;
        this.heavyWork = heavyWork;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "completions";
    }

    @Override
    public AggregateGroup group() {
        return AggregateGroup.ENROLMENTS;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.HR);
    }

    @Override
    public Mono<Comparison> compare(ImportSheet sheet) {
        return Mono.zip(
                        people.all().collectList(),
                        courses.all().collectMap(Course::code, Function.identity()),
                        enrolments.all().collectMultimap(Enrolment::personId))
                .publishOn(heavyWork)
                .map(stored -> compare(
                        sheet,
                        new PersonNumbers(stored.getT1()),
                        stored.getT2(),
                        new CompletionChanges(stored.getT3(), standardError(), clock)));
    }

    private static Comparison compare(
            ImportSheet sheet, PersonNumbers numbers, Map<String, Course> courses, CompletionChanges changes) {
        for (var row : sheet.rows()) {
            var day = row.requiredDay("修了日");
            var person = numbers.find(row, day);
            var course = course(row, courses);
            if (person != null && day != null && course != null) {
                changes.add(row, person, course, day, expiry(row, day));
            }
        }
        return changes.comparison();
    }

    private static @Nullable Course course(ImportRow row, Map<String, Course> courses) {
        var code = row.requiredCode("講座コード");
        if (code == null) {
            return null;
        }
        var course = courses.get(code);
        if (course == null) {
            row.problem(
                    "講座コード",
                    ProblemCode.UNKNOWN_CODE,
                    Normalized.nearest(code, courses.keySet()).orElse(null));
        }
        return course;
    }

    private static @Nullable LocalDate expiry(ImportRow row, LocalDate completedOn) {
        var expiry = row.day("有効期限");
        if (expiry != null && expiry.isBefore(completedOn)) {
            row.problem("有効期限", ProblemCode.END_BEFORE_BEGIN, null);
        }
        return expiry;
    }

    private double standardError() {
        return estimates.policy().standardErrorOf(EvidenceKind.COMPLETION);
    }
}
