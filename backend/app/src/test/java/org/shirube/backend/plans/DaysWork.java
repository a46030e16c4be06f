// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.shirube.backend.TestClient;
import org.shirube.backend.assessment.PurposeNotice;
import org.shirube.contract.platform.Role;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What people do with the sample city on a day: every list and every page once, and the usual changes.
final class DaysWork {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final WebTestClient office;
    private final TestClient.As as;

    DaysWork(TestClient.As as) {
        this.as = as;
        this.office = as.user(Role.HR, Role.DX_LEAD, Role.ADMIN, Role.AUDITOR);
    }

    void isDone() {
        var someone = get(office, "/api/v1/people?limit=20").get("items").get(7);
        var person = someone.get("personId").asString();
        var employee = as.person(someone.get("employeeNumber").asString());
        lookAround(person);
        lookAtOneself(employee);
        assess(employee);
        assign(person);
        search();
        importAgain();
    }

    private void lookAround(String person) {
        List.of(
                        "/api/v1/people?q=わたなべ",
                        "/api/v1/people?limit=50&employmentType=REGULAR",
                        "/api/v1/people?asOf=2026-04-01",
                        "/api/v1/people/p:" + person,
                        "/api/v1/people/p:" + person + "/profile",
                        "/api/v1/people/p:" + person + "/gaps?role=R12",
                        "/api/v1/units",
                        "/api/v1/frameworks/current",
                        "/api/v1/instruments",
                        "/api/v1/roles",
                        "/api/v1/courses",
                        "/api/v1/campaigns",
                        "/api/v1/enrolments",
                        "/api/v1/enrolments?person=p:" + person,
                        "/api/v1/appointments",
                        "/api/v1/appointments?person=" + person,
                        "/api/v1/structures/2026",
                        "/api/v1/structures/2026/coverage",
                        "/api/v1/structures/2026/coverage?by=unit",
                        "/api/v1/audit/events",
                        "/api/v1/audit/events?person=" + person,
                        "/api/v1/imports",
                        "/api/v1/imports/kinds",
                        "/api/v1/sample")
                .forEach(path -> get(office, path));
        var code =
                get(office, "/api/v1/courses").get("items").get(0).get("code").asString();
        get(office, "/api/v1/courses/" + code);
        get(office, "/api/v1/enrolments?course=" + code);
        var unit = get(office, "/api/v1/units").findValue("code").asString();
        get(office, "/api/v1/people?unit=" + unit);
    }

    private void lookAtOneself(WebTestClient employee) {
        List.of(
                        "/api/v1/me",
                        "/api/v1/me/tasks",
                        "/api/v1/me/profile",
                        "/api/v1/me/gaps?role=R12",
                        "/api/v1/me/campaigns",
                        "/api/v1/me/enrolments",
                        "/api/v1/me/accesses",
                        "/api/v1/me/wish")
                .forEach(path -> get(employee, path));
    }

    private void assess(WebTestClient employee) {
        var instrument = get(office, "/api/v1/instruments")
                .valueStream()
                .filter(one -> one.get("code").asString().equals("SR2026"))
                .map(one -> one.get("id").asString())
                .findFirst()
                .orElseThrow();
        var campaign = post(
                office,
                "/api/v1/campaigns",
                Map.of(
                        "title", "秋の自己診断",
                        "instrumentId", instrument,
                        "population", Map.of("everybody", true),
                        "opens", "2026-09-14",
                        "closes", "2026-09-30"),
                "0");
        var path = "/api/v1/campaigns/" + campaign.get("id").asString();
        post(office, path + "/open", Map.of(), campaign.get("version").asString());
        while (!get(office, path).get("state").asString().equals("OPEN")) {
            Thread.onSpinWait();
        }
        get(office, path + "/progress");
        get(office, path + "/unanswered");
        get(employee, "/api/v1/me/tasks");
        var mine = "/api/v1/me/responses/" + campaign.get("id").asString();
        get(employee, mine);
        var saved = JSON.readTree(body(employee.put()
                .uri(mine)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("answers", Map.of("A01-1", 3, "A01-2", 2), "noticeVersion", PurposeNotice.CURRENT))
                .exchange()));
        post(employee, mine + "/submit", Map.of(), saved.get("version").asString());
        get(office, path + "/progress");
        review(path, campaign.get("id").asString());
    }

    /// The head of 保険年金課 looks at whom to confirm and at the unit's skill map.
    private void review(String path, String campaign) {
        post(
                office,
                path + "/review",
                Map.of(),
                get(office, path).get("version").asString());
        var head = as.person("940007");
        get(head, "/api/v1/me/tasks");
        get(head, "/api/v1/me/reviews");
        get(head, "/api/v1/reviews/" + campaign);
        get(head, "/api/v1/units/130/skill-map");
        get(office, path + "/progress");
    }

    private void assign(String person) {
        var code =
                get(office, "/api/v1/courses").get("items").get(0).get("code").asString();
        post(office, "/api/v1/enrolments", Map.of("courseCode", code, "persons", List.of(person)), "0");
        get(office, "/api/v1/enrolments?person=p:" + person);
    }

    private void search() {
        post(
                office,
                "/api/v1/talents/search",
                Map.of(
                        "purpose",
                        "PLACEMENT",
                        "conditions",
                        List.of(Map.of("skillCode", "A01", "minLevel", 2)),
                        "text",
                        "課"),
                "0");
        post(office, "/api/v1/populations/preview", Map.of("everybody", true), "0");
    }

    private void importAgain() {
        var imports = get(office, "/api/v1/imports");
        var one = (imports.isArray() ? imports : imports.get("items"))
                .get(0)
                .get("id")
                .asString();
        get(office, "/api/v1/imports/" + one);
        get(office, "/api/v1/imports/" + one + "/problems");
        get(office, "/api/v1/imports/" + one + "/changes");
        get(office, "/api/v1/imports/" + one + "/changes?outcome=CREATED");
    }

    private static JsonNode get(WebTestClient client, String path) {
        return JSON.readTree(body(client.get().uri(path).exchange()));
    }

    private static JsonNode post(WebTestClient client, String path, Object body, String version) {
        return JSON.readTree(body(client.post()
                .uri(path)
                .header("If-Match", "\"" + version + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()));
    }

    private static String body(WebTestClient.ResponseSpec answer) {
        var result = answer.expectBody(String.class).returnResult();
        assertThat(result.getStatus().is2xxSuccessful())
                .as(() -> result.getUrl() + " " + result.getStatus() + " " + result.getResponseBody())
                .isTrue();
        return Objects.requireNonNullElse(result.getResponseBody(), "null");
    }
}
