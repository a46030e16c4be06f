// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.backend.platform.Engine;
import org.shirube.backend.platform.Identifiers;
import org.shirube.contract.problem.ProblemType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/// Work on imports in the background: one process at a time works on an import, and when it dies another one, or the
/// next start, goes on.
///
/// Whoever works holds a lease and renews it. Work that failed because the database was away is tried again.
@Component
class ImportWork implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(ImportWork.class);
    private static final Duration ROUND = Duration.ofSeconds(2);
    private static final Duration LEASE = Duration.ofSeconds(10);
    private static final Duration MOMENT = Duration.ofMillis(20);
    private static final int MOMENTS = 50;

    private final String process = Identifiers.next();
    private final Set<String> running = ConcurrentHashMap.newKeySet();
    private final ReactiveMongoTemplate mongo;
    private final Engine engine;
    private final Scheduler heavyWork;
    private final Clock clock;
    private Disposable rounds = Disposables.disposed();

    ImportWork(ReactiveMongoTemplate mongo, Engine engine, Scheduler heavyWork, Clock clock) {
        this.mongo = mongo;
        this.engine = engine;
        this.heavyWork = heavyWork;
        this.clock = clock;
    }

    /// Works on an import unless somebody does already. Work that has just shown its result has a moment to end.
    ///
    /// @param refused is told why nothing was done or how the work ended early
    void run(String importId, Mono<?> work, Consumer<Throwable> refused) {
        enter(importId)
                .flatMap(entered -> alone(importId, work))
                .subscribeOn(heavyWork)
                .subscribe(done -> {}, failure -> {
                    if (!(failure instanceof BusinessProblem)) {
                        log.error("Work on import {} stopped and will be gone on with", importId, failure);
                    }
                    refused.accept(failure);
                });
    }

    private Mono<Boolean> enter(String importId) {
        return Mono.fromSupplier(() -> running.add(importId))
                .filter(entered -> entered)
                .repeatWhenEmpty(tries -> tries.take(MOMENTS).delayElements(MOMENT))
                .switchIfEmpty(Mono.error(ImportWork::busy));
    }

    private Mono<Void> alone(String importId, Mono<?> work) {
        return take(importId)
                .flatMap(taken -> taken ? work.then() : Mono.error(ImportWork::busy))
                .doFinally(end -> running.remove(importId))
                .then(Mono.defer(() -> drop(importId)));
    }

    private static BusinessProblem busy() {
        return new BusinessProblem(ProblemType.WRONG_STATE, "exchange.busy");
    }

    /// Begins to look, every two seconds, for what somebody left unfinished.
    ///
    /// @param round goes once over everything unfinished
    void watch(Function<ImportWork, Mono<Void>> round) {
        // the embedded engine has one process: whatever lease is there belongs to one that has died
        var first = engine.embedded() ? mongo.remove(new Query(), Lease.class).then() : Mono.<Void>empty();
        rounds = first.onErrorResume(this::later)
                .thenMany(Flux.interval(Duration.ZERO, ROUND).onBackpressureDrop())
                .concatMap(tick -> renew().then(round.apply(this)).onErrorResume(this::later), 1)
                .subscribe();
    }

    private Mono<Void> later(Throwable failure) {
        log.warn("The look for unfinished imports failed and will be repeated: {}", failure.toString());
        return Mono.empty();
    }

    /// Whether somebody works on the import now. A lease of this process that nothing runs for was left behind by work
    /// that failed.
    Mono<Boolean> isWorkedOn(String importId) {
        return mongo.findById(importId, Lease.class)
                .map(lease -> !lease.process().equals(process)
                        && lease.at().isAfter(clock.instant().minus(LEASE)))
                .defaultIfEmpty(false)
                .map(leased -> leased || running.contains(importId));
    }

    private Mono<Boolean> take(String importId) {
        var free = Query.query(Criteria.where("_id")
                .is(importId)
                .orOperator(
                        Criteria.where("process").is(process),
                        Criteria.where("at").lt(clock.instant().minus(LEASE))));
        return mongo.updateFirst(free, mine(), Lease.class)
                .flatMap(updated -> updated.getMatchedCount() > 0
                        ? Mono.just(true)
                        : mongo.insert(new Lease(importId, process, clock.instant()))
                                .thenReturn(true)
                                .onErrorReturn(DuplicateKeyException.class, false));
    }

    private Update mine() {
        return new Update().set("process", process).set("at", clock.instant());
    }

    private Mono<Void> renew() {
        return running.isEmpty()
                ? Mono.empty()
                : mongo.updateMulti(held(Set.copyOf(running)), mine(), Lease.class)
                        .then();
    }

    private Mono<Void> drop(String importId) {
        return mongo.remove(held(Set.of(importId)), Lease.class).then();
    }

    private Query held(Set<String> importIds) {
        return Query.query(Criteria.where("_id").in(importIds).and("process").is(process));
    }

    @Override
    public void destroy() {
        rounds.dispose();
    }

    /// @param at when it was last renewed
    @Document("importLeases")
    record Lease(@Id String importId, String process, java.time.Instant at) {}

    /// For work whose end nobody waits for.
    static void nobodyAsks(@Nullable Throwable failure) {}
}
