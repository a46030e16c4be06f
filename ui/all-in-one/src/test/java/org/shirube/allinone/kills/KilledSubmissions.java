// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone.kills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.bson.Document;
import org.shirube.allinone.OpenCampaign;
import org.shirube.allinone.RunningShirube;
import org.shirube.allinone.SampleStaff;

/// 500 people answer and submit four self-assessments each, 2,000 submissions, and somewhere in the middle of them is a
/// kill. Like people at their screens they try again until they are told that it is kept.
final class KilledSubmissions {

    private static final int CAMPAIGNS = 4;
    private static final int PEOPLE = 500;
    private static final int CLIENTS = 8;

    private final RunningShirube shirube;
    private final Killer killer;
    private final List<Employee> employees;
    /// Titles of campaigns by their ids.
    private final Map<String, String> campaigns = new HashMap<>();
    private final Set<Submission> acknowledged = ConcurrentHashMap.newKeySet();
    private final List<Integer> beforeTheKill = new ArrayList<>();

    /// What somebody was told is kept.
    private record Submission(String campaign, String numberKey) {}

    KilledSubmissions(RunningShirube shirube, Killer killer) throws IOException {
        this.shirube = shirube;
        this.killer = killer;
        this.employees = SampleStaff.numbers()
                .limit(PEOPLE)
                .map(number -> new Employee(shirube, number))
                .toList();
        assertThat(employees).hasSize(PEOPLE);
    }

    /// 2,000 submissions with a kill in the middle.
    void kill(int kill) throws Exception {
        int already = acknowledged.size();
        var opened = new ArrayList<String>();
        for (int i = 0; i < CAMPAIGNS; i++) {
            opened.add(open("%d回目の%d".formatted(kill, i)));
        }
        int moment = killer.between(CAMPAIGNS * PEOPLE / 10, CAMPAIGNS * PEOPLE * 8 / 10);
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            var all = CompletableFuture.allOf(employees.stream()
                    .map(employee -> CompletableFuture.runAsync(() -> submit(employee, opened), clients))
                    .toArray(CompletableFuture[]::new));
            shirube.await(
                    "the moment of the kill",
                    () -> all.isCompletedExceptionally() || acknowledged.size() - already >= moment);
            killer.strike(kill);
            beforeTheKill.add(moment);
            all.join();
        }
        assertThat(acknowledged).as(killer.describe(kill)).hasSize(already + CAMPAIGNS * PEOPLE);
        for (var campaign : opened) {
            assertThat(shirube.json("/api/v1/campaigns/" + campaign + "/progress", "hr")
                            .get("submitted")
                            .asInt())
                    .as(killer.describe(kill))
                    .isEqualTo(PEOPLE);
        }
    }

    private void submit(Employee employee, List<String> opened) {
        for (var campaign : opened) {
            employee.submit(campaign);
            acknowledged.add(new Submission(campaign, employee.numberKey()));
        }
    }

    private String open(String title) throws Exception {
        var id = new OpenCampaign(shirube).of("SR2026", title);
        campaigns.put(id, title);
        return id;
    }

    // ---- afterwards --------------------------------------------------------------------------------------------

    /// Each acknowledged submission is stored with its answers, and its evidence is in the skill profile once.
    void lookFor(Remains remains) {
        var people = new HashMap<String, String>();
        remains.all("people")
                .forEach(person -> person.getList("numberKeys", String.class, List.of())
                        .forEach(key -> people.put(key, person.getString("_id"))));
        var responses = remains.all("responses").stream()
                .collect(Collectors.toMap(
                        response -> response.getString("campaignId") + response.getString("personId"),
                        response -> response));
        var evidence = evidence(remains);

        assertThat(acknowledged).allSatisfy(submission -> {
            var person = people.get(submission.numberKey());
            var response = responses.get(submission.campaign() + person);
            assertThat(response).as(submission.toString()).isNotNull();
            assertThat(response.get("submittedAt")).as(submission.toString()).isNotNull();
            assertThat(response.get("answers", Document.class)).isEqualTo(new Document(Employee.ANSWERS));
            assertThat(evidence.get(person + campaigns.get(submission.campaign())))
                    .as("evidence of " + submission)
                    .isEqualTo(1);
        });
        assertThat(evidence.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(acknowledged.size());
        remains.all("skillProfiles")
                .forEach(profile ->
                        assertThat(profile.getList("seenEvents", String.class)).doesNotHaveDuplicates());
    }

    /// How many facts of our campaigns, by person and title.
    private Map<String, Long> evidence(Remains remains) {
        var titles = Set.copyOf(campaigns.values());
        return remains.all("skillProfiles").stream()
                .flatMap(profile -> profile.getList("evidence", Document.class).stream()
                        .filter(fact -> titles.contains(fact.getString("source")))
                        .map(fact -> profile.getString("_id") + fact.getString("source")))
                .collect(Collectors.groupingBy(fact -> fact, Collectors.counting()));
    }

    @Override
    public String toString() {
        return "submissions: %d killed after %s of %,d, all %,d acknowledged and found"
                .formatted(beforeTheKill.size(), beforeTheKill, CAMPAIGNS * PEOPLE, acknowledged.size());
    }
}
