// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.shirube.backend.TestEngine;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.backend.platform.HasOutbox;
import org.shirube.backend.platform.Outbox;
import org.shirube.backend.platform.Versions;
import org.shirube.contract.problem.ProblemType;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class AnsweringTest {

    private static final Clock CLOCK = Clock.fixed(Assessments.NOON, ZoneId.of("Asia/Tokyo"));
    private static final String CONFIRMED = PurposeNotice.CURRENT;

    private final List<HasOutbox> announced = new CopyOnWriteArrayList<>();

    @ParameterizedTest
    @ArgumentsSource(TestEngine.Every.class)
    void twoTabsThatSaveAtOnceLoseNothing(TestEngine engine) {
        var mongo = openCampaign(engine, "A01", "A02", "A03", "A04", "A05");
        var answering = answering(mongo);
        var instrument = Assessments.selfRating("A01", "A02", "A03", "A04", "A05");

        Flux.fromIterable(instrument.items())
                .flatMap(item -> answering.keep("c1", "p1", Map.of(item.code(), 3), CONFIRMED), 10)
                .blockLast();

        assertThat(stored(mongo).byItem())
                .hasSize(10)
                .allSatisfy((code, answer) -> assertThat(answer).isEqualTo(3));
    }

    @ParameterizedTest
    @ArgumentsSource(TestEngine.Every.class)
    void theLastWriteOfAnItemWinsAndTheOthersStay(TestEngine engine) {
        var mongo = openCampaign(engine, "A01");
        var answering = answering(mongo);
        var takenBack = new HashMap<String, @Nullable Integer>();
        takenBack.put("A01-1", null);

        answering.keep("c1", "p1", Map.of("A01-1", 1, "A01-2", 2), CONFIRMED).block();
        answering.keep("c1", "p1", Map.of("A01-2", 4), null).block();
        answering.keep("c1", "p1", takenBack, null).block();

        assertThat(stored(mongo).byItem()).isEqualTo(Map.of("A01-2", 4));
        assertThat(stored(mongo).startedAt()).isEqualTo(Assessments.NOON);
    }

    @ParameterizedTest
    @ArgumentsSource(TestEngine.Every.class)
    void nobodyAnswersBeforeThePurposeIsConfirmed(TestEngine engine) {
        var answering = answering(openCampaign(engine, "A01"));

        refused(ProblemType.NOTICE_NOT_CONFIRMED, answering.keep("c1", "p1", Map.of("A01-1", 1), null));
        refused(ProblemType.NOTICE_NOT_CONFIRMED, answering.keep("c1", "p1", Map.of("A01-1", 1), "0"));
        refused(ProblemType.NOTICE_NOT_CONFIRMED, answering.submit("c1", "p1", "\"0\""));
    }

    @ParameterizedTest
    @ArgumentsSource(TestEngine.Every.class)
    void somebodyWhoIsNotInvitedDoesNotLearnThatTheCampaignExists(TestEngine engine) {
        var answering = answering(openCampaign(engine, "A01"));

        refused(ProblemType.NOT_FOUND, answering.keep("c1", "stranger", Map.of("A01-1", 1), CONFIRMED));
        refused(ProblemType.NOT_FOUND, answering.submit("c1", "stranger", "\"1\""));
        refused(ProblemType.NOT_FOUND, answering.part("c1", "stranger"));
    }

    @ParameterizedTest
    @ArgumentsSource(TestEngine.Every.class)
    void submittingTwiceIsOneSubmission(TestEngine engine) {
        var mongo = openCampaign(engine, "A01");
        var answering = answering(mongo);
        var kept = answering
                .keep("c1", "p1", Map.of("A01-1", 3, "A01-2", 2), CONFIRMED)
                .block();
        var tag = Versions.etag(kept.version());

        var both = Flux.merge(answering.submit("c1", "p1", tag), answering.submit("c1", "p1", tag))
                .collectList()
                .block();
        var again = answering.submit("c1", "p1", tag).block();

        assertThat(both).allSatisfy(one -> assertThat(one.submitted()).isTrue());
        assertThat(again.submittedAt()).isEqualTo(both.getFirst().submittedAt());
        assertThat(announced).hasSize(1);
        assertThat(stored(mongo).outbox()).hasSize(1);
    }

    @ParameterizedTest
    @ArgumentsSource(TestEngine.Every.class)
    void onlyTheVersionThatThePersonSawIsSubmitted(TestEngine engine) {
        var mongo = openCampaign(engine, "A01");
        var answering = answering(mongo);
        var seen = answering.keep("c1", "p1", Map.of("A01-1", 3), CONFIRMED).block();
        answering.keep("c1", "p1", Map.of("A01-2", 1), null).block();

        refused(ProblemType.STALE_VERSION, answering.submit("c1", "p1", Versions.etag(seen.version())));
        refused(ProblemType.VERSION_REQUIRED, answering.submit("c1", "p1", null));

        assertThat(stored(mongo).submitted()).isFalse();
    }

    @ParameterizedTest
    @ArgumentsSource(TestEngine.Every.class)
    void whatIsSubmittedStays(TestEngine engine) {
        var mongo = openCampaign(engine, "A01");
        var answering = answering(mongo);
        var kept = answering.keep("c1", "p1", Map.of("A01-1", 3), CONFIRMED).block();
        answering.submit("c1", "p1", Versions.etag(kept.version())).block();

        refused(ProblemType.ALREADY_SUBMITTED, answering.keep("c1", "p1", Map.of("A01-1", 0), CONFIRMED));

        assertThat(stored(mongo).byItem()).isEqualTo(Map.of("A01-1", 3));
    }

    @ParameterizedTest
    @ArgumentsSource(TestEngine.Every.class)
    void aClosedCampaignTakesNothingMore(TestEngine engine) {
        var mongo = openCampaign(engine, "A01");
        var answering = answering(mongo);
        var campaigns = new Campaigns(mongo);
        var kept = answering.keep("c1", "p1", Map.of("A01-1", 3), CONFIRMED).block();
        var open = campaigns.byId("c1").block();
        campaigns.close("c1", Versions.etag(open.version())).block();

        refused(ProblemType.CAMPAIGN_NOT_OPEN, answering.keep("c1", "p1", Map.of("A01-1", 1), CONFIRMED));
        refused(ProblemType.CAMPAIGN_NOT_OPEN, answering.submit("c1", "p1", Versions.etag(kept.version())));
    }

    @ParameterizedTest
    @ArgumentsSource(TestEngine.Every.class)
    void anAdaptiveTestAsksUntilItIsSureAndLogsEveryStep(TestEngine engine) {
        var mongo = openTest(engine);
        var answering = answering(mongo);
        answering.keep("c1", "p1", Map.of(), CONFIRMED).block();

        var asked = 0;
        for (var next = next(answering); next.isPresent(); next = next(answering)) {
            answering
                    .keep(
                            "c1",
                            "p1",
                            Map.of(next.get(), asked++ % 3 == 0 ? Assessments.WRONG : Assessments.RIGHT),
                            null)
                    .block();
        }
        var submitted = answering
                .submit("c1", "p1", Versions.etag(stored(mongo).version()))
                .block();

        assertThat(asked).isBetween(8, 25);
        assertThat(submitted.log())
                .hasSize(asked)
                .allSatisfy(step -> assertThat(step.information()).isPositive());
        assertThat(submitted.log().getLast().standardError())
                .isLessThan(submitted.log().getFirst().standardError());
        assertThat(submitted.log().getLast().theta())
                .isEqualTo(
                        TestResult.of(
                                        Assessments.test("B01", "B02"),
                                        submitted.byItem(),
                                        TestPlan.Form.ADAPTIVE,
                                        TestPolicy.STANDARD)
                                .ability()
                                .theta(),
                        within(1e-9));
        assertThat(announced).hasSize(1);
    }

    @ParameterizedTest
    @ArgumentsSource(TestEngine.Every.class)
    void anAdaptiveTestCanBeReplayed(TestEngine engine) {
        var mongo = openTest(engine);
        var answering = answering(mongo);
        answering.keep("c1", "p1", Map.of(), CONFIRMED).block();
        for (int asked = 0; asked < 5; asked++) {
            answering
                    .keep("c1", "p1", Map.of(next(answering).orElseThrow(), Assessments.RIGHT), null)
                    .block();
        }

        var response = stored(mongo);
        var form = new AdaptiveForm(
                Assessments.test("B01", "B02"), TestPolicy.STANDARD, AdaptiveForm.seedOf(response.id()));
        for (int done = 0; done < 5; done++) {
            var before = response.log().subList(0, done);
            var step = response.log().get(done);
            assertThat(form.next(before, response.byItem()).orElseThrow().code())
                    .isEqualTo(step.itemCode());
            assertThat(form.step(before, response.byItem(), step.itemCode(), Assessments.RIGHT))
                    .isEqualTo(step);
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestEngine.Every.class)
    void inAnAdaptiveTestAnAnswerStaysAndNoQuestionIsLeftOut(TestEngine engine) {
        var mongo = openTest(engine);
        var answering = answering(mongo);
        answering.keep("c1", "p1", Map.of(), CONFIRMED).block();
        var first = next(answering).orElseThrow();
        var kept = answering
                .keep("c1", "p1", Map.of(first, Assessments.RIGHT), null)
                .block();

        assertThat(answering
                        .keep("c1", "p1", Map.of(first, Assessments.RIGHT), null)
                        .block())
                .isEqualTo(kept);
        refused(ProblemType.INVALID_FIELDS, answering.keep("c1", "p1", Map.of(first, Assessments.WRONG), null));
        var second = next(answering).orElseThrow();
        var other = Assessments.test("B01", "B02").items().stream()
                .map(Item::code)
                .filter(code -> !code.equals(first) && !code.equals(second))
                .findFirst()
                .orElseThrow();
        refused(ProblemType.INVALID_FIELDS, answering.keep("c1", "p1", Map.of(other, Assessments.RIGHT), null));
        refused(ProblemType.INVALID_FIELDS, answering.submit("c1", "p1", Versions.etag(kept.version())));

        assertThat(stored(mongo).log()).hasSize(1);
    }

    @ParameterizedTest
    @ArgumentsSource(TestEngine.Every.class)
    void twoTabsThatSendTheSameAnswerGiveIt(TestEngine engine) {
        var mongo = openTest(engine);
        var answering = answering(mongo);
        answering.keep("c1", "p1", Map.of(), CONFIRMED).block();
        var first = next(answering).orElseThrow();

        Flux.range(0, 6)
                .flatMap(tab -> answering.keep("c1", "p1", Map.of(first, Assessments.RIGHT), null), 6)
                .blockLast();

        assertThat(stored(mongo).log()).hasSize(1);
    }

    private static Optional<String> next(Answering answering) {
        var part = answering.part("c1", "p1").block();
        var answered = part.response().byItem().keySet();
        return part.asked(TestPolicy.STANDARD).stream()
                .map(Item::code)
                .filter(code -> !answered.contains(code))
                .findFirst();
    }

    private ReactiveMongoTemplate openTest(TestEngine engine) {
        var mongo = engine.template();
        var instrument = mongo.insert(Assessments.test("B01", "B02")).block();
        var campaign = Assessments.holding(
                new TestPlan(TestPlan.Form.ADAPTIVE, null),
                Assessments.in(CampaignState.OPEN, Assessments.draft("c1", instrument)));
        new Instruments(mongo).issue(mongo.insert(campaign).block()).block();
        mongo.insert(Assessments.invitation("c1", "p1")).block();
        return mongo;
    }

    private ReactiveMongoTemplate openCampaign(TestEngine engine, String... skills) {
        var mongo = engine.template();
        var instrument = mongo.insert(Assessments.selfRating(skills)).block();
        var campaign = Assessments.in(CampaignState.OPEN, Assessments.draft("c1", instrument));
        new Instruments(mongo).issue(mongo.insert(campaign).block()).block();
        mongo.insert(Assessments.invitation("c1", "p1")).block();
        return mongo;
    }

    private Answering answering(ReactiveMongoTemplate mongo) {
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
        return new Answering(
                mongo,
                new Campaigns(mongo),
                new Instruments(mongo),
                new AdaptiveAnswering(mongo, TestPolicy.STANDARD, CLOCK),
                new Submission(TestPolicy.STANDARD, CLOCK),
                outbox,
                CLOCK);
    }

    private static Response stored(ReactiveMongoTemplate mongo) {
        return mongo.findOne(new Query(), Response.class).block();
    }

    private static void refused(ProblemType type, Mono<?> call) {
        assertThatExceptionOfType(BusinessProblem.class)
                .isThrownBy(call::block)
                .satisfies(problem -> assertThat(problem.type()).isEqualTo(type));
    }
}
