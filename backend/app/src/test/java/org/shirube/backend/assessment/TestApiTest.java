// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shirube.backend.MemoryDatabase;
import org.shirube.backend.TestBackend;
import org.shirube.backend.TestClient;
import org.shirube.backend.platform.Outbox;
import org.shirube.backend.skills.EvidenceKind;
import org.shirube.backend.skills.SkillProfiles;
import org.shirube.backend.training.Enrolment;
import org.shirube.backend.training.EnrolmentState;
import org.shirube.backend.training.Trainings;
import org.shirube.contract.assessment.AnalysisView;
import org.shirube.contract.assessment.CampaignView;
import org.shirube.contract.assessment.ResponseView;
import org.shirube.contract.assessment.SavedAnswersView;
import org.shirube.contract.platform.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/// A test from HR's plan to the result, the evidence and the course that follows.
@TestBackend
class TestApiTest {

    private static final String HIKARI = "100001";

    @Autowired
    TestClient.As as;

    @Autowired
    ReactiveMongoTemplate mongo;

    @Autowired
    Outbox outbox;

    @Autowired
    SkillProfiles profiles;

    private Instrument instrument;

    @BeforeEach
    void aSectionATestAndACourse() {
        MemoryDatabase.clear(mongo);
        Town.save(mongo, HIKARI);
        instrument = mongo.insert(Assessments.test("B01", "B02")).block();
        mongo.insert(Trainings.security("S07")).block();
    }

    @Test
    void aLowResultShowsWhatWasWrongAndAssignsTheCourse() {
        var campaign = open("FIXED");
        var submitted = answersAll(campaign, Assessments.WRONG);
        outbox.drained().block();

        var result = submitted.result();
        assertThat(result.right()).isZero();
        assertThat(result.level()).isZero();
        assertThat(result.levelName()).isEqualTo("まだ行ったことがない");
        assertThat(result.topics())
                .hasSize(2)
                .allSatisfy(topic -> assertThat(topic.asked()).isEqualTo(8));
        assertThat(result.questions().getFirst().keys()).containsExactly(Assessments.RIGHT);
        assertThat(result.questions().getFirst().explanation()).contains("規程");
        assertThat(result.followUp().courseCode()).isEqualTo("S07");
        var enrolments = mongo.findAll(Enrolment.class).collectList().block();
        assertThat(enrolments).singleElement().satisfies(one -> {
            assertThat(one.courseCode()).isEqualTo("S07");
            assertThat(one.state()).isEqualTo(EnrolmentState.ASSIGNED);
            assertThat(one.due()).isEqualTo(result.followUp().due());
            assertThat(one.reason()).isEqualTo(campaign.title());
        });
    }

    @Test
    void aGoodResultBecomesEvidenceAndNothingFollows() {
        var submitted = answersAll(open("FIXED"), Assessments.RIGHT);
        outbox.drained().block();

        assertThat(submitted.result().followUp()).isNull();
        assertThat(mongo.findAll(Enrolment.class).collectList().block()).isEmpty();
        var evidence = profiles.of(Town.personId(HIKARI)).block().evidence();
        assertThat(evidence).hasSize(2).allSatisfy(one -> {
            assertThat(one.kind()).isEqualTo(EvidenceKind.TEST);
            assertThat(one.value()).isGreaterThan(2.5);
        });
    }

    @Test
    void nobodySeesKeysBeforeTheSubmission() {
        var campaign = open("FIXED");

        var body = as.person(HIKARI)
                .get()
                .uri("/api/v1/me/responses/{id}", campaign.id())
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        assertThat(body).contains("正しいものはどれですか。").doesNotContain("規程").doesNotContain("keys\":[");
    }

    @Test
    void anAdaptiveTestShowsOneQuestionAfterTheOther() {
        var campaign = open("ADAPTIVE");
        keep(campaign, Map.of(), PurposeNotice.CURRENT);
        var first = response(campaign);
        assertThat(first.instrument().items()).hasSize(1);
        assertThat(first.most()).isEqualTo(16);
        assertThat(first.notice().text()).startsWith("このテストは");

        keep(campaign, Map.of(first.instrument().items().getFirst().code(), Assessments.RIGHT), null);

        assertThat(response(campaign).instrument().items()).hasSize(2);
    }

    @Test
    void questionsOfUnknownDifficultyCannotAdapt() {
        var choice = new Choice(
                instrument.items().getFirst().choice().options(), java.util.List.of(1), null, null, null, null, null);
        var item = new Item("X-1", null, null, instrument.items().getFirst().text(), "B01", null, choice, null);
        instrument = mongo.save(new Instrument(
                        instrument.id(),
                        instrument.version(),
                        "ST",
                        "1",
                        "理解度テスト",
                        null,
                        InstrumentKind.KNOWLEDGE_TEST,
                        java.util.List.of(item),
                        Assessments.NOON,
                        null))
                .block();

        plan("ADAPTIVE", "S07")
                .expectStatus()
                .isEqualTo(400)
                .expectBody()
                .jsonPath("$.detail")
                .value(String.class, detail -> assertThat(detail).contains("難しさのわかっていない設問"));
    }

