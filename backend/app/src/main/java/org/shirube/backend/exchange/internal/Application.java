// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.internal;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.shirube.backend.platform.AggregateGroup;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.backend.platform.Engine;
import org.shirube.backend.platform.HasOutbox;
import org.shirube.backend.platform.ImportLock;
import org.shirube.backend.platform.Outbox;
import org.shirube.contract.problem.ProblemType;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Applies a preview. A crash before the point of no return leaves nothing changed; after it the import goes on by
/// itself until it is done, each record exactly once.
@Component
class Application {

    /// Writes of other processes that looked at the lock just before it was taken have ended by then.
    private static final Duration WRITES_IN_FLIGHT = Duration.ofMillis(300);

    private static final int DUPLICATE = 11_000;

    private final ImportStore store;
    private final ImportLock lock;
    private final ReactiveMongoTemplate mongo;
    private final Outbox outbox;
    private final Engine engine;
    private final Clock clock;

    Application(
            ImportStore store,
            ImportLock lock,
            ReactiveMongoTemplate mongo,
            Outbox outbox,
            Engine engine,
            Clock clock) {
        this.store = store;
        this.lock = lock;
        this.mongo = mongo;
        this.outbox = outbox;
        this.engine = engine;
        this.clock = clock;
    }

    /// Takes the lock, checks that nothing moved since the preview, and passes the point of no return.
    ///
    /// @return the job in state APPLYING; call [#finish] with it
    Mono<ImportJob> begin(ImportJob job, AggregateGroup group, List<String> leavers) {
        return lock.take(group, job.id())
                .then(Mono.defer(() -> inFlight(group)))
                .then(Mono.defer(() -> unmoved(job.id())))
                .then(Mono.defer(() -> store.save(job.applying(leavers))))
                .onErrorResume(refused -> giveBack(job, group).then(Mono.error(refused)));
    }

    /// The embedded engine has no other process.
    private Mono<?> inFlight(AggregateGroup group) {
        return engine.embedded() ? lock.quiet(group) : lock.quiet(group).then(Mono.delay(WRITES_IN_FLIGHT));
    }

    /// Unless the point of no return was passed after all, by a save whose answer got lost.
    private Mono<Void> giveBack(ImportJob job, AggregateGroup group) {
        return store.job(job.id())
                .filter(latest -> latest.state() != ImportJob.State.APPLYING)
                .flatMap(latest -> lock.release(group, job.id()));
    }

    /// Writes what is not written yet. May be repeated after a crash at any point.
    ///
    /// @param again whether an earlier try may have written some of it
    /// @return the job in state APPLIED, or FAILED where a record cannot be written
    Mono<ImportJob> finish(ImportJob job, AggregateGroup group, boolean again) {
        return lock.take(group, job.id())
                .then(Mono.defer(() -> pass(job, again)))
                // a number may go from one person to another: who gets it is written after who gives it
                .flatMap(open -> open == 0 ? Mono.just(open) : pass(job, true))
                .flatMap(open -> open == 0 ? Mono.just(open) : pass(job, true))
                .zipWith(store.job(job.id()))
                .flatMap(end -> store.save(ended(end.getT2(), end.getT1())))
                .flatMap(done -> lock.release(group, job.id()).thenReturn(done));
    }

    private static ImportJob ended(ImportJob job, long open) {
        return open == 0 ? job.applied() : job.failed("exchange.not-all-written");
    }

    /// Goes once over all changes and tells how many could not be written.
    private Mono<Long> pass(ImportJob job, boolean again) {
        int total = Math.max(1, job.counts().created() + job.counts().updated());
        return store.changes(job.id())
                .map(part -> part.stream()
                        .filter(change -> !change.absent() || isLeaver(job, change))
                        .toList())
                .index()
                .concatMap(
                        part -> write(part.getT2(), job.id(), again)
                                .flatMap(open -> store.progress(
                                                job.id(),
                                                Math.min(1.0, (part.getT1() + 1) * ChangeChunk.SIZE / (double) total))
                                        .thenReturn(open)),
                        1)
                .reduce(0L, Long::sum);
    }

    private static boolean isLeaver(ImportJob job, StoredChange change) {
        return job.leavers().contains(change.aggregateId()) || job.leavers().contains(change.key());
    }

    private Mono<Void> unmoved(String id) {
        return store.changes(id).concatMap(this::unmoved, 1).then();
    }

