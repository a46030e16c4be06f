// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shirube.backend.assessment.ReviewTown.CLERK;
import static org.shirube.backend.assessment.ReviewTown.DEPUTY;
import static org.shirube.backend.assessment.ReviewTown.DIRECTOR;
import static org.shirube.backend.assessment.ReviewTown.HEAD;
import static org.shirube.backend.assessment.ReviewTown.LEADER;
import static org.shirube.backend.assessment.ReviewTown.NEWCOMER;
import static org.shirube.backend.assessment.ReviewTown.OTHER;
import static org.shirube.backend.assessment.ReviewTown.STAFF;
import static org.shirube.backend.assessment.ReviewTown.id;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shirube.backend.MemoryDatabase;
import org.shirube.backend.TestBackend;
import org.shirube.backend.TestClient;
import org.shirube.backend.platform.Outbox;
import org.shirube.backend.promotion.DxRole;
import org.shirube.backend.skills.Evidence;
import org.shirube.backend.skills.EvidenceKind;
import org.shirube.backend.skills.SkillProfile;
import org.shirube.backend.skills.SkillProfiles;
import org.shirube.contract.assessment.ConfirmedAllView;
import org.shirube.contract.assessment.DelegationView;
import org.shirube.contract.assessment.MyReviewView;
import org.shirube.contract.assessment.ProgressView;
import org.shirube.contract.assessment.ReviewListView;
import org.shirube.contract.assessment.ReviewView;
import org.shirube.contract.assessment.SavedReviewView;
import org.shirube.contract.platform.Role;
import org.shirube.contract.platform.TaskView;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/// 所属長の確認. Everybody says 3 of A01, which a role of everyone demands, and 4 of A02. A02 was confirmed as 2 for STAFF.
@TestBackend
class ReviewApiTest {

    private static final String LIST = "/api/v1/reviews/c1";

    @Autowired
    TestClient.As as;

    @Autowired
    ReactiveMongoTemplate mongo;

    @Autowired
    Outbox outbox;

    @Autowired
    SkillProfiles profiles;

    @BeforeEach
    void aCampaignUnderReview() {
        MemoryDatabase.clear(mongo);
        ReviewTown.save(mongo);
        var instrument = mongo.insert(Assessments.selfRating("A01", "A02")).block();
        var campaign = Assessments.in(CampaignState.OPEN, Assessments.draft("c1", instrument));
        var open = mongo.insert(campaign).block();
        mongo.insert(everyone()).block();
        mongo.insert(earlierReview(STAFF)).block();
        for (var number : List.of(HEAD, DEPUTY, LEADER, STAFF, CLERK)) {
            submitted(number);
        }
        mongo.insert(Assessments.invitation("c1", id(OTHER))).block();
        as.user(Role.HR)
                .post()
                .uri("/api/v1/campaigns/c1/review")
                .header("If-Match", "\"" + open.version() + "\"")
                .exchange()
                .expectStatus()
                .isOk();
    }

    private static DxRole everyone() {
        return new DxRole(
                "R17",
                null,
                "一般行政職員",
                null,
                DxRole.Tier.GENERAL,
                DxRole.Filling.EVERYONE,
                List.of(new DxRole.Requirement("A01", 2, 1, true), new DxRole.Requirement("A02", 2, 1, false)),
                Set.of(),
                List.of(),
                List.of(),
                null);
    }

    private static SkillProfile earlierReview(String number) {
        var day = LocalDate.of(2025, 10, 20);
        var review = new Evidence("before", "A02", EvidenceKind.MANAGER_REVIEW, 2, 0.5, day, "令和7年度");
        return new SkillProfile(id(number), null, List.of(review), List.of(), Assessments.NOON);
    }

    private void submitted(String number) {
        var section = List.of(CLERK, NEWCOMER).contains(number) ? "120" : "110";
        var answers = Map.of("A01-1", 3, "A01-2", 3, "A02-1", 4, "A02-2", 4);
        mongo.insert(Assessments.invitation("c1", id(number), section, false)).block();
        mongo.insert(Assessments.started("c1", id(number), section, answers)
                        .submit(Assessments.NOON, Assessments.TODAY, List.of()))
                .block();
    }

