// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.shirube.allinone.Writer.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a write answers: the fields that the same caller may read of the record, and no others.
///
/// Each writing route is used by one caller who may write there. Where the record has a reading route the fields
/// are
/// those of its line in `access-fields.csv`; who else may write is in `access-table.csv`.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WriteFieldsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path DESCRIPTION = Path.of("../../docs/api/openapi.json");
    private static final String MAYOR = "市長";
    private static final String ANSWERS = "040010";
    private static final String RECOMMENDED = "040014";
    private static final String OTHER = "030019";
    private static final String TAKES_PART = "GET /api/v1/me/responses/{campaign}";
    private static final String CAMPAIGN = "GET /api/v1/campaigns/{campaign}";
    private static final String ENROLMENT = "GET /api/v1/enrolments/{wish}";
    private static final String IMPORT = "GET /api/v1/imports/{import}";
    private static final String REVIEWS = "reviews/{campaignId}/";
    private static final String HEAD = "manager";
    private static final String LEADER = "070023";
    private static final String NO_BODY = "";

    private final RunningShirube shirube = SampleShirube.get();
    private final Writer writer = new Writer(shirube);

    @Test
    @Order(1)
    void aCampaignFromItsPlanToItsEnd() throws Exception {
        var plan = writer.post("campaigns", "hr", campaignOf(ANSWERS)).showsWhatIsReadAt(CAMPAIGN);
        var open = writer.move("campaigns/{id}/open", plan, NO_BODY).showsWhatIsReadAt(CAMPAIGN);
        shirube.await(
                "the campaign", () -> campaign(plan).get("state").asString().equals("OPEN"));
        writer.postNothing("campaigns/{id}/invite", plan.id(), "hr").shows("added invited");
        writer.postNothing("campaigns/{id}/remind", plan.id(), "hr").shows("reminded withoutMail alreadyToday");
        answers(plan.id());
        writer.postNothing("instruments/{id}/calibration", shirube.instrument("ST2026"), "hr")
                .shows("number model on people");
        var now = new Answer("hr", campaign(open));
        var reviewed = writer.move("campaigns/{id}/review", now, NO_BODY).showsWhatIsReadAt(CAMPAIGN);
        confirms(plan.id());
        writer.move("campaigns/{id}/close", reviewed, NO_BODY).showsWhatIsReadAt(CAMPAIGN);
    }

    private String campaignOf(String number) {
        var instrument = shirube.instrument("SR2026");
        return """
                {"title": "書き込みの確認", "instrumentId": "%s", "population": {"persons": ["%s"]},
                 "opens": "2026-09-01", "closes": "2026-12-28", "reviewCloses": "2027-01-29"}
                """.formatted(instrument, person(number));
    }

    private JsonNode campaign(Answer answer) {
        return shirube.json("/api/v1/campaigns/" + answer.id(), "hr");
    }

    private void answers(String campaign) throws Exception {
        var token = "Bearer " + shirube.tokenOf(MAYOR, ANSWERS);
        var path = "/api/v1/me/responses/" + campaign;
        var mine = JSON.readTree(shirube.send(
                        shirube.request(path).header("Authorization", token).GET())
                .body());
        var answers = mine.get("instrument")
                .get("items")
                .valueStream()
                .map(item -> "\"" + item.get("code").asString() + "\": 2")
                .collect(Collectors.joining(",", "{", "}"));
        var kept = writer.send(
                        "me/responses/{campaignId}",
                        shirube.request(path).header("Authorization", token),
                        "PUT",
                        "{\"answers\": %s, \"noticeVersion\": \"%s\"}"
                                .formatted(
                                        answers,
                                        mine.get("notice").get("version").asString()),
                        "invited")
                .shows("state answers* savedAt version");
        writer.send(
                        "me/responses/{campaignId}/submit",
                        shirube.request(path + "/submit")
                                .header("Authorization", token)
                                .header("If-Match", kept.etag()),
                        "POST",
                        NO_BODY,
                        "invited")
                .shows(takenPartIn());
    }

    /// The head of 保険年金課 hands the person over and takes them back, rates every item, and confirms.
    private void confirms(String campaign) throws Exception {
        var reviews = "/api/v1/reviews/" + campaign;
        var confirmed = person(ANSWERS);
        var handing = "{\"persons\": [\"%s\"], \"to\": \"%s\"}".formatted(confirmed, person(LEADER));
        writer.send(REVIEWS + "delegate", shirube.request(reviews + "/delegate", HEAD), "POST", handing, HEAD)
                .shows("people to(personId name)");
        writer.send(REVIEWS + "confirm-all", shirube.request(reviews + "/confirm-all", HEAD), "POST", NO_BODY, HEAD)
                .shows("confirmed left");
        var one = reviews + "/" + confirmed;
        var ratings = shirube.json(one, HEAD)
                .get("items")
                .valueStream()
                .map(item -> "\"" + item.get("itemCode").asString() + "\": 2")
                .collect(Collectors.joining(",", "{", "}"));
        var draft = """
                {"ratings": %s, "notes": {}, "talk": {"heldOn": "2026-09-14", "note": "確認"}}
                """.formatted(ratings);
        var kept = writer.send(REVIEWS + "{personId}", shirube.request(one, HEAD), "PUT", draft, HEAD)
                .shows("state ratings* talk(heldOn note) savedAt version");
        var request = shirube.request(one + "/confirm", HEAD).header("If-Match", kept.etag());
        writer.send(REVIEWS + "{personId}/confirm", request, "POST", NO_BODY, HEAD)
                .shows("state ratings* talk(heldOn note) savedAt version");
    }

    /// A response that was handed in says besides when.
    private static String takenPartIn() throws Exception {
        return AccessFieldsTest.lines()
                        .filter(line -> line.route().equals(TAKES_PART) && line.status() == 200)
                        .findFirst()
                        .orElseThrow()
                        .fields()
                + " submittedAt";
    }

    @Test
    @Order(2)
    void coursesAssignedAndWhatBecomesOfThem() throws Exception {
        assignedAnd("complete", "{\"completedOn\": \"2026-09-10\"}", "K09");
        assignedAnd("not-complete", NO_BODY, "K10");
        assignedAnd("decline", NO_BODY, "K08");
        assignedAnd("cancel", NO_BODY, "N04");
    }

    private void assignedAnd(String move, String body, String course) throws Exception {
        var job = writer.post(
                        "enrolments",
                        "hr",
                        "{\"courseCode\": \"%s\", \"persons\": [\"%s\"]}".formatted(course, person(RECOMMENDED)))
                .shows("id kind state done total message? startedAt");
        shirube.await(
                "the assignment",
                () -> shirube.json("/api/v1/jobs/" + job.id(), "hr")
                        .get("state")
                        .asString()
                        .equals("DONE"));
        var assigned = shirube.json("/api/v1/enrolments?person=p:" + person(RECOMMENDED) + "&course=" + course, "hr")
                .get("items")
                .get(0);
        writer.move("enrolments/{id}/" + move, new Answer("hr", assigned), body).showsWhatIsReadAt(ENROLMENT);
    }

    @Test
    @Order(3)
    void aFileThatIsMendedAndAppliedAndOneThatIsGivenUp() throws Exception {
        var faulty = "所属コード,所属名,種別,上位所属コード,任命権者,開始日\n13O1,書込係,係,13O,市長,2026-09-01\n";
        var sent = upload(faulty);
        settled(sent.id());
        var problem = shirube.json("/api/v1/imports/" + sent.id() + "/problems", "hr")
                .get("items")
                .get(0)
                .get("id")
                .asString();
        writer.postNothing("imports/{id}/problems/{problemId}/accept", sent.id(), "hr", problem)
                .showsWhatIsReadAt(IMPORT);
        settled(sent.id());
        var mended = new Answer("hr", shirube.json("/api/v1/imports/" + sent.id(), "hr"));
        writer.move("imports/{id}/apply", mended, "{\"partial\": false}").showsWhatIsReadAt(IMPORT);
        var given = upload(faulty);
        settled(given.id());
        var path = "/api/v1/imports/" + given.id();
        writer.send("imports/{id}", shirube.request(path, "hr"), "DELETE", NO_BODY, "hr")
                .showsWhatIsReadAt(IMPORT);
    }

    private Answer upload(String csv) throws Exception {
        var body = RunningShirube.file("boundary", "units.csv", csv.getBytes(StandardCharsets.UTF_8));
        var answer = shirube.send(shirube.request("/api/v1/imports?kind=units", "hr")
                .header("Content-Type", "multipart/form-data; boundary=boundary")
                .POST(body));
        return writer.answered("POST", "imports", answer.statusCode(), answer.body(), "hr")
                .showsWhatIsReadAt(IMPORT);
    }

    private void settled(String id) {
        shirube.await(
                "the preview",
                () -> !shirube.json("/api/v1/imports/" + id, "hr")
                        .get("state")
                        .asString()
                        .equals("PARSING"));
    }

    @Test
    @Order(4)
    void anAppointmentFromTheRecommendationToItsEnd() throws Exception {
        var recommended =
                writer.post("appointments", "manager", appointing(RECOMMENDED)).shows(withoutHistory());
        var proposed = writer.moveAs("dx-lead", "appointments/{id}/propose", recommended, "{}");
        var consulted = writer.moveAs("hr", "appointments/{id}/consult", proposed.shows(appointment("")), "{}");
        var decided = writer.moveAs("executive", "appointments/{id}/decide", consulted.shows(appointment("")), """
                {"decidedOn": "2026-09-10", "documentNumber": "汐デ第900号"}
                """)
                .shows(appointment("decidedOn documentNumber"));
        writer.moveAs("dx-lead", "appointments/{id}/end", decided, "{\"to\": \"2026-12-31\"}")
                .shows(appointment("decidedOn documentNumber"));
        var another = writer.post("appointments", "dx-lead", appointing(OTHER)).shows(appointment(""));
        writer.moveAs("dx-lead", "appointments/{id}/withdraw", another, "{\"why\": \"確認のみ\"}")
                .shows(appointment(""));
    }

    private String appointing(String number) {
        return """
                {"fiscalYear": 2026, "seatId": "P14", "personId": "%s", "from": "2026-10-01", "to": "2027-03-31",
                 "share": 0.1, "why": "確認"}
                """.formatted(person(number));
    }

    private static String appointment(String decision) {
        return withoutHistory() + " history(state at by? why?) " + decision;
    }

    /// What a head sees, who reads no history of appointments.
    private static String withoutHistory() {
        return "id fiscalYear seatId roleCode roleName unitCode? unitName? personId personName personUnitName state from"
                + " to share tasks? version";
    }

    @Test
    @Order(5)
    void aWishAQuestionAndASearch() throws Exception {
        var wish = shirube.request("/api/v1/me/wish", "employee");
        writer.send("me/wish", wish, "PUT", "{\"roleCode\": \"R14\"}", "employee")
                .showsWhatIsReadAt("GET /api/v1/me/wish");
        writer.post("populations/preview", "hr", "{\"everybody\": true}").shows("sentence people");
        var search = "{\"purpose\": \"PLACEMENT\", \"role\": \"R12\", \"limit\": 200}";
        writer.post("talents/search", "hr", search).showsWhatIsReadAt("POST /api/v1/talents/search");
    }

    @Test
    @Order(5)
    void calculations() throws Exception {
        var items = "\"items\": [{\"a\": 1.2, \"b\": 0.3}]";
        writer.post(
                        "psychometrics/estimate",
                        "auditor",
                        "{\"model\": \"2PL\", %s, \"responses\": [1]}".formatted(items))
                .shows("theta standardError information");
        writer.post("psychometrics/adaptive/next", "auditor", "{%s}".formatted(items))
                .shows("stop next theta standardError");
        var answers = "\"responses\": [[1, 2, 2], [2, 2, 3], [4, 3, 4], [0, 1, 1]], \"min\": 0, \"max\": 4";
        writer.post("psychometrics/reliability", "auditor", "{%s}".formatted(answers))
                .shows("people leftOut alpha alphaInterval standardizedAlpha omega standardErrorOfMeasurement"
                        + " straightLining flags? missing? items(n mean sd itemTotal alphaIfDeleted floorShare"
                        + " ceilingShare options(value count share) flags?)");
        var patterns = "\"patterns\": [{\"responses\": [1, 0], \"count\": 3}, {\"responses\": [0, 1]}]";
        writer.post("psychometrics/calibration", "auditor", "{\"model\": \"RASCH\", %s}".formatted(patterns))
                .shows("items(a b seA? seB reason?) logLikelihood iterations converged");
        writer.post("coverage/poisson-binomial", "auditor", "{\"probabilities\": [0.5], \"demand\": 1}")
                .shows("distribution expected probabilityMet");
        var skills = "{\"skills\": [{\"estimate\": 2, \"standardError\": 0.5, \"required\": 2}]}";
        writer.post("coverage/role-probability", "auditor", skills).shows("probability");
    }

    @Test
    @Order(6)
    void noWritingRouteIsForgotten() throws Exception {
        var described = JSON.readTree(Files.readString(DESCRIPTION))
                .get("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .filter(method -> !method.getKey().equals("get"))
                        .map(method -> method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .toList();

        assertThat(writer.routes()).containsExactlyInAnyOrderElementsOf(described);
    }

    /// The identifier of a person of the mayor's.
    private String person(String number) {
        var path = "/api/v1/people/" + number + "?authority=" + URLEncoder.encode(MAYOR, StandardCharsets.UTF_8);
        return shirube.json(path, "hr").get("personId").asString();
    }
}
