// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.assessment.MyPart;
import org.shirube.backend.assessment.TestPlan;
import org.shirube.backend.assessment.TestPolicy;
import org.shirube.backend.assessment.TestResult;
import org.shirube.backend.platform.Texts;
import org.shirube.backend.training.Course;
import org.shirube.backend.training.Courses;
import org.shirube.contract.assessment.TestResultView;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// The result of a test as the person who took it sees it.
@Component
class TestResultViews {

    private final TestPolicy policy;
    private final Courses courses;
    private final Texts texts;

    TestResultViews(TestPolicy policy, Courses courses, Texts texts) {
        this.policy = policy;
        this.courses = courses;
        this.texts = texts;
    }

    /// The result of a submitted test, empty for everything else.
    Mono<TestResultView> of(MyPart part, Locale locale) {
        return Mono.justOrEmpty(part.result(policy)).flatMap(result -> of(part, result, locale));
    }

    private Mono<TestResultView> of(MyPart part, TestResult result, Locale locale) {
        return followUp(part, result, locale)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .map(course -> view(result, course.orElse(null), locale));
    }

    private TestResultView view(TestResult result, TestResultView.@Nullable NeededCourse course, Locale locale) {
        return new TestResultView(
                result.right(),
                result.questions().size(),
                result.level(),
                texts.of(locale, "assessment.level." + result.level()),
                topics(result, locale),
                result.questions().stream()
                        .map(marked -> question(marked, locale))
                        .toList(),
                course);
    }

    private static List<TestResultView.TestTopic> topics(TestResult result, Locale locale) {
        var topics = new LinkedHashMap<String, TestResultView.TestTopic>();
        for (var marked : result.questions()) {
            var one = new TestResultView.TestTopic(topic(marked, locale), marked.right() ? 1 : 0, 1);
            topics.merge(
                    one.name(),
                    one,
                    (all, next) -> new TestResultView.TestTopic(
                            all.name(), all.right() + next.right(), all.asked() + next.asked()));
        }
        return List.copyOf(topics.values());
    }

    private static TestResultView.TestQuestion question(TestResult.Marked marked, Locale locale) {
        var explanation = marked.choice().explanation();
        return new TestResultView.TestQuestion(
                marked.item().code(),
                topic(marked, locale),
                marked.item().text().in(locale),
                marked.item().options(locale),
                marked.answer(),
                marked.choice().keys(),
                marked.right(),
                explanation == null ? null : explanation.in(locale));
    }

    private static String topic(TestResult.Marked marked, Locale locale) {
        var topic = marked.choice().topic();
        return topic == null ? "" : topic.in(locale);
    }

    private Mono<TestResultView.NeededCourse> followUp(MyPart part, TestResult result, Locale locale) {
        var submitted = part.response() == null ? null : part.response().submittedOn();
        return submitted == null
                ? Mono.empty()
                : Mono.justOrEmpty(part.campaign().testPlan().followUpOf(result))
                        .flatMap(needed -> courses.byCodes(List.of(needed.courseCode()))
                                .next()
                                .map(course -> followUp(needed, course, submitted, locale)));
    }

    private static TestResultView.NeededCourse followUp(
            TestPlan.FollowUp needed, Course course, LocalDate submitted, Locale locale) {
        return new TestResultView.NeededCourse(
                course.code(), course.title(locale), needed.belowLevel(), submitted.plusDays(needed.days()));
    }
}