    @Test
    void theHeadSeesWhoIsLeftAndWhereTheyDiffer() {
        var list = list(HEAD);

        assertThat(list.items())
                .extracting(line -> line.person().employeeNumber())
                .containsExactly(DEPUTY, LEADER, STAFF);
        assertThat(list.items())
                .extracting(ReviewListView.ReviewLine::differences)
                .containsExactly(0, 0, 1);
        assertThat(list.people()).isEqualTo(3);
        assertThat(list.left()).isEqualTo(3);
        assertThat(list.alike()).isEqualTo(2);
        assertThat(list(DIRECTOR).items())
                .extracting(line -> line.person().employeeNumber())
                .containsExactly(HEAD, CLERK);
    }

    @Test
    void onePersonIsShownWithWhatIsUnderReviewOnly() {
        var staff = review(HEAD, STAFF);
        var leader = review(HEAD, LEADER);

        assertThat(leader.items()).extracting(ReviewView.ReviewItem::itemCode).containsExactly("A01-1", "A01-2");
        assertThat(staff.items())
                .extracting(ReviewView.ReviewItem::itemCode)
                .containsExactly("A01-1", "A01-2", "A02-1", "A02-2");
        assertThat(staff.items().getLast())
                .returns(4, ReviewView.ReviewItem::own)
                .returns(2, ReviewView.ReviewItem::confirmedLevel)
                .returns(null, ReviewView.ReviewItem::required)
                .returns(true, ReviewView.ReviewItem::differs);
        assertThat(staff.version()).isZero();
    }

    @Test
    void everybodyWithoutADifferenceIsConfirmedInOneGo() {
        var done = confirmAll(HEAD);

        assertThat(done).isEqualTo(new ConfirmedAllView(2, 1));
        assertThat(confirmAll(HEAD)).isEqualTo(new ConfirmedAllView(0, 1));
        assertThat(list(HEAD).confirmed()).isEqualTo(2);
        assertThat(progress().reviewed()).isEqualTo(2);
        assertThat(progress().units())
                .extracting(ProgressView.UnitProgress::reviewed)
                .containsExactly(2, 0);
        assertThat(evidence(LEADER)).containsExactly("A01 3.0");
    }

    @Test
    void aDifferenceIsRatedTalkedOverAndBecomesEvidenceOnce() {
        keep(HEAD, STAFF, Map.of("ratings", Map.of("A02-1", 2, "A02-2", 3), "notes", Map.of("A02-1", "窓口の手順書を作成")));
        confirm(HEAD, STAFF, version(HEAD, STAFF)).expectStatus().isBadRequest();
        var kept = keep(HEAD, STAFF, Map.of("talk", Map.of("heldOn", "2026-09-14", "note", "研修を受ける")));

        var confirmed = confirmed(HEAD, STAFF, kept.version());
        var again = confirmed(HEAD, STAFF, kept.version());

        assertThat(confirmed.state()).isEqualTo("CONFIRMED");
        assertThat(again).isEqualTo(confirmed);
        assertThat(confirmed.notes()).isEqualTo(Map.of("A02-1", "窓口の手順書を作成"));
        assertThat(evidence(STAFF)).containsExactlyInAnyOrder("A02 2.0", "A01 3.0", "A02 2.5");
        assertThat(mongo.findById("c1:" + id(STAFF), Review.class).block().selfMinusManager())
                .isEqualTo(Map.of("A01", 0.0, "A02", 1.5));
    }

    @Test
    void onlyTheVersionThatTheReviewerSawIsConfirmed() {
        var seen = keep(HEAD, LEADER, Map.of("ratings", Map.of("A01-1", 2)));
        keep(HEAD, LEADER, Map.of("ratings", Map.of("A01-1", 3)));

        confirm(HEAD, LEADER, seen.version()).expectStatus().isEqualTo(412);
        confirm(HEAD, LEADER, 0).expectStatus().isEqualTo(412);
    }

