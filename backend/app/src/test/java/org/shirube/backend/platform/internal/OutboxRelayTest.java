// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.shirube.backend.TestEngine;
import org.shirube.backend.platform.Engine;
import org.shirube.backend.platform.OutboxEvent;
import org.shirube.backend.platform.OutboxSource;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Mono;

class OutboxRelayTest {

    private static final Instant NOW = Instant.parse("2026-09-14T00:00:00Z");
    private static final Instant LONG_AGO = NOW.minusSeconds(60);
    /// Not yet among what a look picks up: only its announcement delivers it.
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @ParameterizedTest
    @ArgumentsSource(TestEngine.Every.class)
    void everyEventArrivesInOrderAndTheAggregateKeepsItsVersion(TestEngine engine) {
        var mongo = engine.template();
        var recipient = Recipient.answering(event -> Mono.empty());
        var relay = started(engine, mongo, recipient);
        var parcels = IntStream.range(0, 250)
                .mapToObj(i -> save(mongo, LATER, "p" + i, i + "a", i + "b", i + "c"))
                .toList();

        parcels.forEach(relay::announce);
        relay.drained().block(PATIENCE);
        relay.stop();

        // what was saved while the relay looked around at its start may have come twice
        var arrived = recipient.got().stream().distinct().toList();
        assertThat(arrived).hasSize(750);
        for (int i = 0; i < 250; i++) {
            var own = i;
            assertThat(arrived).filteredOn(id -> id.matches(own + "[abc]")).containsExactly(i + "a", i + "b", i + "c");
        }
        assertThat(stored(mongo)).hasSize(250).allSatisfy(parcel -> {
            assertThat(parcel.outbox()).isEmpty();
            assertThat(parcel.version()).isZero();
        });
    }

    @ParameterizedTest
    @ArgumentsSource(TestEngine.Every.class)
    void whatAConsumerRefusesIsTriedAgainAndLaterEventsOfTheSameAggregateWaitForIt(TestEngine engine) {
        var mongo = engine.template();
        var refused = ConcurrentHashMap.<String>newKeySet();
        var recipient = Recipient.answering(event -> event.eventId().equals("second") && refused.add("second")
                ? Mono.error(new IllegalStateException("not now"))
                : Mono.empty());
        save(mongo, "troubled", "first", "second", "third");
        save(mongo, "other", "fourth");

        var relay = started(engine, mongo, recipient);
        awaitEmpty(mongo);
        relay.stop();

        assertThat(recipient.got())
                .filteredOn(id -> !id.equals("fourth"))
                .containsExactly("first", "second", "second", "third");
        assertThat(recipient.got()).containsOnlyOnce("fourth");
    }

    @ParameterizedTest
    @ArgumentsSource(TestEngine.Every.class)
    void whatWasSavedBeforeACrashArrivesAfterTheNextStart(TestEngine engine) {
        var mongo = engine.template();
        save(mongo, "p1", "one", "two");
        save(mongo, "p2", "three");
        save(mongo, "p3");
        var recipient = Recipient.answering(event -> Mono.empty());

        var relay = started(engine, mongo, recipient);
        awaitEmpty(mongo);
        relay.stop();

        assertThat(recipient.got()).containsExactlyInAnyOrder("one", "two", "three");
        assertThat(recipient.got()).containsSubsequence("one", "two");
    }

    @ParameterizedTest
    @ArgumentsSource(TestEngine.Every.class)
    void aCrashBetweenDeliveryAndRemovalDeliversAgain(TestEngine engine) {
        var mongo = engine.template();
        var dying = Recipient.answering(event -> Mono.never());
        var killed = started(engine, mongo, dying);
        killed.announce(save(mongo, "p", "one", "two"));
        await(() -> dying.got().contains("one"));
        killed.stop();
        var recipient = Recipient.answering(event -> Mono.empty());

        var relay = started(engine, mongo, recipient);
        awaitEmpty(mongo);
        relay.stop();

        assertThat(recipient.got()).containsExactly("one", "two");
    }

    @ParameterizedTest
    @ArgumentsSource(TestEngine.Every.class)
    void aRelayThatWasStoppedGoesOnWhenItIsStartedAgain(TestEngine engine) {
        var mongo = engine.template();
        var recipient = Recipient.answering(event -> Mono.empty());
        var relay = started(engine, mongo, recipient);
        relay.stop();
        relay.announce(save(mongo, "meanwhile", "one"));

        relay.start();
        relay.announce(save(mongo, "later", "two"));
        awaitEmpty(mongo);
        relay.stop();

        assertThat(Set.copyOf(recipient.got())).containsExactlyInAnyOrder("one", "two");
    }

    private static OutboxRelay started(TestEngine engine, ReactiveMongoTemplate mongo, Recipient recipient) {
        var outboxes = new StoredOutboxes(mongo, List.of(new OutboxSource(Parcel.class)));
        var relay = new OutboxRelay(
                outboxes, List.of(recipient), new Engine(engine != TestEngine.MONGODB, engine.name()), CLOCK);
        relay.start();
        return relay;
    }

    private static Parcel save(ReactiveMongoTemplate mongo, String id, String... eventIds) {
        return save(mongo, LONG_AGO, id, eventIds);
    }

    private static Parcel save(ReactiveMongoTemplate mongo, Instant at, String id, String... eventIds) {
        var events = List.of(eventIds).stream()
                .map(eventId -> new OutboxEvent(eventId, Recipient.TYPE, at, Map.of("n", 1)))
                .toList();
        return Objects.requireNonNull(mongo.save(new Parcel(id, null, events)).block());
    }

    private static List<Parcel> stored(ReactiveMongoTemplate mongo) {
        return Objects.requireNonNull(mongo.findAll(Parcel.class).collectList().block());
    }

    private static void awaitEmpty(ReactiveMongoTemplate mongo) {
        await(() -> stored(mongo).stream().allMatch(parcel -> parcel.outbox().isEmpty()));
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited for").isLessThan(until);
            Mono.delay(Duration.ofMillis(20)).block();
        }
    }
}
