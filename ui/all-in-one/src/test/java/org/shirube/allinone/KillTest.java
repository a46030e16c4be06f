// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Nothing that was acknowledged is lost, and nothing is done twice, when the process or the server is killed.
class KillTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int KILLS = Boolean.getBoolean("shirube.test.full") ? 10 : 2;
    private static final int SUBMISSIONS = 2_000;
    private static final int CLIENTS = 16;
    private static final long SEED = Long.getLong("shirube.seed", 20_260_401L);

    @TempDir
    Path home;

    private final Random random = new Random(SEED);

    @ParameterizedTest
    @ValueSource(strings = {"embedded", "mongod"})
    void anImportThatIsKilledHasChangedNothingOrCompletesExactlyOnce(String engine) throws Exception {
        try (var shirube = start(engine)) {
            for (int kill = 0; kill < KILLS; kill++) {
                var before = versions(shirube);
                var id = preview(shirube, "改%d".formatted(kill));
                var victim = victim(shirube, engine, kill);

                apply(shirube, id);
                TimeUnit.MILLISECONDS.sleep(random.nextInt(40, 1_200));
                victim.strike();

                var state = settled(shirube, id);
                assertThat(versions(shirube))
                        .as("seed %d, kill %d of %s, import %s", SEED, kill, victim.name(), state)
                        .isEqualTo(state.equals("APPLIED") ? raised(before) : before);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"embedded", "mongod"})
    void noAcknowledgedSubmissionIsLost(String engine) throws Exception {
        try (var shirube = start(engine)) {
            for (int kill = 0; kill < KILLS; kill++) {
                var campaign = openCampaign(shirube, "回" + kill);
                var acknowledged = ConcurrentHashMap.<String>newKeySet();
                var victim = victim(shirube, engine, kill);
                var work = submitAll(shirube, campaign, acknowledged);

                TimeUnit.MILLISECONDS.sleep(random.nextInt(300, 3_000));
                victim.strike();

                for (var one : work) {
                    one.get();
                }
                assertThat(acknowledged)
                        .as("submissions acknowledged before or after the kill")
                        .isNotEmpty();
                everyAcknowledgedSubmissionIsThere(shirube, campaign, acknowledged, kill);
            }
        }
    }

    // ---- starting and killing ----------------------------------------------------------------------------------

    private RunningShirube start(String engine) {
        Assumptions.assumeTrue(
                Boolean.getBoolean("shirube.test.full"),
                "kills of the whole product belong to './shirube test --full'");
        var server = System.getenv("SHIRUBE_TEST_MONGOD");
        Assumptions.assumeTrue(engine.equals("embedded") || server != null, "no MongoDB server on this machine");
        var shirube = RunningShirube.withSampleCity(home, "--engine=" + engine);
        System.out.println(
                "ENGINE " + shirube.json("/api/v1/me", "admin").get("engine").asString());
        return shirube;
    }

    private interface Victim {
        void strike() throws Exception;

        default String name() {
            return "application";
        }
    }

    /// On the embedded engine always the application; with a server the application and the server in turn.
    private static Victim victim(RunningShirube shirube, String engine, int kill) {
        if (engine.equals("mongod") && kill % 2 == 1) {
            return () -> {
                var pid =
                        Files.readString(shirube.home().resolve("mongodb/pid")).strip();
                ProcessHandle.of(Long.parseLong(pid)).ifPresent(ProcessHandle::destroyForcibly);
            };
        }
        return () -> {
            shirube.kill();
            shirube.launch();
        };
    }

    // ---- imports -----------------------------------------------------------------------------------------------

    /// Everybody's position gets a mark, so that the import changes everybody exactly once.
    private static String preview(RunningShirube shirube, String mark) throws Exception {
        var content = marked(mark).getBytes(StandardCharsets.UTF_8);
        var boundary = "----shirube";
        var answer = shirube.send(shirube.request("/api/v1/imports?kind=people", "hr")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(RunningShirube.file(boundary, "職員.csv", content)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        var id = JSON.readTree(answer.body()).get("id").asString();
        shirube.await("preview", () -> state(shirube, id).equals("PREVIEWED"));
        return id;
    }

    private static String marked(String mark) throws IOException {
        var lines = new ArrayList<>(Files.readAllLines(Path.of("../../seed-data/people.csv")));
        var header = List.of(lines.getFirst().split(","));
        var column = header.indexOf("職名");
        for (int i = 1; i < lines.size(); i++) {
            var cells = lines.get(i).split(",", -1);
            cells[column] = cells[column] + mark;
            lines.set(i, String.join(",", cells));
        }
        return String.join("\n", lines) + "\n";
    }

    private static void apply(RunningShirube shirube, String id) throws Exception {
        var version = shirube.json("/api/v1/imports/" + id, "hr").get("version").asLong();
        var answer = shirube.send(shirube.request("/api/v1/imports/" + id + "/apply", "hr")
                .header("Content-Type", "application/json")
                .header("If-Match", "\"" + version + "\"")
                .POST(HttpRequest.BodyPublishers.ofString("{\"partial\": false}")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    }

    private static String state(RunningShirube shirube, String id) {
        return shirube.json("/api/v1/imports/" + id, "hr").get("state").asString();
    }

    private static String settled(RunningShirube shirube, String id) {
        shirube.await("the end of the import", () -> {
            var answer = shirube.get("/api/v1/imports/" + id, "hr");
            return answer.statusCode() == 200
                    && !JSON.readTree(answer.body()).get("state").asString().equals("APPLYING");
        });
        return state(shirube, id);
    }

    private static Map<String, Long> versions(RunningShirube shirube) {
        var all = new ConcurrentHashMap<String, Long>();
        var after = "";
        do {
            var page = shirube.json("/api/v1/people?limit=200" + after, "hr");
            for (JsonNode person : page.get("items")) {
                all.put(
                        person.get("personId").asString(),
                        person.path("version").asLong());
            }
            after = page.get("next").isNull()
                    ? ""
                    : "&after=" + page.get("next").asString();
        } while (!after.isEmpty());
        return all;
    }

    private static Map<String, Long> raised(Map<String, Long> before) {
        var expected = new ConcurrentHashMap<String, Long>();
        before.forEach((person, version) -> expected.put(person, version + 1));
        return expected;
    }

    // ---- submissions -------------------------------------------------------------------------------------------

    private static String openCampaign(RunningShirube shirube, String title) throws Exception {
        var instrument =
                shirube.json("/api/v1/instruments", "hr").get(0).get("id").asString();
        var body = """
                {"title": "%s", "instrumentId": "%s", "population": {"everybody": true},
                 "opens": "2026-09-14", "closes": "2026-09-30"}
                """.formatted(title, instrument);
        var made = shirube.send(shirube.request("/api/v1/campaigns", "hr")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(made.statusCode()).as(made.body()).isBetween(200, 201);
        var id = JSON.readTree(made.body()).get("id").asString();
        var version = JSON.readTree(made.body()).get("version").asLong();
        var opened = shirube.send(shirube.request("/api/v1/campaigns/" + id + "/open", "hr")
                .header("If-Match", "\"" + version + "\"")
                .POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(opened.statusCode()).as(opened.body()).isBetween(200, 202);
        shirube.await(
                "the open campaign",
                () -> shirube.json("/api/v1/campaigns/" + id, "hr")
                        .get("state")
                        .asString()
                        .equals("OPEN"));
        return id;
    }

    private static List<Future<?>> submitAll(
            RunningShirube shirube, String campaign, java.util.Set<String> acknowledged) throws IOException {
        var numbers = people().limit(SUBMISSIONS).toList();
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            var work = new ArrayList<Future<?>>();
            numbers.forEach(number -> work.add(clients.submit(() -> submit(shirube, campaign, number, acknowledged))));
            clients.shutdown();
            return work;
        }
    }

    private static void submit(
            RunningShirube shirube, String campaign, String[] person, java.util.Set<String> acknowledged) {
        try {
            var token = shirube.tokenOf(person[0], person[1]);
            var path = "/api/v1/me/responses/" + campaign;
            var kept = shirube.send(shirube.request(path, null)
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .PUT(HttpRequest.BodyPublishers.ofString(
                            "{\"answers\": {\"A01-1\": 3, \"A01-2\": 2}, \"noticeVersion\": \"1\"}")));
            if (kept.statusCode() != 200) {
                return;
            }
            var version = JSON.readTree(kept.body()).get("version").asLong();
            var submitted = shirube.send(shirube.request(path + "/submit", null)
                    .header("Authorization", "Bearer " + token)
                    .header("If-Match", "\"" + version + "\"")
                    .POST(HttpRequest.BodyPublishers.noBody()));
            if (submitted.statusCode() == 200) {
                acknowledged.add(person[0] + "/" + person[1]);
            }
        } catch (Exception killedMeanwhile) {
            // not acknowledged: the person would try again
        }
    }

    private static Stream<String[]> people() throws IOException {
        var lines = Files.readAllLines(Path.of("../../seed-data/people.csv"));
        var header = List.of(lines.getFirst().split(","));
        int authority = header.indexOf("任命権者");
        int number = header.indexOf("職員番号");
        return lines.stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(cells -> !cells[number].isEmpty())
                .map(cells -> new String[] {cells[authority], cells[number]});
    }

    private static void everyAcknowledgedSubmissionIsThere(
            RunningShirube shirube, String campaign, java.util.Set<String> acknowledged, int kill) {
        for (var person : acknowledged) {
            var parts = person.split("/");
            var token = shirube.tokenOf(parts[0], parts[1]);
            shirube.await("the submission of " + person, () -> {
                var answer = shirube.send(shirube.request("/api/v1/me/responses/" + campaign, null)
                        .header("Authorization", "Bearer " + token)
                        .GET());
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                assertThat(JSON.readTree(answer.body()).get("state").asString())
                        .as("seed %d, kill %d, %s", SEED, kill, person)
                        .isEqualTo("SUBMITTED");
                return true;
            });
        }
        int there = shirube.json("/api/v1/campaigns/" + campaign + "/progress", "hr")
                .get("submitted")
                .asInt();
        assertThat(there).isGreaterThanOrEqualTo(acknowledged.size());
    }
}