    @Test
    void whatIsNotUnderReviewIsNotRated() {
        put(HEAD, LEADER, Map.of("ratings", Map.of("A02-1", 2))).expectStatus().isBadRequest();
        put(HEAD, LEADER, Map.of("ratings", Map.of("A01-1", 5))).expectStatus().isBadRequest();
        put(HEAD, LEADER, Map.of("notes", Map.of("A01-1", "あ".repeat(501))))
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void theHeadHandsPeopleToTheGroupLeaderWhoSeesOnlyThose() {
        assertThat(delegate(HEAD, List.of(STAFF), LEADER)).isEqualTo(1);

        assertThat(list(LEADER).items())
                .extracting(line -> line.person().employeeNumber())
                .containsExactly(STAFF);
        assertThat(review(LEADER, STAFF).delegate().personId()).isEqualTo(id(LEADER));
        assertThat(list(HEAD).left()).isEqualTo(2);
        assertThat(list(HEAD).items()).hasSize(3);
        get(LEADER, DEPUTY).expectStatus().isForbidden();
        assertThat(tasks(LEADER)).extracting(TaskView::kind).containsExactly("MANAGER_REVIEW");

        delegate(HEAD, List.of(STAFF), null);
        get(LEADER, STAFF).expectStatus().isForbidden();
        assertThat(list(HEAD).left()).isEqualTo(3);
    }

    @Test
    void onlySomebodyOfTheSameSectionConfirmsInTheHeadsPlace() {
        handing(HEAD, List.of(STAFF), CLERK).expectStatus().isEqualTo(409);
        handing(HEAD, List.of(STAFF), STAFF).expectStatus().isEqualTo(409);
        handing(DIRECTOR, List.of(HEAD), DEPUTY).expectStatus().isEqualTo(409);
        handing(DIRECTOR, List.of(STAFF), LEADER).expectStatus().isForbidden();
        handing(HEAD, List.of(CLERK), NEWCOMER).expectStatus().isForbidden();
    }

    @Test
    void hrChoosesAReviewerWhereNoHeadCanButReadsNoAnswers() {
        var hr = as.person(OTHER, Role.HR);
        var chosen = hr.post()
                .uri(LIST + "/delegate")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("persons", List.of(id(CLERK)), "to", id(NEWCOMER)))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(DelegationView.class)
                .returnResult()
                .getResponseBody();

        assertThat(chosen.to().personId()).isEqualTo(id(NEWCOMER));
        assertThat(list(NEWCOMER).items()).hasSize(1);
        hr.get().uri(LIST + "/" + id(CLERK)).exchange().expectStatus().isForbidden();
    }

