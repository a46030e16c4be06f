// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.platform.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.shirube.backend.platform.Engine;
import org.shirube.backend.platform.EventConsumer;
import org.shirube.backend.platform.HasOutbox;
import org.shirube.backend.platform.Outbox;
import org.shirube.backend.platform.OutboxEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/// Pushes events to their consumers right after the save, and looks for those that a crash or a failure left behind.
///
/// What waits is taken in batches: aggregates side by side, the events of one aggregate one after the other, then one
/// removal for all. A crash between delivery and removal delivers again.
@Component
class OutboxRelay implements Outbox, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final Duration RESCAN = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration FAREWELL = Duration.ofSeconds(10);
    private static final int BATCH = 100;
    private static final int AT_ONCE = 8;

    private final StoredOutboxes outboxes;
    private final List<EventConsumer> consumers;
    private final Engine engine;
    private final Clock clock;
    private final Queue<Delivery> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger unsettled = new AtomicInteger();
    private final Set<Delivery.Aggregate> lookedAtAgain = ConcurrentHashMap.newKeySet();
    private final Set<Delivery.Aggregate> failed = ConcurrentHashMap.newKeySet();
    private final Sinks.Many<Boolean> calls = Sinks.many().multicast().directBestEffort();
    private volatile Disposable running = Disposables.disposed();

    OutboxRelay(StoredOutboxes outboxes, List<EventConsumer> consumers, Engine engine, Clock clock) {
        this.outboxes = outboxes;
        this.consumers = List.copyOf(consumers);
        this.engine = engine;
        this.clock = clock;
    }

    @Override
    public void announce(HasOutbox saved) {
        if (!saved.outbox().isEmpty()) {
            enqueue(outboxes.of(saved));
        }
    }

    private void enqueue(Delivery delivery) {
        unsettled.incrementAndGet();
        waiting.add(delivery);
        call();
    }

    /// Wakes the work up; while it is at work it looks once more afterwards.
    private void call() {
        synchronized (calls) {
            calls.tryEmitNext(true);
        }
    }

    /// What was found in the database is read again when its turn comes, for by then more may stand there, or nothing.
    private void enqueueAgain(Delivery.Aggregate aggregate) {
        if (lookedAtAgain.add(aggregate)) {
            enqueue(new Delivery(aggregate, List.of()));
        }
    }

    @Override
    public Mono<Void> drained() {
        return Flux.interval(Duration.ZERO, Duration.ofMillis(20))
                .takeUntil(tick -> unsettled.get() == 0)
                .then();
    }

    // ---- life --------------------------------------------------------------------------------------------------

    @Override
    public void start() {
        var deliveries = calls.asFlux().onBackpressureLatest().concatMap(call -> work(), 1);
        var looks = Flux.interval(RESCAN).onBackpressureDrop().concatMap(tick -> look(leftBehind()), 1);
        running = Disposables.composite(
                deliveries.subscribe(),
                // whatever the clock says now, which may have been set back since
                look(outboxes.waiting()).subscribe(),
                looks.subscribe());
        call();
    }

    /// The web server has stopped by then: what it announced is delivered first.
    @Override
    public void stop(Runnable stopped) {
        drained()
                .timeout(FAREWELL)
                .onErrorComplete()
                .doFinally(end -> {
                    stop();
                    stopped.run();
                })
                .subscribe();
    }

    @Override
    public void stop() {
        running.dispose();
    }

    @Override
    public boolean isRunning() {
        return !running.isDisposed();
    }

    @Override
    public int getPhase() {
        return 0;
    }

    // ---- what was left behind ----------------------------------------------------------------------------------

    /// The embedded engine has one process and no index to look by: what failed is known here.
    private Flux<Delivery.Aggregate> leftBehind() {
        return engine.embedded()
                ? Flux.fromIterable(failed).doOnNext(failed::remove)
                : outboxes.waitingSince(clock.instant().minus(PATIENCE));
    }

    private Mono<Void> look(Flux<Delivery.Aggregate> found) {
        return found.doOnNext(this::enqueueAgain).then().onErrorResume(problem -> {
            log.warn("The look for waiting events failed and will be repeated: {}", problem.toString());
            return Mono.empty();
        });
    }

    // ---- delivery ----------------------------------------------------------------------------------------------

    private Mono<Void> work() {
        return Mono.defer(() -> settle(next()))
                .onErrorResume(problem -> {
                    log.error("A batch of events could not be worked on; they wait for the next look", problem);
                    return Mono.empty();
                })
                .repeat(() -> !waiting.isEmpty())
                .then();
    }

    private List<Delivery> next() {
        var batch = new ArrayList<Delivery>();
        for (var one = waiting.poll(); one != null; one = batch.size() < BATCH ? waiting.poll() : null) {
            batch.add(one);
        }
        return batch;
    }

    private Mono<Void> settle(List<Delivery> batch) {
        var byAggregate = batch.stream()
                .collect(Collectors.groupingBy(Delivery::aggregate, LinkedHashMap::new, Collectors.toList()));
        return Flux.fromIterable(byAggregate.values())
                .flatMap(this::deliver, AT_ONCE)
                .collectList()
                .flatMap(delivered -> outboxes.remove(delivered).onErrorResume(problem -> {
                    delivered.forEach(one -> putBack(one.aggregate(), problem));
                    return Mono.empty();
                }))
                .doFinally(end -> unsettled.addAndGet(-batch.size()));
    }

    /// @return what was delivered: where a consumer fails the events before that one
    private Mono<Delivery> deliver(List<Delivery> ofOneAggregate) {
        var aggregate = ofOneAggregate.getFirst().aggregate();
        return events(ofOneAggregate)
                .concatMap(event -> deliver(event).thenReturn(event))
                .onErrorResume(problem -> {
                    putBack(aggregate, problem);
                    return Flux.empty();
                })
                .collectList()
                .map(events -> new Delivery(aggregate, events));
    }

    private Flux<OutboxEvent> events(List<Delivery> ofOneAggregate) {
        var aggregate = ofOneAggregate.getFirst().aggregate();
        if (ofOneAggregate.stream().anyMatch(one -> one.events().isEmpty())) {
            lookedAtAgain.remove(aggregate);
            return outboxes.read(aggregate).flatMapIterable(Delivery::events);
        }
        return Flux.fromIterable(ofOneAggregate)
                .flatMapIterable(Delivery::events)
                .distinct(OutboxEvent::eventId);
    }

    private Mono<Void> deliver(OutboxEvent event) {
        return Flux.fromIterable(consumers)
                .filter(consumer -> consumer.types().contains(event.type()))
                .concatMap(consumer -> consumer.on(event))
                .then();
    }

    /// On a real MongoDB the next look finds it by itself.
    private void putBack(Delivery.Aggregate aggregate, Throwable problem) {
        log.warn("Events of one of the {} wait for another try: {}", aggregate.collection(), problem.toString());
        if (engine.embedded()) {
            failed.add(aggregate);
        }
    }
}