    private Mono<Void> unmoved(List<StoredChange> changes) {
        return versions(changes).flatMap(stored -> {
            var moved = changes.stream()
                    .filter(change -> !java.util.Objects.equals(stored.get(key(change)), change.expectedVersion()))
                    .findFirst();
            return moved.isEmpty()
                    ? Mono.<Void>empty()
                    : Mono.error(() -> new BusinessProblem(
                            ProblemType.CHANGED_SINCE_PREVIEW,
                            "exchange.changed-since-preview",
                            moved.get().title()));
        });
    }

    private Mono<Map<String, Long>> versions(List<StoredChange> changes) {
        return documents(changes, new Document())
                .collectMap(
                        found -> found.collection() + "/" + found.document().get("_id"),
                        found -> found.document().get("version") instanceof Number version ? version.longValue() : 0L);
    }

    private Mono<Long> write(List<StoredChange> changes, String importId, boolean again) {
        return (again ? without(changes, importId) : Mono.just(changes))
                .flatMap(open -> Flux.fromIterable(byCollection(open).entrySet())
                        .concatMap(part -> bulk(part.getKey(), part.getValue()))
                        .reduce(0, Integer::sum)
                        .flatMap(done ->
                                done == open.size() ? Mono.just(List.<StoredChange>of()) : without(open, importId)))
                .doOnNext(open -> changes.stream()
                        .filter(change -> !open.contains(change))
                        .forEach(this::announce))
                .map(open -> (long) open.size());
    }

    /// The changes that are not written yet.
    private Mono<List<StoredChange>> without(List<StoredChange> changes, String importId) {
        return written(changes, importId)
                .map(done -> changes.stream()
                        .filter(change -> !done.contains(key(change)))
                        .toList());
    }

    private Mono<Set<String>> written(List<StoredChange> changes, String importId) {
        return documents(changes, new Document("lastImport", importId))
                .map(found -> found.collection() + "/" + found.document().get("_id"))
                .collect(Collectors.toSet());
    }

    private Flux<Found> documents(List<StoredChange> changes, Document condition) {
        return Flux.fromIterable(byCollection(changes).entrySet()).concatMap(part -> {
            var ids = part.getValue().stream().map(StoredChange::aggregateId).toList();
            var query = new Document("_id", new Document("$in", ids));
            query.putAll(condition);
            return mongo.getCollection(part.getKey())
                    .flatMapMany(raw -> raw.find(query).projection(new Document("version", 1)))
                    .map(document -> new Found(part.getKey(), document));
        });
    }

    /// Writes and tells how many records are written for certain.
    private Mono<Integer> bulk(String collection, List<StoredChange> changes) {
        changes.forEach(this::stamp);
        List<WriteModel<Document>> models =
                changes.stream().map(Application::model).toList();
        return mongo.getCollection(collection)
                .flatMap(raw -> Mono.from(raw.bulkWrite(models, new BulkWriteOptions().ordered(false))))
                .map(result -> result.getInsertedCount() + result.getMatchedCount())
                .onErrorResume(MongoBulkWriteException.class, Application::unlessOnlyDuplicates);
    }

    /// Indexes in memory follow records by the time of their last change, which is now and not that of the preview.
    private void stamp(StoredChange change) {
        change.document().computeIfPresent("changedAt", (field, previewed) -> Date.from(clock.instant()));
    }

    private static WriteModel<Document> model(StoredChange change) {
        if (change.creates()) {
            return new InsertOneModel<>(change.document());
        }
        var seen = new Document("_id", change.aggregateId()).append("version", change.expectedVersion());
        return new ReplaceOneModel<>(seen, change.document());
    }

    /// A record that is there already, or a number that another record has still to give up: looked at afterwards.
    private static Mono<Integer> unlessOnlyDuplicates(MongoBulkWriteException failure) {
        return failure.getWriteErrors().stream().allMatch(error -> error.getCode() == DUPLICATE)
                ? Mono.just(0)
                : Mono.error(failure);
    }

    private void announce(StoredChange change) {
        if (!change.document().getList("outbox", Object.class, List.of()).isEmpty()
                && mongo.getConverter().read(type(change), change.document()) instanceof HasOutbox aggregate) {
            outbox.announce(aggregate);
        }
    }

    private static Class<?> type(StoredChange change) {
        try {
            return Class.forName(change.type());
        } catch (ClassNotFoundException renamed) {
            throw new IllegalStateException(renamed);
        }
    }

    private static Map<String, List<StoredChange>> byCollection(List<StoredChange> changes) {
        return changes.stream().collect(Collectors.groupingBy(StoredChange::collection));
    }

    private static String key(StoredChange change) {
        return change.collection() + "/" + change.aggregateId();
    }

    private record Found(String collection, Document document) {}
}
