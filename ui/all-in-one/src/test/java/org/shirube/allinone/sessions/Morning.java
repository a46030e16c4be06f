// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.shirube.allinone.OpenCampaign;
import org.shirube.allinone.RunningShirube;
import tools.jackson.databind.json.JsonMapper;

/// People sign in, a few at a time, open the first questions of a campaign, and then all answer at once.
final class Morning {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int AT_THE_DOOR = 8;
    private static final int LEVELS = 5;
    /// With fewer sessions what else goes on in the process weighs more than they do.
    private static final int WEIGHABLE = 100;

    private final RunningShirube shirube;
    private final List<Visitor> people;
    private final List<Visit> visits = new ArrayList<>();
    private final List<String> errors = Collections.synchronizedList(new ArrayList<>());
    private final List<Long> nanos = Collections.synchronizedList(new ArrayList<>());
    private String campaign = "";
    private long signedInBytes;
    private long openBytes;
    private double seconds;

    Morning(RunningShirube shirube, List<Visitor> people) {
        this.shirube = shirube;
        this.people = people;
    }

    void run() throws Exception {
        campaign = new OpenCampaign(shirube).of("SR2026", "始業の朝");
        try (var requests = Executors.newVirtualThreadPerTaskExecutor();
                var door = Executors.newFixedThreadPool(AT_THE_DOOR)) {
            people.forEach(one -> visits.add(new Visit(shirube.ui(), one.user(), requests)));
            warmUp(requests);
            long before = heap();
            all(door, Visit::signIn);
            long signedIn = heap();
            all(door, visit -> visit.open(campaign));
            long open = heap();
            signedInBytes = (signedIn - before) / people.size();
            openBytes = (open - before) / people.size();
            answerAtOnce();
        }
    }

    private long heap() throws Exception {
        return people.size() < WEIGHABLE ? 0 : shirube.heapInUse();
    }

    /// What everybody shares is made by one before, so that it is not counted as the heap of those who come.
    private void warmUp(ExecutorService requests) {
        var first = new Visit(shirube.ui(), people.getFirst().user(), requests);
        first.signIn();
        first.open(campaign);
    }

    private void all(ExecutorService door, Consumer<Visit> step) throws Exception {
        var steps = visits.stream()
                .map(visit -> door.submit(() -> tryTo(visit, step)))
                .toList();
        for (var one : steps) {
            one.get();
        }
    }

    private void tryTo(Visit visit, Consumer<Visit> step) {
        try {
            step.accept(visit);
        } catch (RuntimeException failure) {
            errors.add(visit.user() + ": " + failure);
        }
    }

    private void answerAtOnce() throws Exception {
        var start = new CountDownLatch(1);
        long begin;
        try (var everybody = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int place = 0; place < visits.size(); place++) {
                var visit = visits.get(place);
                int value = value(place);
                everybody.submit(() -> {
                    start.await();
                    tryTo(visit, one -> one.answer(value, nanos));
                    return null;
                });
            }
            begin = System.nanoTime();
            start.countDown();
        }
        seconds = (System.nanoTime() - begin) / 1e9;
    }

    private static int value(int place) {
        return place % LEVELS;
    }

    List<String> errors() {
        return List.copyOf(errors);
    }

    /// Everybody reads over the API what was given at the browser, and nothing else.
    void everyAnswerIsKept() throws Exception {
        for (int place = 0; place < people.size(); place++) {
            var one = people.get(place);
            var token = shirube.tokenOf(one.authority(), one.number());
            var answer = shirube.send(
                    shirube.request("/api/v1/me/responses/" + campaign).header("Authorization", "Bearer " + token));
            var kept = new ArrayList<Integer>();
            JSON.readTree(answer.body()).get("answers").forEach(value -> kept.add(value.asInt()));
            assertThat(kept)
                    .as("answers of " + one.user())
                    .hasSize(visits.get(place).questions())
                    .containsOnly(value(place));
        }
    }

    @Override
    public String toString() {
        var sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return "%d sessions: %d errors; %d answers at once in %.1f s, median %.0f ms, p99 %.0f ms, longest %.0f ms; "
                        .formatted(
                                visits.size(),
                                errors.size(),
                                sorted.length,
                                seconds,
                                at(sorted, 0.5),
                                at(sorted, 0.99),
                                at(sorted, 1))
                + weight();
    }

    private String weight() {
        return people.size() < WEIGHABLE
                ? "too few to weigh their heap"
                : "heap for one %,d kB signed in, %,d kB with the questions open (screens, demo identity and backend)"
                        .formatted(signedInBytes / 1000, openBytes / 1000);
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
    }
}
