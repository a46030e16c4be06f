// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone.kills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.shirube.allinone.RunningShirube;
import tools.jackson.databind.json.JsonMapper;

/// Imports that put a mark of their own behind everybody's position, each killed once while it is applied.
///
/// Kills strike before the point of no return, after it, and around it. Afterwards everybody has the mark and a version
/// raised by one, or nobody has.
final class KilledImports {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int NO_ANSWER = 0;

    /// When the kill strikes, by what the unharmed import took.
    private enum Moment {
        BEFORE,
        AFTER,
        AROUND
    }

    private final RunningShirube shirube;
    private final Killer killer;
    private Map<String, String> unmarked = Map.of();
    private Map<String, Long> versions = Map.of();
    private int beginningMillis;
    private int applyingMillis;
    private int nothingChanged;
    private int completed;
    private int alreadyThrough;

    KilledImports(RunningShirube shirube, Killer killer) {
        this.shirube = shirube;
        this.killer = killer;
    }

    /// One import that nobody disturbs: how long it takes, and whom it changes.
    void applyUnharmed() throws Exception {
        var before = positions();
        var id = preview("改");
        var begun = Instant.now();
        assertThat(apply(id)).isEqualTo(202);
        var passed = Instant.now();
        beginningMillis = (int) Duration.between(begun, passed).toMillis();
        await(id, "APPLIED");
        applyingMillis = (int) Duration.between(passed, Instant.now()).toMillis();

        unmarked = new HashMap<>(before);
        positions().forEach((person, position) -> {
            if (position.equals(before.get(person))) {
                unmarked.remove(person);
            } else {
                assertThat(position).isEqualTo(before.get(person) + "改");
            }
        });
        assertThat(unmarked).as("people whom the import changes").hasSizeGreaterThan(500);
        versions = versions();
        System.out.printf(
                "KILLS import of %d people: %d ms to the point of no return, %d ms after it%n",
                unmarked.size(), beginningMillis, applyingMillis);
    }

    /// One import that is killed.
    void kill(int kill) throws Exception {
        var mark = "改" + kill;
        var before = positions();
        var id = preview(mark);
        var answer = CompletableFuture.supplyAsync(() -> applyOrNothing(id));
        letItGoOn(answer, Moment.values()[kill % Moment.values().length]);
        var seen = state(id);
        killer.strike(kill);

        // what came before the kill, or a clear word that the database is away
        assertThat(answer.join()).as(killer.describe(kill)).isIn(202, NO_ANSWER, 503);
        await(id, "APPLIED", "PREVIEWED");
        var end = state(id);
        var what = "%s, import %s at the kill and %s after it".formatted(killer.describe(kill), seen, end);
        if (end.equals("PREVIEWED")) {
            assertThat(answer.join()).as(what).isNotEqualTo(202);
            assertThat(positions()).as(what).isEqualTo(before);
            assertThat(versions()).as(what).isEqualTo(versions);
            again(id);
        }
        everybodyHas(mark, what);
        count(seen, end);
    }

    private void count(String seen, String end) {
        if (end.equals("PREVIEWED")) {
            nothingChanged++;
        } else if (seen.equals("APPLIED")) {
            alreadyThrough++;
        } else {
            completed++;
        }
    }

    private void letItGoOn(CompletableFuture<Integer> answer, Moment moment) throws Exception {
        switch (moment) {
            case BEFORE -> TimeUnit.MILLISECONDS.sleep(killer.between(0, beginningMillis / 2));
            case AROUND -> TimeUnit.MILLISECONDS.sleep(killer.between(beginningMillis / 2, beginningMillis * 3 / 2));
            case AFTER -> {
                assertThat(answer.join()).isEqualTo(202); // the point of no return is passed
                TimeUnit.MILLISECONDS.sleep(killer.between(0, applyingMillis * 3 / 4));
            }
        }
    }

    /// The person tries it again; the lock of the one that was killed is given back after some seconds.
    private void again(String id) {
        shirube.await("the import's second try", () -> apply(id) == 202);
        await(id, "APPLIED");
    }

    private void everybodyHas(String mark, String what) {
        var expected = new HashMap<String, String>();
        unmarked.forEach((person, position) -> expected.put(person, position + mark));
        assertThat(positions()).as(what).containsAllEntriesOf(expected);
        var raised = new HashMap<String, Long>();
        versions.forEach((person, version) -> raised.put(person, version + 1));
        versions = versions();
        assertThat(versions).as(what).isEqualTo(raised);
    }

    // ---- the import --------------------------------------------------------------------------------------------

    private String preview(String mark) throws Exception {
        var boundary = "----shirube";
        var answer = shirube.send(shirube.request("/api/v1/imports?kind=people", "hr")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(RunningShirube.file(boundary, "職員.csv", marked(mark).getBytes(StandardCharsets.UTF_8))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        var id = JSON.readTree(answer.body()).get("id").asString();
        await(id, "PREVIEWED");
        return id;
    }

    private static String marked(String mark) throws IOException {
        var lines = new ArrayList<>(Files.readAllLines(Path.of("../../seed-data/people.csv")));
        var column = List.of(lines.getFirst().split(",")).indexOf("職名");
        for (int i = 1; i < lines.size(); i++) {
            var cells = lines.get(i).split(",", -1);
            cells[column] = cells[column] + mark;
            lines.set(i, String.join(",", cells));
        }
        return String.join("\n", lines) + "\n";
    }

    private int applyOrNothing(String id) {
        try {
            return apply(id);
        } catch (Exception killed) {
            return NO_ANSWER;
        }
    }

    private int apply(String id) throws Exception {
        var version = shirube.json("/api/v1/imports/" + id, "hr").get("version").asLong();
        return shirube.send(shirube.request("/api/v1/imports/" + id + "/apply", "hr")
                        .header("Content-Type", "application/json")
                        .header("If-Match", "\"" + version + "\"")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"partial\": false}")))
                .statusCode();
    }

    private String state(String id) {
        return shirube.json("/api/v1/imports/" + id, "hr").get("state").asString();
    }

    private void await(String id, String... states) {
        shirube.await("an import in " + List.of(states), () -> {
            var answer = shirube.get("/api/v1/imports/" + id, "hr");
            return answer.statusCode() == 200
                    && List.of(states)
                            .contains(JSON.readTree(answer.body()).get("state").asString());
        });
    }

    // ---- people ------------------------------------------------------------------------------------------------

    private Map<String, String> positions() {
        var all = new HashMap<String, String>();
        var after = "";
        do {
            var page = shirube.json("/api/v1/people?limit=200" + after, "hr");
            page.get("items").forEach(person -> {
                if (person.hasNonNull("position")) {
                    all.put(
                            person.get("personId").asString(),
                            person.get("position").asString());
                }
            });
            after = page.hasNonNull("next") ? "&after=" + page.get("next").asString() : "";
        } while (!after.isEmpty());
        return all;
    }

    private Map<String, Long> versions() {
        var all = new ConcurrentHashMap<String, Long>();
        unmarked.keySet().parallelStream()
                .forEach(person -> all.put(
                        person,
                        shirube.json("/api/v1/people/p:" + person, "hr")
                                .get("version")
                                .asLong()));
        return all;
    }

    @Override
    public String toString() {
        return "imports: %d killed with nothing changed, %d in the middle and completed by themselves, %d just through"
                .formatted(nothingChanged, completed, alreadyThrough);
    }
}
