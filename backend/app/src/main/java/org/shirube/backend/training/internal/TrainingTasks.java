// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.training.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shirube.backend.platform.Caller;
import org.shirube.backend.platform.TaskSource;
import org.shirube.backend.platform.Texts;
import org.shirube.backend.training.Course;
import org.shirube.backend.training.Courses;
import org.shirube.backend.training.Enrolment;
import org.shirube.backend.training.EnrolmentState;
import org.shirube.backend.training.Enrolments;
import org.shirube.contract.platform.TaskView;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/// Courses that the caller has to take, and those completed in the last 60 days.
@Component
class TrainingTasks implements TaskSource {

    private static final int DAYS_SHOWN_WHEN_DONE = 60;

    private final Enrolments enrolments;
    private final Courses courses;
    private final Texts texts;
    private final Clock clock;

    TrainingTasks(Enrolments enrolments, Courses courses, Texts texts, Clock clock) {
        this.enrolments = enrolments;
        this.courses = courses;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public Flux<TaskView> tasks(Caller caller, Locale locale) {
        return caller.personId() == null
                ? Flux.empty()
                : enrolments
                        .ofPerson(caller.personId())
                        .filter(this::isShown)
                        .collectList()
                        .flatMapMany(shown -> tasks(shown, locale));
    }

    private boolean isShown(Enrolment enrolment) {
        var since = LocalDate.now(clock).minusDays(DAYS_SHOWN_WHEN_DONE);
        return enrolment.isOpen()
                || enrolment.state() == EnrolmentState.COMPLETED
                        && !Objects.requireNonNullElse(enrolment.completedOn(), LocalDate.MIN)
                                .isBefore(since);
    }

    private Flux<TaskView> tasks(List<Enrolment> shown, Locale locale) {
        var codes = shown.stream().map(Enrolment::courseCode).collect(Collectors.toSet());
        return courses.byCodes(codes)
                .collectMap(Course::code, Function.identity())
                .flatMapIterable(known -> tasks(shown, known, locale));
    }

    private List<TaskView> tasks(List<Enrolment> shown, Map<String, Course> known, Locale locale) {
        return shown.stream()
                .filter(enrolment -> known.containsKey(enrolment.courseCode()))
                .map(enrolment -> task(enrolment, Objects.requireNonNull(known.get(enrolment.courseCode())), locale))
                .toList();
    }

    private TaskView task(Enrolment enrolment, Course course, Locale locale) {
        var done = !enrolment.isOpen();
        return new TaskView(
                "COURSE",
                course.title(locale),
                enrolment.due(),
                course.minutes(),
                reason(enrolment, course, locale),
                "courses/" + course.code(),
                done ? 1 : 0,
                done);
    }

    private String reason(Enrolment enrolment, Course course, Locale locale) {
        if (!enrolment.isOpen()) {
            return texts.of(locale, "training.reason-done", String.valueOf(enrolment.completedOn()));
        }
        if (enrolment.reason() != null) {
            return enrolment.reason();
        }
        if (course.mandatory()) {
            var basis = course.legalBasis(locale);
            return basis == null
                    ? texts.of(locale, "training.reason-mandatory")
                    : texts.of(locale, "training.reason-mandatory-by", basis);
        }
        return texts.of(locale, "training.reason-assigned");
    }
}
