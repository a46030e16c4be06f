// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shirube.backend.SmallTown.CLERK;
import static org.shirube.backend.SmallTown.HEAD;
import static org.shirube.backend.SmallTown.OTHER;
import static org.shirube.backend.SmallTown.STAFF;
import static org.shirube.backend.SmallTown.TEACHER;
import static org.shirube.backend.SmallTown.personId;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shirube.backend.SmallTown;
import org.shirube.backend.TestBackend;
import org.shirube.backend.TestClient;
import org.shirube.backend.platform.AggregateGroup;
import org.shirube.backend.platform.ImportLock;
import org.shirube.backend.platform.Jobs;
import org.shirube.backend.platform.Outbox;
import org.shirube.contract.platform.JobView;
import org.shirube.contract.platform.Page;
import org.shirube.contract.platform.Role;
import org.shirube.contract.platform.TaskView;
import org.shirube.contract.skills.ProfileView;
import org.shirube.contract.training.CompletionRequest;
import org.shirube.contract.training.CourseView;
import org.shirube.contract.training.EnrolmentView;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;

@TestBackend
class EnrolmentApiTest {

    private static final Map<String, Object> EVERYBODY = Map.of("everybody", true);

    @Autowired
    TestClient.As as;

    @Autowired
    ReactiveMongoTemplate mongo;

    @Autowired
    Jobs jobs;

    @Autowired
    Outbox outbox;

    @Autowired
    ImportLock imports;

    private WebTestClient hr;

    @BeforeEach
    void aCatalogue() {
        SmallTown.build(mongo);
        mongo.insert(Trainings.course("K01", null, false)).block();
        mongo.insert(Trainings.course("L03", null, true)).block();
        mongo.insert(Trainings.security("S01")).block();
        hr = as.person(OTHER, Role.HR);
    }

    @Test
    void assigningToAPopulationIsAJobAndReachesEverybodyInsideTheBorder() {
        var job = assign(hr, request("S01", null, EVERYBODY));

        assertThat(job.state()).isEqualTo("DONE");
        assertThat(job.total()).isEqualTo(4);
        assertThat(job.message()).isEqualTo("4人に割り当てました。0人はすでに割り当てられています。");
        assertThat(list(hr, "?course=S01").items())
                .extracting("personId")
                .contains(personId(STAFF), personId(HEAD), personId(OTHER))
                .doesNotContain(personId(TEACHER));
    }

    @Test
    void assigningSomebodyWhoIsAlreadyInChangesNothing() {
        assign(hr, request("S01", List.of(personId(STAFF)), null));
        var before = list(hr, "?course=S01").items();

        var again = assign(hr, request("S01", List.of(personId(STAFF)), null));

        assertThat(again.message()).startsWith("0人に割り当てました。1人は");
        assertThat(list(hr, "?course=S01").items()).isEqualTo(before);
    }

    @Test
    void theSameKeyGivesTheSameJobAndADifferentRequestWithItIsRefused() {
        var key = UUID.randomUUID().toString();
        var first = post(hr, request("K01", List.of(personId(STAFF)), null), key);
        var second = post(hr, request("K01", List.of(personId(STAFF)), null), key);

        assertThat(second.id()).isEqualTo(first.id());
        hr.post()
                .uri("/api/v1/enrolments")
                .header("Idempotency-Key", key)
                .bodyValue(request("S01", List.of(personId(STAFF)), null))
                .exchange()
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/key-reused");
    }

    @Test
    void aRequestMustSayWhoIsMeant() {
        for (var wrong : List.of(request("K01", null, null), request("K01", List.of("x"), EVERYBODY))) {
            hr.post()
                    .uri("/api/v1/enrolments")
                    .bodyValue(wrong)
                    .exchange()
                    .expectStatus()
                    .isBadRequest();
        }
    }

