// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone.kills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shirube.allinone.RunningShirube;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Everybody of a town answers and submits, so many at a time. Like people at their screens they try again until they
/// are told that it is kept, and some press the button a second time although they were.
final class Rush {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PRESSES_TWICE = 10;

    private final RunningShirube shirube;
    private final String campaign;
    private final int people;
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicInteger pressedTwice = new AtomicInteger();
    private final List<Integer> kills = new ArrayList<>();
    private int looks;
    private double seconds;
    private double secondsDown;

    Rush(RunningShirube shirube, String campaign, int people) {
        this.shirube = shirube;
        this.campaign = campaign;
        this.people = people;
    }

    /// @param times how many kills there are, spread over the rush
    void run(int clients, Killer killer, int times) throws Exception {
        long begin = System.nanoTime();
        try (var pool = Executors.newFixedThreadPool(clients);
                var hr = Executors.newSingleThreadExecutor()) {
            var all = CompletableFuture.allOf(IntStream.range(0, people)
                    .mapToObj(person -> CompletableFuture.runAsync(() -> submit(person), pool))
                    .toArray(CompletableFuture[]::new));
            var watch = CompletableFuture.runAsync(() -> watch(all), hr);
            for (int kill = 0; kill < times; kill++) {
                strike(all, killer, kill, people * (kill + 1) / (times + 1));
            }
            all.join();
            seconds = (System.nanoTime() - begin) / 1e9;
            watch.join();
        }
    }

    private void strike(CompletableFuture<?> all, Killer killer, int kill, int moment) throws Exception {
        // no limit of time: whoever gives up ends the rush
        while (acknowledged.get() < moment && !all.isDone()) {
            pause();
        }
        kills.add(acknowledged.get());
        long begin = System.nanoTime();
        killer.strike(kill);
        secondsDown += (System.nanoTime() - begin) / 1e9;
    }

    private void submit(int person) {
        var employee = new Employee(shirube, RushTown.number(person));
        begun.incrementAndGet();
        var seen = employee.answer(campaign, RushTown.answers(person));
        var submitted = employee.submit(campaign, seen);
        acknowledged.incrementAndGet();
        if (person % PRESSES_TWICE == 0) {
            assertThat(employee.submit(campaign, seen))
                    .as("version after the second press of %s", RushTown.number(person))
                    .isEqualTo(submitted);
            pressedTwice.incrementAndGet();
        }
    }

    // ---- the counts --------------------------------------------------------------------------------------------

    /// HR looks at the counts all the time: they never lack what was acknowledged before, and never show more than was
    /// begun.
    private void watch(CompletableFuture<?> all) {
        while (!all.isDone()) {
            int least = acknowledged.get();
            var progress = progress();
            if (progress != null) {
                assertThat(progress.get("submitted").asInt()).isBetween(least, begun.get());
                assertThat(progress.get("started").asInt())
                        .isBetween(progress.get("submitted").asInt(), begun.get());
                looks++;
            }
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /// Null while the product is down.
    private @Nullable JsonNode progress() {
        try {
            var answer = shirube.get("/api/v1/campaigns/" + campaign + "/progress", "hr");
            return answer.statusCode() == 200 ? JSON.readTree(answer.body()) : null;
        } catch (IOException | UncheckedIOException down) {
            return null;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /// Of the whole town and of each section.
    void countsAreExact(RushTown town) {
        var progress = shirube.json("/api/v1/campaigns/" + campaign + "/progress", "hr");
        for (var count : List.of("invited", "started", "submitted")) {
            assertThat(progress.get(count).asInt()).as(count).isEqualTo(people);
            var sections = new HashMap<String, Integer>();
            progress.get("units")
                    .forEach(unit -> sections.put(
                            unit.get("unitCode").asString(), unit.get(count).asInt()));
            assertThat(sections).as(count + " by section").isEqualTo(town.sections());
        }
        assertThat(progress.get("days")
                        .valueStream()
                        .mapToInt(day -> day.get("submitted").asInt())
                        .sum())
                .as("submitted by day")
                .isEqualTo(people);
        assertThat(looks).as("looks of HR").isPositive();
    }

    int acknowledged() {
        return acknowledged.get();
    }

    @Override
    public String toString() {
        return ("%,d people x %d answers: %,d acknowledged and found once, %d of them pressed twice, %d looks at the"
                        + " counts; %.0f s, of which %.0f s down after kills at %s; %.0f submissions a second while up")
                .formatted(
                        people,
                        RushTown.ITEMS,
                        acknowledged.get(),
                        pressedTwice.get(),
                        looks,
                        seconds,
                        secondsDown,
                        kills,
                        people / (seconds - secondsDown));
    }
}
