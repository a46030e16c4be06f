// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shirube.backend.SmallTown.CLERK;
import static org.shirube.backend.SmallTown.HEAD;
import static org.shirube.backend.SmallTown.OTHER;
import static org.shirube.backend.SmallTown.STAFF;
import static org.shirube.backend.SmallTown.personId;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shirube.backend.BackendApplication;
import org.shirube.backend.SmallTown;
import org.shirube.backend.TestClient;
import org.shirube.backend.TestIdentity;
import org.shirube.backend.assessment.Assessments;
import org.shirube.backend.platform.Allow;
import org.shirube.backend.platform.AuditTrail;
import org.shirube.backend.promotion.DxRole;
import org.shirube.backend.promotion.Promotions;
import org.shirube.backend.training.Trainings;
import org.shirube.contract.assessment.CampaignView;
import org.shirube.contract.platform.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/// No look at somebody else's record and no change without its audit event: while none can be kept the answer is 503
/// and
/// nothing is changed.
@SpringBootTest(
        classes = BackendApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=backend",
            "server.port=0",
            "shirube.clock-start=2026-09-14",
            "shirube.engine=embedded",
            "shirube.sample=true"
        })
@ContextConfiguration(initializers = SilentAudit.class)
@Import({TestIdentity.class, TestClient.class})
@DirtiesContext
class AuditFirstTest {

    private static final String NOTHING = "p:00000000-0000-7000-8000-000000000000";

    @Autowired
    TestClient.As as;

    @Autowired
    ReactiveMongoTemplate mongo;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    private WebTestClient hr;

    /// A route that changes something, with who may call it.
    record Change(HttpMethod method, String path, Role[] roles) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @BeforeEach
    void theTown() {
        SmallTown.build(mongo);
        mongo.insert(Trainings.course("K01", null, false)).block();
        hr = as.person(OTHER, Role.HR);
    }

    @AfterEach
    void eventsAreKeptAgain() {
        SilentAudit.silent(false);
    }

