// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.shirube.contract.problem.ProblemType;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// While an import applies its changes, nobody else writes the same kinds of aggregates.
///
/// Every write looks at the lock first ([#guard]). The lock outlives a crash: the import that holds it goes on at the
/// next start and gives it back when it is done.
@Component
public class ImportLock {

    private static final Duration LOOK = Duration.ofMillis(5);

    private final Map<AggregateGroup, AtomicInteger> writing = new ConcurrentHashMap<>();
    private final ReactiveMongoTemplate mongo;
    private final Clock clock;
    private final Gathered<AggregateGroup, Boolean> looks = new Gathered<>(this::held);

    ImportLock(ReactiveMongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /// Does the write unless an import holds the group.
    ///
    /// @return the write's result, or IMPORT_RUNNING
    public <T> Mono<T> guard(AggregateGroup group, Mono<T> write) {
        return Mono.using(
                () -> writing(group).incrementAndGet(),
                begun -> isHeld(group).flatMap(held -> held ? Mono.error(() -> running(group)) : write),
                begun -> writing(group).decrementAndGet());
    }

    /// Completes when no write of this process that looked at the lock before now goes on any more.
    public Mono<Void> quiet(AggregateGroup group) {
        return Mono.fromSupplier(() -> writing(group).get())
                .filter(going -> going == 0)
                .repeatWhenEmpty(looks -> looks.delayElements(LOOK))
                .then();
    }

    private AtomicInteger writing(AggregateGroup group) {
        return writing.computeIfAbsent(group, none -> new AtomicInteger());
    }

    /// Whether an import holds the group.
    public Mono<Boolean> isHeld(AggregateGroup group) {
        return looks.ask(group).defaultIfEmpty(false);
    }

    /// Takes the lock for an import; taking it again for the same import succeeds.
    ///
    /// @return completes when held, or IMPORT_RUNNING where another import holds it
    public Mono<Void> take(AggregateGroup group, String importId) {
        return mongo.insert(new Held(group.name(), importId, clock.instant()))
                .thenReturn(true)
                .onErrorResume(org.springframework.dao.DuplicateKeyException.class, taken -> isHolder(group, importId))
                .flatMap(mine -> mine ? Mono.<Void>empty() : Mono.error(() -> running(group)));
    }

    /// Whoever held it may have given it back at this very moment: then it is as if another one still held it.
    private Mono<Boolean> isHolder(AggregateGroup group, String importId) {
        return mongo.findById(group.name(), Held.class)
                .map(holder -> holder.importId().equals(importId))
                .defaultIfEmpty(false);
    }

    /// Gives the lock back if this import holds it.
    public Mono<Void> release(AggregateGroup group, String importId) {
        var mine = Query.query(
                Criteria.where("_id").is(group.name()).and("importId").is(importId));
        return mongo.remove(mine, Held.class).then();
    }

    /// Every lock that is held now.
    public Flux<Holder> holders() {
        return mongo.findAll(Held.class).map(held -> new Holder(AggregateGroup.valueOf(held.group()), held.importId()));
    }

    private Mono<Map<AggregateGroup, Boolean>> held(List<AggregateGroup> groups) {
        var names = groups.stream().map(AggregateGroup::name).toList();
        return mongo.find(Query.query(Criteria.where("_id").in(names)), Held.class)
                .collectMap(held -> AggregateGroup.valueOf(held.group()), _ -> true);
    }

    private static BusinessProblem running(AggregateGroup group) {
        return new BusinessProblem(
                ProblemType.IMPORT_RUNNING, "platform.import-running", new BusinessProblem.Named("group." + group));
    }

    /// A group and the import that holds it.
    public record Holder(AggregateGroup group, String importId) {}

    @Document("importLocks")
    record Held(@Id String group, String importId, Instant since) {}
}
