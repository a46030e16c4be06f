// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.talent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shirube.backend.TestBackend;
import org.shirube.backend.TestClient;
import org.shirube.backend.exchange.internal.SampleCity;
import org.shirube.backend.platform.AuditTrail;
import org.shirube.backend.platform.Outbox;
import org.shirube.contract.platform.Role;
import org.shirube.contract.promotion.AppointmentView;
import org.shirube.contract.skills.GapView;
import org.shirube.contract.talent.CoverageView;
import org.shirube.contract.talent.TalentSearchView;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;

/// Who may see and do what around structures, in the sample city. 940007 heads 保険年金課 (130),  170015 works there.
@TestBackend
@TestPropertySource(properties = "shirube.sample-data=file:../../seed-data/")
class TalentRoutesTest {

    private static final String HEAD = "940007";
    private static final String CLERK = "170015";

    @Autowired
    TestClient.As as;

    @Autowired
    SampleCity city;

    @Autowired
    Outbox outbox;

    @Autowired
    ReactiveMongoTemplate mongo;

    @BeforeEach
    void theCityIsThere() {
        var state = Flux.interval(Duration.ZERO, Duration.ofMillis(200))
                .onBackpressureDrop()
                .concatMap(_ -> city.state())
                .filter(view -> !view.state().equals("LOADING"))
                .blockFirst(Duration.ofMinutes(3));
        assertThat(Objects.requireNonNull(state).state()).isEqualTo("LOADED");
        outbox.drained().block(Duration.ofMinutes(1));
    }

    @Test
    void aSearchSaysWhatItIsForAndIsRecordedAsOneEvent() {
        search(as.user(Role.DX_LEAD), Map.of("role", "R12"))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/purpose-required");
        search(as.user(Role.DX_LEAD), Map.of("role", "R12", "purpose", "APPRAISAL"))
                .expectStatus()
                .isBadRequest();

        var found = found(as.user(Role.DX_LEAD), Map.of("role", "R12", "purpose", "PLACEMENT", "limit", 7));

        var newest = new Query().with(Sort.by(Sort.Direction.DESC, "_id")).limit(1);
        var event = Objects.requireNonNull(
                mongo.findOne(newest, AuditTrail.Event.class).block());
        assertThat(event.action()).isEqualTo("SEARCH");
        assertThat(event.purpose()).isEqualTo("PLACEMENT");
        assertThat(event.persons())
                .containsExactlyElementsOf(found.hits().stream()
                        .map(TalentSearchView.Hit::personId)
                        .toList());
        assertThat(found.hits()).hasSize(7).allMatch(hit -> hit.position() == null);
        assertThat(found.hits().getFirst().why().getFirst()).contains("点");
        for (var hit : found.hits()) {
            assertThat(hit.contributions().stream()
                            .mapToDouble(TalentSearchView.Contribution::points)
                            .sum())
                    .isCloseTo(hit.score(), org.assertj.core.data.Offset.offset(1e-6));
        }
    }

    @Test
    void aHeadFindsOwnPeopleOnlyAndATransferOfficerSeesNoLevels() {
        var own = found(as.person(HEAD), Map.of("role", "R12", "limit", 200));
        var transfer =
                found(as.user(Role.TRANSFER_OFFICER), Map.of("role", "R12", "purpose", "PLACEMENT", "limit", 20));

        assertThat(own.total()).isPositive().isLessThan(100);
        assertThat(own.hits()).allMatch(hit -> hit.unitCode() != null);
        assertThat(own.hits()).allMatch(hit -> !hit.contributions().isEmpty());
        assertThat(transfer.hits())
                .isNotEmpty()
                .allMatch(hit -> hit.contributions().isEmpty());
    }

    @Test
    void theStructureIsPublishedButCoverageIsNot() {
        status(as.person(CLERK), "/api/v1/structures/2026", 200);
        status(as.person(CLERK), "/api/v1/structures/2026/coverage", 403);
        status(as.user(Role.EXECUTIVE), "/api/v1/structures/2026/coverage", 200);
        status(as.user(Role.EXECUTIVE), "/api/v1/structures/2026/coverage/people", 403);
        status(as.user(Role.AUDITOR), "/api/v1/structures/2026/coverage/people", 403);
        status(as.user(Role.HR), "/api/v1/structures/1999", 404);
        status(as.user(Role.HR), "/api/v1/structures/2026/coverage?by=colour", 400);
    }

    @Test
    void aHeadSeesThePlacementsOfOwnUnitsOnlyAndNoExpectation() {
        var view = as.person(HEAD)
                .get()
                .uri("/api/v1/structures/2026/coverage?by=unit")
                .exchange()
                .expectBody(CoverageView.class)
                .returnResult()
                .getResponseBody();

        assertThat(Objects.requireNonNull(view).rows())
                .isNotEmpty()
                .allMatch(row -> row.key().startsWith("13"));
        assertThat(view.rows()).allMatch(row -> row.qualifiedExpected() == null);
    }