    @Test
    void withoutItsEventNoRouteChangesAnything() {
        List.of(HEAD, CLERK, STAFF, OTHER).forEach(number -> status(as.person(number), "/api/v1/me", 200));
        var before = everything();
        SilentAudit.silent(true);

        assertThat(changes())
                .hasSizeGreaterThan(20)
                .allSatisfy(change ->
                        assertThat(answer(change)).as(change.toString()).isEqualTo(503));

        SilentAudit.silent(false);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void everyChangeLeavesItsEvent() {
        for (var change : changes().toList()) {
            mongo.remove(AuditTrail.Event.class).all().block();

            answer(change);

            assertThat(mongo.findAll(AuditTrail.Event.class).collectList().block())
                    .as(change.toString())
                    .extracting(AuditTrail.Event::action, AuditTrail.Event::what)
                    .contains(org.assertj.core.groups.Tuple.tuple("WRITE", change.toString()));
        }
    }

    @Test
    void withoutItsEventNobodyReadsAnotherPersonsRecord() {
        assign(STAFF);
        var campaign = campaign();
        mongo.insert(Promotions.structure(2026, List.of(Promotions.seat("P01", "R01", "固定:1"))))
                .block();
        mongo.insert(role()).block();
        var reads = List.of(
                "/api/v1/people/p:" + personId(STAFF),
                "/api/v1/people/p:" + personId(STAFF) + "/profile",
                "/api/v1/people/p:" + personId(STAFF) + "/gaps?role=R01",
                "/api/v1/enrolments?person=p:" + personId(STAFF),
                "/api/v1/appointments",
                "/api/v1/campaigns/" + campaign + "/unanswered",
                "/api/v1/structures/2026/coverage/people?by=role&key=R01");
        SilentAudit.silent(true);

        reads.forEach(uri -> status(hr, uri, 503));
        assertThat(post(hr, "/api/v1/talents/search", Map.of("purpose", "PLACEMENT", "role", "")))
                .isEqualTo(503);
        status(as.person(STAFF), "/api/v1/me/profile", 200);
    }

    private static DxRole role() {
        return new DxRole(
                "R01",
                null,
                "推進リーダー",
                null,
                DxRole.Tier.LEADER,
                DxRole.Filling.APPOINTMENT,
                List.of(),
                Set.of(),
                List.of(),
                List.of(),
                null);
    }

    private void assign(String number) {
        assertThat(post(hr, "/api/v1/enrolments", Map.of("courseCode", "K01", "persons", List.of(personId(number)))))
                .isEqualTo(202);
        for (int tries = 0; tries < 100 && enrolments() == 0; tries++) {
            reactor.core.publisher.Mono.delay(java.time.Duration.ofMillis(100)).block();
        }
        assertThat(enrolments()).isEqualTo(1);
    }

    private long enrolments() {
        return mongo.getCollection("enrolments")
                .flatMap(all -> reactor.core.publisher.Mono.from(all.countDocuments()))
                .block();
    }

    private String campaign() {
        var instrument = mongo.insert(Assessments.selfRating("A01")).block();
        return hr.post()
                .uri("/api/v1/campaigns")
                .bodyValue(Map.of(
                        "title", "自己診断",
                        "instrumentId", instrument.id(),
                        "population", Map.of("everybody", true),
                        "opens", "2026-09-01",
                        "closes", "2026-09-30"))
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(CampaignView.class)
                .returnResult()
                .getResponseBody()
                .id();
    }

    /// All routes of the product that say that they change something.
    private Stream<Change> changes() {
        return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(route -> route.getValue().hasMethodAnnotation(Allow.class))
                .flatMap(route -> {
                    var policy = route.getValue().getMethodAnnotation(Allow.class);
                    var condition = route.getKey();
                    return condition.getMethodsCondition().getMethods().stream()
                            .map(method -> HttpMethod.valueOf(method.name()))
                            .filter(method -> policy.changes() && method != HttpMethod.GET)
                            .map(method -> new Change(
                                    method,
                                    condition
                                            .getPatternsCondition()
                                            .getPatterns()
                                            .iterator()
                                            .next()
                                            .getPatternString(),
                                    policy.value()));
                });
    }

    private int answer(Change change) {
        var path = change.path().replaceAll("\\{[^}]+}", NOTHING);
        var upload = change.toString().equals("POST /api/v1/imports");
        return caller(change)
                .method(change.method())
                .uri(path)
                .contentType(
                        upload
                                ? MediaType.parseMediaType("multipart/form-data; boundary=none")
                                : MediaType.APPLICATION_JSON)
                .bodyValue(upload ? "--none--" : "{}")
                .exchange()
                .returnResult(byte[].class)
                .getStatus()
                .value();
    }

    private WebTestClient caller(Change change) {
        return Arrays.stream(change.roles())
                .filter(role -> role != Role.EMPLOYEE && role != Role.MANAGER && role != Role.UNIT_CLERK)
                .findFirst()
                .map(role -> as.person(OTHER, role))
                .orElseGet(() -> as.person(HEAD));
    }

    /// All documents but audit events, by collection.
    private Map<String, List<org.bson.Document>> everything() {
        var all = new TreeMap<String, List<org.bson.Document>>();
        mongo.getCollectionNames()
                .filter(name -> !name.equals("auditEvents"))
                .collectList()
                .block()
                .forEach(name -> all.put(
                        name,
                        mongo.findAll(org.bson.Document.class, name)
                                .collectList()
                                .block()));
        return all;
    }

    private static int post(WebTestClient client, String uri, Map<String, Object> body) {
        return client.post()
                .uri(uri)
                .bodyValue(body)
                .exchange()
                .returnResult(byte[].class)
                .getStatus()
                .value();
    }

    private static void status(WebTestClient client, String uri, int expected) {
        client.get().uri(uri).exchange().expectStatus().isEqualTo(expected);
    }
}
