// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.platform.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.shirube.backend.platform.Engine;
import org.shirube.backend.platform.EventConsumer;
import org.shirube.backend.platform.HasOutbox;
import org.shirube.backend.platform.Outbox;
import org.shirube.backend.platform.OutboxEvent;
import org.shirube.backend.platform.OutboxSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.concurrent.Queues;

/// Pushes events to their consumers right after the save, and scans for those that a crash or a failure left behind.
///
/// Delivered events are pulled out by their id with an untyped update, which leaves the aggregate's version alone.
@Component
class OutboxRelay implements Outbox, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final Duration RESCAN = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ReactiveMongoTemplate mongo;
    private final List<OutboxSource> sources;
    private final List<EventConsumer> consumers;
    private final Engine engine;
    private final Clock clock;
    private final Sinks.Many<HasOutbox> announced = Sinks.many()
            .unicast()
            .onBackpressureBuffer(Queues.<HasOutbox>unboundedMultiproducer().get());
    private final AtomicInteger waiting = new AtomicInteger();
    private Disposable.Composite running = Disposables.composite();
    private volatile boolean started;

    OutboxRelay(
            ReactiveMongoTemplate mongo,
            List<OutboxSource> sources,
            List<EventConsumer> consumers,
            Engine engine,
            Clock clock) {
        this.mongo = mongo;
        this.sources = List.copyOf(sources);
        this.consumers = List.copyOf(consumers);
        this.engine = engine;
        this.clock = clock;
    }

    @Override
    public void announce(HasOutbox saved) {
        if (saved.outbox().isEmpty()) {
            return;
        }
        waiting.incrementAndGet();
        synchronized (announced) {
            announced.tryEmitNext(saved).orThrow();
        }
    }

    @Override
    public Mono<Void> drained() {
        return Flux.interval(Duration.ZERO, Duration.ofMillis(20))
                .takeUntil(tick -> waiting.get() == 0)
                .then();
    }

    @Override
    public void start() {
        started = true;
        running = Disposables.composite();
        running.add(announced.asFlux().concatMap(this::deliverAnnounced).subscribe());
        running.add(scan(Duration.ZERO).subscribe());
        var rescans = Flux.interval(RESCAN)
                .onBackpressureDrop()
                .concatMap(tick -> engine.embedded() ? retryFailed() : scan(PATIENCE), 1);
        running.add(rescans.subscribe());
    }

    @Override
    public void stop() {
        started = false;
        running.dispose();
    }

    @Override
    public boolean isRunning() {
        return started;
    }

    private final java.util.Queue<HasOutbox> failed = new java.util.concurrent.ConcurrentLinkedQueue<>();

    private Mono<Void> deliverAnnounced(HasOutbox saved) {
        return deliver(mongo.getCollectionName(saved.getClass()), saved.outbox())
                .onErrorResume(problem -> {
                    log.warn(
                            "Events of {} wait for another try: {}",
                            saved.getClass().getSimpleName(),
                            problem.toString());
                    failed.add(saved);
                    return Mono.empty();
                })
                .doFinally(end -> waiting.decrementAndGet());
    }

    /// The embedded engine has one process and no index to scan by: what failed here is tried again from memory.
    private Mono<Void> retryFailed() {
        return Flux.generate(sink -> {
                    var next = failed.poll();
                    if (next == null) {
                        sink.complete();
                    } else {
                        sink.next(next);
                    }
                })
                .cast(HasOutbox.class)
                .collectList()
                .flatMapMany(Flux::fromIterable)
                .doOnNext(again -> waiting.incrementAndGet())
                .concatMap(this::deliverAnnounced)
                .then();
    }

    private Mono<Void> scan(Duration olderThan) {
        return Flux.fromIterable(sources)
                .concatMap(source -> scan(source, olderThan))
                .then()
                .onErrorResume(problem -> {
                    log.warn("The scan for waiting events failed and will be repeated: {}", problem.toString());
                    return Mono.empty();
                });
    }

    private Flux<Void> scan(OutboxSource source, Duration olderThan) {
        var collection = mongo.getCollectionName(source.aggregate());
        var before = clock.instant().minus(olderThan);
        var query = Query.query(Criteria.where("outbox.eventId").exists(true));
        query.fields().include("outbox");
        return mongo.find(query, Document.class, collection)
                .concatMap(document -> deliver(collection, olderThan(before, document)));
    }

    private List<OutboxEvent> olderThan(java.time.Instant before, Document document) {
        return document.getList("outbox", Document.class, List.of()).stream()
                .map(event -> mongo.getConverter().read(OutboxEvent.class, event))
                .filter(event -> !event.at().isAfter(before))
                .toList();
    }

    private Mono<Void> deliver(String collection, List<OutboxEvent> events) {
        return Flux.fromIterable(events)
                .concatMap(event -> deliver(event).then(remove(collection, event)))
                .then();
    }

    private Mono<Void> deliver(OutboxEvent event) {
        return Flux.fromIterable(consumers)
                .filter(consumer -> consumer.types().contains(event.type()))
                .concatMap(consumer -> consumer.on(event))
                .then();
    }

    private Mono<Void> remove(String collection, OutboxEvent event) {
        var carriers = new Document("outbox.eventId", event.eventId());
        var pull = new Document("$pull", new Document("outbox", new Document("eventId", event.eventId())));
        return mongo.getCollection(collection)
                .flatMap(raw -> Mono.from(raw.updateMany(carriers, pull)))
                .then();
    }
}
