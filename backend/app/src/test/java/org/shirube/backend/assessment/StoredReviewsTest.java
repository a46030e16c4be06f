// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.shirube.backend.TestEngine;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.backend.platform.HasOutbox;
import org.shirube.backend.platform.Outbox;
import org.shirube.backend.platform.OutboxEvent;
import org.shirube.contract.problem.ProblemType;
import org.springframework.dao.OptimisticLockingFailureException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class StoredReviewsTest {

    private static final Clock CLOCK = Clock.fixed(Assessments.NOON, ZoneId.of("Asia/Tokyo"));

    private final List<HasOutbox> announced = new CopyOnWriteArrayList<>();
    private final Response response = Assessments.started("c1", "p1", Map.of("A01-1", 3));

    @ParameterizedTest
    @ArgumentsSource(TestEngine.Every.class)
    void whatHeadAndDeputyEnterAtOnceIsAllKept(TestEngine engine) {
        var stored = stored(engine);

        Flux.range(0, 20)
                .flatMap(item -> stored.keep(response, rating("X" + item, 2), "head"), 10)
                .blockLast();

        assertThat(one(stored).ratingsByItem()).hasSize(20);
        assertThat(one(stored).unitCode()).isEqualTo("110");
    }

    @ParameterizedTest
    @ArgumentsSource(TestEngine.Every.class)
    void aRatingANoteAndATalkAreTakenBackOneByOne(TestEngine engine) {
        var stored = stored(engine);
        var all = new Reviewing.Draft(
                Map.of("A.1", 2, "A.2", 3),
                Map.of("A.1", "  申請書の電子化を担当  ", "A.2", " "),
                new Reviewing.Talk(Assessments.TODAY, "研修を受ける"));

        stored.keep(response, all, "head").block();
        var kept = one(stored);
        stored.keep(
                        response,
                        new Reviewing.Draft(
                                Collections.singletonMap("A.1", null),
                                Collections.singletonMap("A.1", null),
                                new Reviewing.Talk(null, null)),
                        "deputy")
                .block();

        assertThat(kept.notesByItem()).isEqualTo(Map.of("A.1", "申請書の電子化を担当"));
        assertThat(kept.talkOn()).isEqualTo(Assessments.TODAY);
        assertThat(one(stored).ratingsByItem()).isEqualTo(Map.of("A.2", 3));
        assertThat(one(stored).notesByItem()).isEmpty();
        assertThat(one(stored).talkOn()).isNull();
        assertThat(one(stored).reviewerId()).isEqualTo("deputy");
    }

    @ParameterizedTest
    @ArgumentsSource(TestEngine.Every.class)
    void confirmingTwiceIsOneConfirmationWithOneEvent(TestEngine engine) {
        var stored = stored(engine);
        stored.keep(response, rating("A01-1", 2), "head").block();
        var seen = one(stored);

        var both = Flux.merge(stored.confirm(confirmed(seen)), stored.confirm(confirmed(seen)))
                .collectList()
                .block();

        assertThat(both).allSatisfy(one -> assertThat(one.confirmed()).isTrue());
        assertThat(both.getFirst().outbox().getFirst().eventId())
                .isEqualTo(both.getLast().outbox().getFirst().eventId());
        assertThat(announced).hasSize(1);
    }

    @ParameterizedTest
    @ArgumentsSource(TestEngine.Every.class)
    void nobodyConfirmsOverWhatSomebodyElseHasJustEntered(TestEngine engine) {
        var stored = stored(engine);
        stored.keep(response, rating("A01-1", 2), "head").block();
        var seen = one(stored);
        stored.keep(response, rating("A01-1", 0), "deputy").block();

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> stored.confirm(confirmed(seen)).block());
        assertThat(one(stored).confirmed()).isFalse();
    }

    @ParameterizedTest
    @ArgumentsSource(TestEngine.Every.class)
    void whatIsConfirmedStays(TestEngine engine) {
        var stored = stored(engine);
        stored.confirm(confirmed(Review.untouched(response, "head", Assessments.NOON)))
                .block();

        assertThatExceptionOfType(BusinessProblem.class)
                .isThrownBy(
                        () -> stored.keep(response, rating("A01-1", 0), "head").block())
                .satisfies(problem -> assertThat(problem.type()).isEqualTo(ProblemType.ALREADY_SUBMITTED));
        assertThat(one(stored).ratingsByItem()).isEmpty();
    }

    @ParameterizedTest
    @ArgumentsSource(TestEngine.Every.class)
    void confirmedReviewsAreCountedBySectionInsideTheReach(TestEngine engine) {
        var stored = stored(engine);
        stored.confirm(confirmed(Review.untouched(response, "head", Assessments.NOON)))
                .block();
        stored.confirm(confirmed(
                        Review.untouched(Assessments.started("c1", "p2", "120", Map.of()), "head", Assessments.NOON)))
                .block();
        stored.keep(Assessments.started("c1", "p3", Map.of()), rating("A01-1", 2), "head")
                .block();

        assertThat(stored.confirmedByUnit("c1", new Reach(null, null)).block()).isEqualTo(Map.of("110", 1, "120", 1));
        assertThat(stored.confirmedByUnit("c1", new Reach(Set.of("市長"), Set.of("120")))
                        .block())
                .isEqualTo(Map.of("120", 1));
        assertThat(stored.confirmedByUnit("c2", new Reach(null, null)).block()).isEmpty();
        assertThat(stored.confirmed(List.of("c1:p1", "c1:p3", "c1:p4")).block())
                .isEqualTo(Map.of("c1:p1", true, "c1:p3", false));
    }

    @ParameterizedTest
    @ArgumentsSource(TestEngine.Every.class)
    void peopleAreHandedOverOneByOneAndTakenBack(TestEngine engine) {
        var stored = stored(engine);

        stored.delegate("c1", "110", List.of("p1", "p2"), "leader").block();
        stored.delegate("c1", "110", List.of("p3"), "deputy").block();
        stored.delegate("c1", "110", List.of("p1"), null).block();
        var delegation = stored.delegations("c1", List.of("110", "120")).block();

        assertThat(delegation).containsOnlyKeys("110");
        assertThat(delegation.get("110").of("p1")).isEmpty();
        assertThat(delegation.get("110").of("p2")).contains("leader");
        assertThat(delegation.get("110").of("p3")).contains("deputy");
    }

    private static Review confirmed(Review seen) {
        var event = OutboxEvent.of("skills.evidence-given", Assessments.NOON, Map.of("personId", seen.personId()));
        return seen.confirm("head", Assessments.NOON, Assessments.TODAY, Map.of("A01", 1.0), List.of(event));
    }

    private static Reviewing.Draft rating(String item, int value) {
        return new Reviewing.Draft(new HashMap<>(Map.of(item, value)), Map.of(), null);
    }

    private static Review one(StoredReviews stored) {
        return stored.byIds(List.of("c1:p1")).block().get("p1");
    }

    private StoredReviews stored(TestEngine engine) {
        var outbox = new Outbox() {
            @Override
            public void announce(HasOutbox saved) {
                announced.add(saved);
            }

            @Override
            public Mono<Void> drained() {
                return Mono.empty();
            }
        };
        return new StoredReviews(engine.template(), outbox, CLOCK);
    }
}
