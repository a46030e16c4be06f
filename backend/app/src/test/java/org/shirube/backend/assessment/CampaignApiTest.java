// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shirube.backend.MemoryDatabase;
import org.shirube.backend.TestBackend;
import org.shirube.backend.TestClient;
import org.shirube.backend.platform.Outbox;
import org.shirube.backend.skills.EvidenceKind;
import org.shirube.backend.skills.SkillProfiles;
import org.shirube.contract.assessment.CampaignView;
import org.shirube.contract.assessment.ProgressView;
import org.shirube.contract.assessment.RemindView;
import org.shirube.contract.assessment.ResponseView;
import org.shirube.contract.assessment.SavedAnswersView;
import org.shirube.contract.assessment.UnansweredView;
import org.shirube.contract.platform.Page;
import org.shirube.contract.platform.Role;
import org.shirube.contract.platform.TaskView;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

@TestBackend
class CampaignApiTest {

    private static final String HIKARI = "100001";
    private static final String CLERK = "100002";
    private static final String OTHER = "100003";

    @Autowired
    TestClient.As as;

    @Autowired
    ReactiveMongoTemplate mongo;

    @Autowired
    Outbox outbox;

    @Autowired
    SkillProfiles profiles;

    Instrument instrument;

    @BeforeEach
    void twoSectionsAndAnInstrument() {
        MemoryDatabase.clear(mongo);
        Town.save(mongo, HIKARI, CLERK, OTHER);
        instrument = mongo.insert(Assessments.selfRating("A01", "A02")).block();
    }

    @Test
    void anEmployeeGoesFromTheTaskToTheSubmission() {
        var campaign = open();

        var task = tasks(HIKARI).getFirst();
        assertThat(task.kind()).isEqualTo("SELF_RATING");
        assertThat(task.reason()).contains("人事評価には用いません");
        assertThat(task.done()).isFalse();

        var before = response(HIKARI, campaign.id());
        assertThat(before.state()).isEqualTo("NOT_STARTED");
        assertThat(before.noticeConfirmed()).isFalse();
        assertThat(before.notice().text()).contains("育成とDX推進体制の検討にのみ");

        var saved = keep(
                HIKARI,
                campaign.id(),
                Map.of("A01-1", 3, "A01-2", 2),
                before.notice().version());
        assertThat(tasks(HIKARI).getFirst().progress()).isEqualTo(0.5);

        var submitted = submit(HIKARI, campaign.id(), saved.version());
        assertThat(submitted.state()).isEqualTo("SUBMITTED");
        assertThat(submit(HIKARI, campaign.id(), saved.version())).isEqualTo(submitted);
        assertThat(tasks(HIKARI).getFirst().done()).isTrue();
    }

    @Test
    void aSubmissionBecomesEvidenceOnce() {
        var campaign = open();
        var saved = keep(HIKARI, campaign.id(), Map.of("A01-1", 3, "A01-2", 2), PurposeNotice.CURRENT);

        submit(HIKARI, campaign.id(), saved.version());
        submit(HIKARI, campaign.id(), saved.version());
        outbox.drained().block();

        var evidence = profiles.of(Town.personId(HIKARI)).block().evidence();
        assertThat(evidence).singleElement().satisfies(one -> {
            assertThat(one.skillCode()).isEqualTo("A01");
            assertThat(one.kind()).isEqualTo(EvidenceKind.SELF_RATING);
            assertThat(one.value()).isEqualTo(2.5);
            assertThat(one.standardError()).isEqualTo(0.9);
            assertThat(one.source()).isEqualTo(campaign.title());
        });
    }

    @Test
    void progressIsCountedByUnitAndAClerkSeesTheOwnOneOnly() {
        var campaign = open();
        keep(HIKARI, campaign.id(), Map.of("A01-1", 3), PurposeNotice.CURRENT);

        var all = progress(as.user(Role.HR), campaign.id());
        assertThat(all.invited()).isEqualTo(3);
        assertThat(all.started()).isEqualTo(1);
        assertThat(all.submitted()).isZero();
        assertThat(all.units()).extracting(ProgressView.UnitProgress::unitName).containsExactly("保険年金課", "人事課");

        var own = progress(as.person(CLERK), campaign.id());
        assertThat(own.units()).extracting(ProgressView.UnitProgress::unitCode).containsExactly(Town.SECTION);
    }

    @Test
    void aClerkReadsWhoOfTheOwnUnitHasNotAnsweredButNoAnswers() {
        var campaign = open();
        keep(HIKARI, campaign.id(), Map.of("A01-1", 3), PurposeNotice.CURRENT);

        var body = as.person(CLERK)
                .get()
                .uri("/api/v1/campaigns/{id}/unanswered", campaign.id())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(new ParameterizedTypeReference<Page<UnansweredView>>() {})
                .returnResult()
                .getResponseBody();

        assertThat(body.total()).isEqualTo(2);
        assertThat(body.items())
                .extracting(one -> one.person().employeeNumber())
                .containsExactly(HIKARI, CLERK);
        assertThat(body.items().getFirst().started()).isTrue();
        assertThat(body.items().getFirst().person().name()).isEqualTo("職員 " + HIKARI);
    }

    @Test
    void aReminderStandsOnTheHomePageAndComesOnceADay() {
        var campaign = open();

        assertThat(remind(campaign.id()).reminded()).isEqualTo(3);
        assertThat(remind(campaign.id()).alreadyToday()).isTrue();

        assertThat(tasks(HIKARI).getFirst().reason()).startsWith("まだ提出されていないため");
    }