    @Test
    void theProbabilityIsForHrAndTheDxLeadOnly() {
        var own = gap(as.person(CLERK), "/api/v1/me/gaps?role=R12");
        var byHead = gap(as.person(HEAD), "/api/v1/people/" + CLERK + "/gaps?role=R12");
        var byLead = gap(as.user(Role.DX_LEAD), "/api/v1/people/" + CLERK + "/gaps?role=R12");

        assertThat(own.probability()).isNull();
        assertThat(byHead.probability()).isNull();
        assertThat(byLead.probability()).isBetween(0.0, 1.0);
        assertThat(byLead.skills().stream()
                        .mapToDouble(GapView.SkillGap::contribution)
                        .sum())
                .isCloseTo(byLead.fit(), org.assertj.core.data.Offset.offset(1e-6));
        assertThat(byLead.hours())
                .isEqualTo(byLead.courses().stream()
                        .mapToDouble(GapView.CourseHint::hours)
                        .sum());
        status(as.person(HEAD), "/api/v1/people/010009/gaps?role=R12", 403);
        status(as.person(CLERK), "/api/v1/people/010009/gaps?role=R12", 403);
    }

    @Test
    void anAppointmentIsProposedConsultedAndDecidedByDifferentPeople() {
        var person = idOf(CLERK);
        var proposed = propose(
                        as.user(Role.DX_LEAD),
                        Map.of("fiscalYear", 2026, "seatId", "P14", "personId", person, "from", "2026-10-01"))
                .expectStatus()
                .isCreated()
                .expectBody(AppointmentView.class)
                .returnResult()
                .getResponseBody();

        var id = Objects.requireNonNull(proposed).id();
        assertThat(proposed.state()).isEqualTo("PROPOSED");
        move(as.user(Role.EXECUTIVE), id, "decide", proposed.version(), Map.of())
                .expectStatus()
                .isBadRequest();
        move(as.user(Role.DX_LEAD), id, "consult", proposed.version(), Map.of())
                .expectStatus()
                .isForbidden();
        as.user(Role.HR)
                .post()
                .uri("/api/v1/appointments/" + id + "/consult")
                .exchange()
                .expectStatus()
                .isEqualTo(428);
        move(as.user(Role.HR), id, "consult", proposed.version() + 5, Map.of())
                .expectStatus()
                .isEqualTo(412);
        move(as.user(Role.HR), id, "consult", proposed.version(), Map.of())
                .expectStatus()
                .isOk();
        move(
                        as.user(Role.EXECUTIVE),
                        id,
                        "decide",
                        proposed.version() + 1,
                        Map.of("decidedOn", "2026-09-20", "documentNumber", "汐デ第900号"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("DECIDED");
        as.person(CLERK)
                .get()
                .uri("/api/v1/appointments?person=" + person)
                .exchange()
                .expectBody()
                .jsonPath("$.total")
                .isEqualTo(0);
    }

    @Test
    void whoeverThePlacementIsNotForIsRefusedWithTheReason() {
        var head = idOf(HEAD);
        var lead = as.user(Role.DX_LEAD);

        problem(propose(lead, Map.of("fiscalYear", 2026, "seatId", "P14", "personId", head, "from", "2026-10-01")))
                .isEqualTo("/problems/not-eligible");
        problem(propose(lead, Map.of("fiscalYear", 2026, "seatId", "P16", "personId", head, "from", "2026-10-01")))
                .isEqualTo("/problems/not-eligible");
        problem(propose(lead, Map.of("fiscalYear", 2026, "seatId", "P12", "personId", head, "from", "2026-10-01")))
                .isEqualTo("/problems/not-eligible");
        problem(propose(lead, Map.of("fiscalYear", 2026, "seatId", "P99", "personId", head, "from", "2026-10-01")))
                .isEqualTo("/problems/not-found");
    }

    @Test
    void aHeadRecommendsOwnPeopleOnly() {
        var stranger = idOf("010009");

        propose(
                        as.person(HEAD),
                        Map.of("fiscalYear", 2026, "seatId", "P14", "personId", stranger, "from", "2026-11-01"))
                .expectStatus()
                .is4xxClientError();
    }

    private String idOf(String number) {
        return Objects.requireNonNull(as.user(Role.HR)
                        .get()
                        .uri("/api/v1/people/" + number + "?authority=市長")
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(org.shirube.contract.organization.PersonView.class)
                        .returnResult()
                        .getResponseBody())
                .personId();
    }

    private static WebTestClient.ResponseSpec propose(WebTestClient client, Map<String, Object> request) {
        return client.post()
                .uri("/api/v1/appointments")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(request)
                .exchange();
    }

    private static org.springframework.test.web.reactive.server.JsonPathAssertions problem(
            WebTestClient.ResponseSpec response) {
        return response.expectBody().jsonPath("$.type");
    }

    private static WebTestClient.ResponseSpec move(
            WebTestClient client, String id, String verb, long version, Map<String, Object> request) {
        return client.post()
                .uri("/api/v1/appointments/" + id + "/" + verb)
                .header("If-Match", "\"" + version + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(request)
                .exchange();
    }

    private static WebTestClient.ResponseSpec search(WebTestClient client, Map<String, Object> request) {
        return client.post()
                .uri("/api/v1/talents/search")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(request)
                .exchange();
    }

    private static TalentSearchView found(WebTestClient client, Map<String, Object> request) {
        return Objects.requireNonNull(search(client, request)
                .expectStatus()
                .isOk()
                .expectBody(TalentSearchView.class)
                .returnResult()
                .getResponseBody());
    }

    private static GapView gap(WebTestClient client, String uri) {
        return Objects.requireNonNull(client.get()
                .uri(uri)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(GapView.class)
                .returnResult()
                .getResponseBody());
    }

    private static void status(WebTestClient client, String uri, int expected) {
        client.get().uri(uri).exchange().expectStatus().isEqualTo(expected);
    }
}