    @Test
    void difficultiesComeFromAnswersOnlyWhereThereAreEnough() {
        as.user(Role.HR)
                .post()
                .uri("/api/v1/instruments/{id}/calibration", instrument.id())
                .exchange()
                .expectStatus()
                .isEqualTo(400)
                .expectBody()
                .jsonPath("$.detail")
                .value(String.class, detail -> assertThat(detail).contains("0件", "200件"));
    }

    @Test
    void aCalibrationFindsHowHardTheQuestionsAre() {
        var campaign = open("FIXED");
        answered(campaign, 260);

        var done = as.user(Role.HR)
                .post()
                .uri("/api/v1/instruments/{id}/calibration", instrument.id())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(AnalysisView.DifficultyView.class)
                .returnResult()
                .getResponseBody();

        assertThat(done.model()).isEqualTo("RASCH");
        assertThat(done.people()).isEqualTo(260);
        var after = mongo.findById(instrument.id(), Instrument.class).block();
        assertThat(after.calibration().number()).isEqualTo(2);
        assertThat(after.adaptiveBank())
                .hasSize(16)
                .isSortedAccordingTo(Comparator.comparing(item -> item.skillCode()
                        + item.choice().difficulty().add(new BigDecimal(200)).toPlainString()));
        var copy = mongo.findById(campaign.id(), Instrument.class, "issuedInstruments")
                .block();
        assertThat(copy.items()).isEqualTo(instrument.items());
    }

    /// Question n of a skill is answered rightly by people whose number is low: the higher n, the fewer.
    private void answered(CampaignView campaign, int people) {
        for (int person = 0; person < people; person++) {
            var answers = new HashMap<String, Integer>();
            for (var item : instrument.items()) {
                int number = item.code().charAt(item.code().length() - 1) - '0';
                answers.put(
                        item.code(),
                        (person * 37 + number * 11) % 100 < 100 - 11 * number ? Assessments.RIGHT : Assessments.WRONG);
            }
            var started = Assessments.started(campaign.id(), "p" + person, answers);
            mongo.insert(started.submit(Assessments.NOON, Assessments.TODAY, java.util.List.of()))
                    .block();
        }
    }

    @Test
    void aCourseThatDoesNotExistIsRefused() {
        plan("FIXED", "S99").expectStatus().isNotFound();
    }

    private ResponseView answersAll(CampaignView campaign, int answer) {
        var answers = new HashMap<String, Integer>();
        instrument.items().forEach(item -> answers.put(item.code(), answer));
        var saved = keep(campaign, answers, PurposeNotice.CURRENT);
        return as.person(HIKARI)
                .post()
                .uri("/api/v1/me/responses/{id}/submit", campaign.id())
                .header("If-Match", "\"" + saved.version() + "\"")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(ResponseView.class)
                .returnResult()
                .getResponseBody();
    }

    private SavedAnswersView keep(CampaignView campaign, Map<String, Integer> answers, String notice) {
        var body = new HashMap<String, Object>();
        body.put("answers", answers);
        body.put("noticeVersion", notice);
        return as.person(HIKARI)
                .put()
                .uri("/api/v1/me/responses/{id}", campaign.id())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(SavedAnswersView.class)
                .returnResult()
                .getResponseBody();
    }

    private ResponseView response(CampaignView campaign) {
        return as.person(HIKARI)
                .get()
                .uri("/api/v1/me/responses/{id}", campaign.id())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(ResponseView.class)
                .returnResult()
                .getResponseBody();
    }

    private CampaignView open(String form) {
        var draft = plan(form, "S07")
                .expectStatus()
                .isCreated()
                .expectBody(CampaignView.class)
                .returnResult()
                .getResponseBody();
        assertThat(draft.test().form()).isEqualTo(form);
        return as.user(Role.HR)
                .post()
                .uri("/api/v1/campaigns/{id}/open", draft.id())
                .header("If-Match", "\"" + draft.version() + "\"")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(CampaignView.class)
                .returnResult()
                .getResponseBody();
    }

    private WebTestClient.ResponseSpec plan(String form, String course) {
        return as.user(Role.HR)
                .post()
                .uri("/api/v1/campaigns")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of(
                        "title",
                        "令和8年度 理解度テスト",
                        "instrumentId",
                        instrument.id(),
                        "population",
                        Map.of("everybody", true),
                        "opens",
                        "2026-09-01",
                        "closes",
                        "2026-09-30",
                        "test",
                        Map.of("form", form, "followUp", Map.of("courseCode", course, "belowLevel", 2, "days", 30))))
                .exchange();
    }
}