    @ParameterizedTest
    @ValueSource(strings = {DEPUTY, LEADER, STAFF, DIRECTOR, NEWCOMER, CLERK})
    void whoeverIsNotTheOneForAPersonSeesNothing(String number) {
        get(number, STAFF).expectStatus().isForbidden();
        put(number, STAFF, Map.of("ratings", Map.of("A01-1", 2))).expectStatus().isForbidden();
        confirm(number, STAFF, 0).expectStatus().isForbidden();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"HR", "DX_LEAD", "SECURITY_OFFICER", "TRANSFER_OFFICER", "EXECUTIVE", "AUDITOR", "ADMIN"})
    void noGrantedRoleReadsAReview(Role role) {
        as.user(role).get().uri(LIST).exchange().expectStatus().isForbidden();
        as.user(role)
                .get()
                .uri(LIST + "/" + id(STAFF))
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void theTaskTellsHowManyAreLeftAndIsDoneWithTheLast() {
        assertThat(tasks(HEAD)).singleElement().satisfies(task -> {
            assertThat(task.title()).isEqualTo("所属長の確認: 令和8年度 自己診断");
            assertThat(task.reason()).contains("残り 3人");
            assertThat(task.href()).isEqualTo("reviews/c1");
        });
        assertThat(mine(HEAD)).singleElement().returns(3, MyReviewView::left);
        assertThat(mine(STAFF)).isEmpty();

        confirmAll(HEAD);
        confirmDifference();

        assertThat(tasks(HEAD)).singleElement().returns(true, TaskView::done);
    }

    private void confirmDifference() {
        var kept = keep(HEAD, STAFF, Map.of("ratings", Map.of("A02-1", 4, "A02-2", 3)));
        confirmed(HEAD, STAFF, kept.version());
    }

    @Test
    void whoeverDidNotSubmitIsNotConfirmed() {
        get(HEAD, OTHER).expectStatus().isNotFound();
        as.person(HEAD)
                .get()
                .uri("/api/v1/reviews/c2/" + id(STAFF))
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void everyLookAtAPersonIsRecorded() {
        review(HEAD, STAFF);

        assertThat(mongo.findAll(org.shirube.backend.platform.AuditTrail.Event.class)
                        .filter(event -> event.what().equals("audit.review"))
                        .map(event -> event.persons().getFirst())
                        .collectList()
                        .block())
                .containsExactly(id(STAFF));
    }

    private List<String> evidence(String number) {
        outbox.drained().block();
        return profiles.of(id(number)).block().evidence().stream()
                .filter(one -> one.kind() == EvidenceKind.MANAGER_REVIEW && one.standardError() == 0.5)
                .map(one -> one.skillCode() + " " + one.value())
                .toList();
    }

    private ReviewListView list(String number) {
        return read(as.person(number), LIST, ReviewListView.class);
    }

    private ReviewView review(String number, String of) {
        return read(as.person(number), LIST + "/" + id(of), ReviewView.class);
    }

    private long version(String number, String of) {
        return review(number, of).version();
    }

    private ProgressView progress() {
        return read(as.user(Role.HR), "/api/v1/campaigns/c1/progress", ProgressView.class);
    }

    private List<TaskView> tasks(String number) {
        return List.of(read(as.person(number), "/api/v1/me/tasks", TaskView[].class)).stream()
                .filter(task -> task.kind().equals("MANAGER_REVIEW"))
                .toList();
    }

    private List<MyReviewView> mine(String number) {
        return List.of(read(as.person(number), "/api/v1/me/reviews", MyReviewView[].class));
    }

    private static <T> T read(WebTestClient client, String uri, Class<T> type) {
        return client.get()
                .uri(uri)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(type)
                .returnResult()
                .getResponseBody();
    }

    private WebTestClient.ResponseSpec get(String number, String of) {
        return as.person(number).get().uri(LIST + "/" + id(of)).exchange();
    }

    private WebTestClient.ResponseSpec put(String number, String of, Map<String, ?> body) {
        return as.person(number)
                .put()
                .uri(LIST + "/" + id(of))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private SavedReviewView keep(String number, String of, Map<String, ?> body) {
        return put(number, of, body)
                .expectStatus()
                .isOk()
                .expectBody(SavedReviewView.class)
                .returnResult()
                .getResponseBody();
    }

    private WebTestClient.ResponseSpec confirm(String number, String of, long version) {
        return as.person(number)
                .post()
                .uri(LIST + "/" + id(of) + "/confirm")
                .header("If-Match", "\"" + version + "\"")
                .exchange();
    }

    private SavedReviewView confirmed(String number, String of, long version) {
        return confirm(number, of, version)
                .expectStatus()
                .isOk()
                .expectBody(SavedReviewView.class)
                .returnResult()
                .getResponseBody();
    }

    private ConfirmedAllView confirmAll(String number) {
        return as.person(number)
                .post()
                .uri(LIST + "/confirm-all")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(ConfirmedAllView.class)
                .returnResult()
                .getResponseBody();
    }

    private WebTestClient.ResponseSpec handing(String number, List<String> persons, String to) {
        var body = new java.util.HashMap<String, Object>();
        body.put("persons", persons.stream().map(ReviewTown::id).toList());
        if (to != null) {
            body.put("to", id(to));
        }
        return as.person(number)
                .post()
                .uri(LIST + "/delegate")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private int delegate(String number, List<String> persons, String to) {
        return handing(number, persons, to)
                .expectStatus()
                .isOk()
                .expectBody(DelegationView.class)
                .returnResult()
                .getResponseBody()
                .people();
    }
}