    @Test
    void onlyWhoAskedForItSeesAJob() {
        var job = assign(hr, request("K01", List.of(personId(STAFF)), null));

        as.person(STAFF)
                .get()
                .uri("/api/v1/jobs/" + job.id())
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void aCompletionGoesOnToTheProfileAndToTheTasks() {
        assign(hr, request("K01", List.of(personId(STAFF)), null));
        var task = tasks().getFirst();
        assertThat(task.title()).isEqualTo("講座K01");
        assertThat(task.minutes()).isEqualTo(90);
        assertThat(task.href()).isEqualTo("courses/K01");
        assertThat(task.reason()).isEqualTo("あなたの育成のために割り当てられた研修です。");
        assertThat(task.done()).isFalse();

        var completed = complete(list(hr, "?person=" + STAFF).items().getFirst(), null);
        outbox.drained().block();

        assertThat(completed.state()).isEqualTo("COMPLETED");
        assertThat(completed.completedOn()).isEqualTo(LocalDate.of(2026, 9, 14));
        assertThat(tasks().getFirst().done()).isTrue();
        var skill = Objects.requireNonNull(as.person(STAFF)
                        .get()
                        .uri("/api/v1/me/profile")
                        .exchange()
                        .expectBody(ProfileView.class)
                        .returnResult()
                        .getResponseBody())
                .skills()
                .getFirst();
        assertThat(skill.level()).isEqualTo(3);
        assertThat(skill.confirmedLevel()).isNull();
        assertThat(skill.evidence()).extracting("kind").containsExactly("COMPLETION");
    }

    @Test
    void whoReadsEnglishMeetsTheEnglishTitle() {
        assign(hr, request("L03", List.of(personId(STAFF)), null));
        var enrolment = list(hr, "?course=L03").items().getFirst();

        inEnglish(as.person(STAFF).get().uri("/api/v1/me/tasks"))
                .jsonPath("$[0].title")
                .isEqualTo("Course L03");
        inEnglish(as.person(STAFF).get().uri("/api/v1/me/enrolments"))
                .jsonPath("$.items[0].courseTitle")
                .isEqualTo("Course L03");
        inEnglish(as.person(STAFF).get().uri("/api/v1/courses/L03"))
                .jsonPath("$.title")
                .isEqualTo("Course L03");
        inEnglish(hr.post()
                        .uri("/api/v1/enrolments/" + enrolment.id() + "/complete")
                        .header("If-Match", "\"" + enrolment.version() + "\""))
                .jsonPath("$.detail")
                .value(String.class, detail -> assertThat(detail).contains("Course L03"));
    }

    private static WebTestClient.BodyContentSpec inEnglish(WebTestClient.RequestHeadersSpec<?> request) {
        return request.header("Accept-Language", "en").exchange().expectBody();
    }

    @Test
    void aMandatoryCourseNamesItsBasisInTheTask() {
        assign(hr, request("S01", List.of(personId(STAFF)), null));

        assertThat(tasks().getFirst().reason()).isEqualTo("必須研修です(根拠: 情報セキュリティポリシー)。");
    }

    @Test
    void whereAReportIsDemandedItsNumberMustBeNamed() {
        assign(hr, request("L03", List.of(personId(STAFF)), null));
        var enrolment = list(hr, "?course=L03").items().getFirst();

        move(hr, enrolment, "complete", enrolment.version())
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("「講座L03」は、研修報告書がないと修了にできません。");
        assertThat(complete(enrolment, "第7号").state()).isEqualTo("COMPLETED");
    }

    @Test
    void whoHasNotSeenTheLastStateMayNotMoveIt() {
        assign(hr, request("K01", List.of(personId(STAFF)), null));
        var enrolment = list(hr, "?course=K01").items().getFirst();

        hr.post()
                .uri("/api/v1/enrolments/" + enrolment.id() + "/cancel")
                .exchange()
                .expectStatus()
                .isEqualTo(428);
        move(hr, enrolment, "cancel", enrolment.version() + 1).expectStatus().isEqualTo(412);
        move(hr, enrolment, "cancel", enrolment.version()).expectStatus().isOk();
        move(hr, enrolment, "not-complete", enrolment.version() + 1)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("「取消」から「未修了」へは進めません。");
    }

    @Test
    void everyRoleSeesAsFarAsItReaches() {
        assign(hr, request("S01", List.of(personId(STAFF), personId(OTHER)), null));
        assign(hr, request("K01", List.of(personId(STAFF), personId(OTHER)), null));

        assertThat(list(hr, "").total()).isEqualTo(4);
        assertThat(list(as.person(OTHER, Role.AUDITOR), "").items())
                .extracting("courseCode")
                .containsOnly("K01")
                .hasSize(2);
        assertThat(list(as.person(HEAD), "").items()).extracting("personId").containsOnly(personId(STAFF));
        assertThat(list(as.person(CLERK), "").items()).extracting("personId").containsOnly(personId(STAFF));
        assertThat(list(as.person(OTHER, Role.DX_LEAD), "").items())
                .extracting("courseCode")
                .containsOnly("K01")
                .hasSize(2);
        assertThat(list(as.person(OTHER, Role.SECURITY_OFFICER), "").items())
                .extracting("courseCode")
                .containsOnly("S01")
                .hasSize(2);
        as.person(STAFF)
                .get()
                .uri("/api/v1/enrolments")
                .exchange()
                .expectStatus()
                .isForbidden();
        assertThat(page(as.person(STAFF), "/api/v1/me/enrolments").items())
                .extracting("personId")
                .containsOnly(personId(STAFF));
    }

    @Test
    void everyRoleMovesOnlyWhatItManages() {
        assign(hr, request("S01", List.of(personId(STAFF)), null));
        assign(hr, request("K01", List.of(personId(STAFF)), null));
        var security = list(hr, "?course=S01").items().getFirst();
        var other = list(hr, "?course=K01").items().getFirst();

        for (var role : List.of(Role.DX_LEAD, Role.AUDITOR, Role.ADMIN, Role.EXECUTIVE)) {
            move(as.person(OTHER, role), other, "complete", 0).expectStatus().isForbidden();
        }
        move(as.person(OTHER, Role.SECURITY_OFFICER), other, "complete", 0)
                .expectStatus()
                .isForbidden();
        move(as.person(STAFF), security, "decline", 0).expectStatus().isForbidden();
        move(as.person(STAFF), other, "decline", 0).expectStatus().isOk();
        move(as.person(OTHER, Role.SECURITY_OFFICER), security, "complete", 0)
                .expectStatus()
                .isOk();
    }

    @Test
    void everyRoleAssignsOnlyAsFarAsItMay() {
        assign(as.person(OTHER, Role.DX_LEAD), request("K01", List.of(personId(STAFF)), null));
        assign(as.person(OTHER, Role.SECURITY_OFFICER), request("S01", List.of(personId(STAFF)), null));
        assign(as.person(CLERK), request("S01", List.of(personId(HEAD)), null));

        refused(as.person(OTHER, Role.SECURITY_OFFICER), request("K01", null, EVERYBODY));
        refused(as.person(CLERK), request("S01", List.of(personId(OTHER)), null));
        refused(as.person(CLERK), request("S01", null, EVERYBODY));
        refused(as.person(STAFF), request("S01", List.of(personId(STAFF)), null));
        refused(as.person(OTHER, Role.AUDITOR), request("S01", null, EVERYBODY));
    }

    @Test
    void whileAnImportAppliesNobodyElseWrites() {
        imports.take(AggregateGroup.ENROLMENTS, "import").block();

        hr.post()
                .uri("/api/v1/enrolments")
                .bodyValue(request("K01", null, EVERYBODY))
                .exchange()
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/import-running");

        imports.release(AggregateGroup.ENROLMENTS, "import").block();
    }

    @Test
    void aListIsReadInParts() {
        assign(hr, request("S01", null, EVERYBODY));

        var first = list(hr, "?limit=3");
        var second = list(hr, "?limit=3&after=" + first.next());

        assertThat(first.items()).hasSize(3);
        assertThat(first.total()).isEqualTo(4);
        assertThat(second.items()).hasSize(1);
        assertThat(second.next()).isNull();
    }

    @Test
    void theCatalogueIsThereForEverybody() {
        var courses = Objects.requireNonNull(as.person(STAFF)
                .get()
                .uri("/api/v1/courses?limit=2")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(new ParameterizedTypeReference<Page<CourseView>>() {})
                .returnResult()
                .getResponseBody());

        assertThat(courses.items()).extracting("code").containsExactly("K01", "L03");
        assertThat(courses.next()).isEqualTo("L03");
        assertThat(courses.items().getFirst().reaches()).containsExactly(new CourseView.SkillLevel("A01", "意義", 3));
        as.person(STAFF)
                .get()
                .uri("/api/v1/courses/X99")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    private JobView assign(WebTestClient client, Map<String, Object> request) {
        var job = post(client, request, UUID.randomUUID().toString());
        jobs.drained().block();
        return Objects.requireNonNull(client.get()
                .uri("/api/v1/jobs/" + job.id())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JobView.class)
                .returnResult()
                .getResponseBody());
    }

    private static JobView post(WebTestClient client, Map<String, Object> request, String key) {
        var job = Objects.requireNonNull(client.post()
                .uri("/api/v1/enrolments")
                .header("Idempotency-Key", key)
                .bodyValue(request)
                .exchange()
                .expectStatus()
                .isAccepted()
                .expectHeader()
                .valueMatches("Location", "/api/v1/jobs/.+")
                .expectBody(JobView.class)
                .returnResult()
                .getResponseBody());
        return job;
    }

    private static void refused(WebTestClient client, Map<String, Object> request) {
        client.post()
                .uri("/api/v1/enrolments")
                .bodyValue(request)
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    private EnrolmentView complete(EnrolmentView enrolment, @org.jspecify.annotations.Nullable String document) {
        return Objects.requireNonNull(hr.post()
                .uri("/api/v1/enrolments/" + enrolment.id() + "/complete")
                .header("If-Match", "\"" + enrolment.version() + "\"")
                .bodyValue(new CompletionRequest(null, document))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(EnrolmentView.class)
                .returnResult()
                .getResponseBody());
    }

    private static WebTestClient.ResponseSpec move(
            WebTestClient client, EnrolmentView enrolment, String move, long version) {
        return client.post()
                .uri("/api/v1/enrolments/" + enrolment.id() + "/" + move)
                .header("If-Match", "\"" + version + "\"")
                .exchange();
    }

    private List<TaskView> tasks() {
        return Objects.requireNonNull(as.person(STAFF)
                .get()
                .uri("/api/v1/me/tasks")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBodyList(TaskView.class)
                .returnResult()
                .getResponseBody());
    }

    private static Page<EnrolmentView> list(WebTestClient client, String query) {
        return page(client, "/api/v1/enrolments" + query);
    }

    private static Page<EnrolmentView> page(WebTestClient client, String uri) {
        return Objects.requireNonNull(client.get()
                .uri(uri)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(new ParameterizedTypeReference<Page<EnrolmentView>>() {})
                .returnResult()
                .getResponseBody());
    }

    private static Map<String, Object> request(
            String course,
            @org.jspecify.annotations.Nullable List<String> persons,
            @org.jspecify.annotations.Nullable Map<String, Object> population) {
        var request = new java.util.HashMap<String, Object>(Map.of("courseCode", course));
        if (persons != null) {
            request.put("persons", persons);
        }
        if (population != null) {
            request.put("population", population);
        }
        return request;
    }
}