    @Test
    void whoeverJoinsLaterIsInvitedWhenAsked() {
        var campaign = open();
        Town.save(mongo, "100009");

        as.user(Role.HR)
                .post()
                .uri("/api/v1/campaigns/{id}/invite", campaign.id())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.added")
                .isEqualTo(1)
                .jsonPath("$.invited")
                .isEqualTo(4);
    }

    @Test
    void aClosedCampaignRefusesAnswers() {
        var campaign = open();
        move(campaign, "close");

        as.person(HIKARI)
                .put()
                .uri("/api/v1/me/responses/{id}", campaign.id())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("answers", Map.of("A01-1", 1), "noticeVersion", PurposeNotice.CURRENT))
                .exchange()
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/campaign-not-open");
    }

    @Test
    void aChangeNeedsTheVersionThatWasSeen() {
        var draft = plan();
        var uri = "/api/v1/campaigns/" + draft.id() + "/open";

        as.user(Role.HR).post().uri(uri).exchange().expectStatus().isEqualTo(428);
        as.user(Role.HR)
                .post()
                .uri(uri)
                .header("If-Match", "\"99\"")
                .exchange()
                .expectStatus()
                .isEqualTo(412);
    }

    @Test
    void theSameKeyPlansOneCampaign() {
        var first = plan("key-1");
        var second = plan("key-1");

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(mongo.findAll(Campaign.class).collectList().block()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyHrManagesCampaigns(Role role) {
        var campaign = plan();
        var status = as.user(role)
                .post()
                .uri("/api/v1/campaigns/{id}/open", campaign.id())
                .header("If-Match", "\"" + campaign.version() + "\"")
                .exchange()
                .returnResult(Void.class)
                .getStatus()
                .value();

        assertThat(status).isEqualTo(role == Role.HR ? 200 : 403);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"HR", "DX_LEAD", "SECURITY_OFFICER", "AUDITOR"},
            mode = EnumSource.Mode.EXCLUDE)
    void whoHasNothingToDoWithCampaignsReadsNone(Role role) {
        as.user(role).get().uri("/api/v1/campaigns").exchange().expectStatus().isForbidden();
        as.user(role).get().uri("/api/v1/instruments").exchange().expectStatus().isForbidden();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"DX_LEAD", "AUDITOR", "SECURITY_OFFICER", "EXECUTIVE", "ADMIN"})
    void namesOfThoseWhoHaveNotAnsweredAreForHrAndClerks(Role role) {
        var campaign = open();

        as.user(role)
                .get()
                .uri("/api/v1/campaigns/{id}/unanswered", campaign.id())
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void nobodyReadsAResponseThatIsNotTheirOwn() {
        var campaign = open();
        keep(HIKARI, campaign.id(), Map.of("A01-1", 3), PurposeNotice.CURRENT);

        assertThat(response(OTHER, campaign.id()).answers()).isEmpty();
        as.user(Role.HR)
                .get()
                .uri("/api/v1/me/responses/{id}", campaign.id())
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    private CampaignView plan() {
        return plan(null);
    }

    private CampaignView plan(@Nullable String key) {
        var request = Map.of(
                "title",
                "令和8年度 自己診断",
                "instrumentId",
                instrument.id(),
                "population",
                Map.of("everybody", true),
                "opens",
                "2026-09-01",
                "closes",
                "2026-09-30");
        return as.user(Role.HR)
                .post()
                .uri("/api/v1/campaigns")
                .headers(headers -> {
                    if (key != null) {
                        headers.set("Idempotency-Key", key);
                    }
                })
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(request)
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(CampaignView.class)
                .returnResult()
                .getResponseBody();
    }

    private CampaignView open() {
        var open = move(plan(), "open");
        assertThat(open.state()).isEqualTo("OPEN");
        return open;
    }

    private CampaignView move(CampaignView campaign, String verb) {
        return as.user(Role.HR)
                .post()
                .uri("/api/v1/campaigns/{id}/{verb}", campaign.id(), verb)
                .header("If-Match", "\"" + campaign.version() + "\"")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(CampaignView.class)
                .returnResult()
                .getResponseBody();
    }

    private List<TaskView> tasks(String number) {
        return as.person(number)
                .get()
                .uri("/api/v1/me/tasks")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBodyList(TaskView.class)
                .returnResult()
                .getResponseBody();
    }

    private ResponseView response(String number, String campaign) {
        return as.person(number)
                .get()
                .uri("/api/v1/me/responses/{id}", campaign)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(ResponseView.class)
                .returnResult()
                .getResponseBody();
    }

    private SavedAnswersView keep(String number, String campaign, Map<String, Integer> answers, String notice) {
        return as.person(number)
                .put()
                .uri("/api/v1/me/responses/{id}", campaign)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("answers", answers, "noticeVersion", notice))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(SavedAnswersView.class)
                .returnResult()
                .getResponseBody();
    }

    private ResponseView submit(String number, String campaign, long version) {
        return as.person(number)
                .post()
                .uri("/api/v1/me/responses/{id}/submit", campaign)
                .header("If-Match", "\"" + version + "\"")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(ResponseView.class)
                .returnResult()
                .getResponseBody();
    }

    private static ProgressView progress(WebTestClient client, String campaign) {
        return client.get()
                .uri("/api/v1/campaigns/{id}/progress", campaign)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(ProgressView.class)
                .returnResult()
                .getResponseBody();
    }

    private RemindView remind(String campaign) {
        return as.user(Role.HR)
                .post()
                .uri("/api/v1/campaigns/{id}/remind", campaign)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(RemindView.class)
                .returnResult()
                .getResponseBody();
    }
}
