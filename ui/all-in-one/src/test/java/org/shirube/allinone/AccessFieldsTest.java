// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Which fields every role sees, and of whom: `access-fields.csv`, which follows the design cell by cell.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessFieldsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path TABLE = Path.of("src/test/resources/access-fields.csv");
    private static final Path DESCRIPTION = Path.of("../../docs/api/openapi.json");
    private static final String MAYOR = "市長";
    private static final String INVITED = "140015";
    private static final String UNION = "東西広域連合";
    private static final String BEHIND_THE_BORDER = "東西 連太郎";

    private final RunningShirube shirube = SampleShirube.get();
    private final TestImport imports = new TestImport(shirube);
    private final Map<String, String> names = new HashMap<>();

    /// A line of the table.
    record Line(String route, String whose, List<String> callers, int status, String fields) {
        @Override
        public String toString() {
            return route + " (" + whose + ") as " + String.join(" ", callers);
        }
    }

    static Stream<Line> lines() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(",", -1))
                .map(cells -> new Line(
                        cells[0], cells[1], List.of(cells[2].split(" +")), Integer.parseInt(cells[3]), cells[4]));
    }

    @BeforeAll
    void somebodyOfEachKind() throws Exception {
        person("unit", MAYOR, INVITED);
        person("appointed", MAYOR, "060013");
        person("recommended", MAYOR, "950006");
        person("other", MAYOR, "180002");
        names.put("other.unit", "060");
        person("board", "教育委員会", "050021");
        peopleBehindABorder();
        person("union", UNION, "000001");
        names.put("campaign", campaign());
        names.put("unit.code", "130");
        names.put("unit.id", id("unit"));
        names.put("review", review());
        names.put("wish", enrolment("K02"));
        names.put("duty", enrolment("S01"));
        names.put("job", job());
    }

    private void peopleBehindABorder() throws Exception {
        imports.apply("units", "所属コード,所属名,種別,任命権者,開始日\n990,連合事務局,出先," + UNION + ",2020-04-01\n");
        names.put("import", imports.apply("people", """
                任命権者,職員番号,氏名,氏名カナ,任用形態,採用年月日,職務の級,職名,所属コード,発令日
                %s,000001,%s,トウザイ レンタロウ,特別職,2020-04-01,5,局長,990,2020-04-01
                """.formatted(UNION, BEHIND_THE_BORDER)));
    }

    private void person(String name, String authority, String number) throws Exception {
        var path = "/api/v1/people/" + number + "?authority="
                + java.net.URLEncoder.encode(authority, StandardCharsets.UTF_8);
        // for some seconds the backend remembers which authorities a caller may see
        shirube.await("the person " + number, () -> get(path, "hr-alone").statusCode() == 200);
        var found = JSON.readTree(get(path, "hr-alone").body());
        names.put(name, "p:" + found.get("personId").asString());
        names.put(name + ".number", number);
    }

    private String campaign() throws Exception {
        return campaign("権限の確認", "\"%s\", \"%s\"".formatted(id("unit"), id("board")));
    }

    /// A campaign that the person of the unit has answered, under review.
    private String review() throws Exception {
        var id = campaign("確認の権限", "\"" + id("unit") + "\"");
        var path = "/api/v1/me/responses/" + id;
        var mine = JSON.readTree(get(path, "invited").body());
        var kept = JSON.readTree(shirube.send(request(path, "invited")
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(answers(mine))))
                .body());
        move(request(path + "/submit", "invited"), kept.get("version").asLong());
        var open = shirube.json("/api/v1/campaigns/" + id, "hr");
        move(
                request("/api/v1/campaigns/" + id + "/review", "hr"),
                open.get("version").asLong());
        return id;
    }

    private static String answers(JsonNode sheet) {
        var answers = sheet.get("instrument")
                .get("items")
                .valueStream()
                .map(item -> "\"" + item.get("code").asString() + "\": 2")
                .collect(Collectors.joining(",", "{", "}"));
        var notice = sheet.get("notice").get("version").asString();
        return "{\"answers\": %s, \"noticeVersion\": \"%s\"}".formatted(answers, notice);
    }

    private void move(HttpRequest.Builder request, long version) throws Exception {
        var moving = request.header("If-Match", "\"" + version + "\"").POST(HttpRequest.BodyPublishers.noBody());
        assertThat(shirube.send(moving).statusCode()).isEqualTo(200);
    }

    private String campaign(String title, String persons) throws Exception {
        var instrument = shirube.instrument("SR2026");
        var planned = JSON.readTree(post("/api/v1/campaigns", "hr", """
                {"title": "%s", "instrumentId": "%s", "population": {"persons": [%s]},
                 "opens": "2026-09-01", "closes": "2026-12-28"}
                """.formatted(title, instrument, persons))
                .body());
        var id = planned.get("id").asString();
        move(
                shirube.request("/api/v1/campaigns/" + id + "/open", "hr"),
                planned.get("version").asLong());
        shirube.await(
                "the campaign",
                () -> shirube.json("/api/v1/campaigns/" + id, "hr")
                        .get("state")
                        .asString()
                        .equals("OPEN"));
        return id;
    }

    private String enrolment(String course) {
        return shirube.json("/api/v1/enrolments?person=" + names.get("unit") + "&course=" + course, "hr")
                .get("items")
                .get(0)
                .get("id")
                .asString();
    }

    private String job() throws Exception {
        var id = JSON.readTree(post(
                                "/api/v1/enrolments",
                                "hr",
                                "{\"courseCode\": \"K09\", \"persons\": [\"" + id("unit") + "\"]}")
                        .body())
                .get("id")
                .asString();
        shirube.await(
                "the job",
                () -> shirube.json("/api/v1/jobs/" + id, "hr")
                        .get("state")
                        .asString()
                        .equals("DONE"));
        return id;
    }

    private String id(String name) {
        return names.get(name).substring(2);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void everyRoleSeesTheFieldsOfTheTableAndNoOthers(Line line) throws Exception {
        var wrong = new ArrayList<String>();
        for (var caller : line.callers()) {
            var answer = ask(line, caller);
            if (answer.statusCode() != line.status()) {
                wrong.add(caller + " is answered " + answer.statusCode());
            } else if (line.status() < 300 && isJson(answer)) {
                var differences =
                        FieldPaths.parse(line.fields()).differences(FieldPaths.in(JSON.readTree(answer.body())));
                if (!differences.isEmpty()) {
                    wrong.add(caller + differences);
                }
            }
            if (isInsideABorder(line, caller) && answer.body().contains(BEHIND_THE_BORDER)) {
                wrong.add(caller + " sees somebody of an authority without a basis");
            }
        }

        assertThat(wrong).as(line.toString()).isEmpty();
    }

    private static boolean isJson(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").startsWith("application/json");
    }

    /// Whoever has no person belongs to no authority; and HR sees again what HR itself has sent in a file.
    private static boolean isInsideABorder(Line line, String caller) {
        return !caller.endsWith("-alone") && !line.route().contains("/changes");
    }

    private HttpResponse<String> ask(Line line, String caller) throws Exception {
        var parts = line.route().split(" ", 2);
        var path = filled(parts[1], caller);
        return parts[0].equals("GET") ? get(path, caller) : post(path, caller, question(path));
    }

    /// What is posted by those routes that only ask.
    private static String question(String path) {
        return path.equals("/api/v1/talents/search")
                ? "{\"purpose\": \"PLACEMENT\", \"role\": \"R12\", \"limit\": 200}"
                : "{\"everybody\": true}";
    }

    private String filled(String path, String caller) {
        var filled = path;
        for (var name : names.entrySet()) {
            filled = filled.replace("{" + name.getKey() + "}", name.getValue());
        }
        return filled.contains("{own}")
                ? filled.replace(
                        "{own}",
                        "p:"
                                + shirube.json("/api/v1/me", caller)
                                        .get("personId")
                                        .asString())
                : filled;
    }

    private HttpResponse<String> get(String path, String caller) throws IOException, InterruptedException {
        return shirube.send(request(path, caller).GET());
    }

    private HttpResponse<String> post(String path, String caller, String body)
            throws IOException, InterruptedException {
        return shirube.send(request(path, caller)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path, String caller) {
        return switch (caller) {
            case "nobody" -> shirube.request(path, null);
            case "invited" ->
                shirube.request(path, null).header("Authorization", "Bearer " + shirube.tokenOf(MAYOR, INVITED));
            default -> shirube.request(path, caller);
        };
    }

    @Test
    void theTableHasEveryRouteThatShowsSomething() throws IOException {
        var described = new TreeSet<String>();
        JSON.readTree(Files.readString(DESCRIPTION))
                .get("paths")
                .propertyStream()
                .filter(path -> path.getValue().has("get"))
                .map(Map.Entry::getKey)
                .filter(path -> !path.startsWith("/problems"))
                .forEach(path -> described.add(template(path)));
        var listed = lines().map(line -> template(line.route().replaceAll("^[A-Z]+ |\\?.*$", "")))
                .collect(Collectors.toSet());

        assertThat(listed).containsAll(described);
    }

    /// Variables and examples of them look the same: people/{}.
    private static String template(String path) {
        return path.replaceAll("\\{[^}]+}|(?<=/)2026|K02", "{}").toLowerCase(Locale.ROOT);
    }
}
