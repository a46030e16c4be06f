// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.internal;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.exchange.Comparison;
import org.shirube.backend.exchange.ImportProblem;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// What is kept of imports: jobs, file contents, faults and changes. Parts of one import have ids that begin with its
/// id.
@Component
class ImportStore {

    private static final int CHUNK = 4 * 1024 * 1024;
    private static final int BATCH = 500;
    private static final Pattern CURSOR = Pattern.compile("\\d{8}");

    private final ReactiveMongoTemplate mongo;

    ImportStore(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /// Keeps a file with its job. The job comes last: a file without a job is nothing.
    Mono<ImportJob> create(ImportJob job, byte[] content) {
        var chunks = IntStream.range(0, job.chunks())
                .mapToObj(n -> new Chunk(
                        job.id() + "/" + n,
                        job.id(),
                        n,
                        Arrays.copyOfRange(content, n * CHUNK, Math.min(content.length, (n + 1) * CHUNK))))
                .toList();
        return Flux.fromIterable(chunks).concatMap(mongo::save).then(mongo.insert(job));
    }

    static int chunks(byte[] content) {
        return (content.length + CHUNK - 1) / CHUNK;
    }

    Mono<byte[]> content(ImportJob job) {
        return mongo.find(of(job.id()).with(Sort.by("n")), Chunk.class)
                .map(Chunk::bytes)
                .collectList()
                .map(ImportStore::joined);
    }

    private static byte[] joined(List<byte[]> parts) {
        var all = new byte[parts.stream().mapToInt(part -> part.length).sum()];
        int at = 0;
        for (var part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    Mono<ImportJob> job(String id) {
        return mongo.findById(id, ImportJob.class);
    }

    Flux<ImportJob> newest(Collection<String> kinds, int limit) {
        var ofKinds = Query.query(Criteria.where("kind").in(kinds));
        return mongo.find(
                ofKinds.with(Sort.by(Sort.Direction.DESC, "createdAt")).limit(limit), ImportJob.class);
    }

    /// Jobs that were made before a time, are settled and still have their file.
    Flux<ImportJob> keptSince(Instant before) {
        var old = Criteria.where("createdAt").lt(before).and("chunks").gt(0);
        return mongo.find(
                Query.query(old.and("state").nin(ImportJob.State.PARSING, ImportJob.State.APPLYING)), ImportJob.class);
    }

    /// Saves the job and forgets its file; what an import that was never applied would have changed goes too.
    Mono<ImportJob> forget(ImportJob job) {
        var content = mongo.remove(of(job.id()), Chunk.class).then();
        var preview = job.state() == ImportJob.State.APPLIED
                ? Mono.empty()
                : mongo.remove(of(job.id()), ChangeChunk.class).then(mongo.remove(of(job.id()), StoredProblem.class));
        return mongo.save(job).flatMap(saved -> content.then(preview).thenReturn(saved));
    }

    /// Removes an import without a trace.
    Mono<Void> remove(ImportJob job) {
        return mongo.remove(of(job.id()), Chunk.class)
                .then(mongo.remove(of(job.id()), ChangeChunk.class))
                .then(mongo.remove(of(job.id()), StoredProblem.class))
                .then(mongo.remove(job))
                .then();
    }

    Flux<ImportJob> unfinished() {
        return mongo.find(
                Query.query(Criteria.where("state").in(ImportJob.State.PARSING, ImportJob.State.APPLYING)),
                ImportJob.class);
    }

    Mono<ImportJob> save(ImportJob job) {
        return mongo.save(job);
    }

    /// Progress is news for people, not a change of the job: its version stays.
    Mono<Void> progress(String id, double share) {
        return mongo.updateFirst(
                        Query.query(Criteria.where("_id").is(id)), new Update().set("progress", share), "imports")
                .then();
    }

    /// Replaces what an earlier preview of the import had found.
    ///
    /// @param refused rows that are not applied
    Mono<Void> keepPreview(String id, List<ImportProblem> problems, Comparison comparison, Set<Integer> refused) {
        int absentFrom = comparison.changes().size();
        var changes = Flux.concat(Flux.fromIterable(comparison.changes()), Flux.fromIterable(comparison.absent()))
                .index((n, change) -> stored(change, id, n.intValue(), n >= absentFrom));
        var faults = IntStream.range(0, problems.size())
                .mapToObj(n -> StoredProblem.of(problems.get(n), id, n))
                .toList();
        return mongo.remove(of(id), ChangeChunk.class)
                .then(mongo.remove(of(id), StoredProblem.class))
                .thenMany(insert(faults))
                .thenMany(insert(id, changes))
                .then(mongo.save(new Refused(id, refused)))
                .then();
    }

    /// Rows that were not applied or would not be.
    Mono<Set<Integer>> refused(String id) {
        return mongo.findById(id, Refused.class).map(Refused::rows).defaultIfEmpty(Set.of());
    }

    private StoredChange stored(
            org.shirube.backend.exchange.Change<?> change, String id, int sequence, boolean absent) {
        var collection = mongo.getCollectionName(change.aggregate());
        return StoredChange.of(change, id, sequence, absent, collection, mongo.getConverter());
    }

    private <T> Flux<T> insert(List<T> documents) {
        return Flux.fromIterable(documents).buffer(BATCH).concatMap(mongo::insertAll);
    }

    /// A chunk at a time, so that the stored form of all changes is never in memory at once.
    private Flux<ChangeChunk> insert(String id, Flux<StoredChange> changes) {
        return changes.buffer(ChangeChunk.SIZE)
                .map(part -> ChangeChunk.of(id, part))
                .concatMap(mongo::insert, 1);
    }

    Flux<StoredProblem> problems(String id, @Nullable String after, int limit) {
        return mongo.find(part(id, after).limit(limit), StoredProblem.class);
    }

    Mono<StoredProblem> problem(String id, String problemId) {
        return mongo.findById(id + "/" + problemId, StoredProblem.class);
    }

    /// All changes in the order in which they are written, a part at a time.
    Flux<List<StoredChange>> changes(String id) {
        return mongo.find(of(id).with(Sort.by("_id")).cursorBatchSize(1), ChangeChunk.class)
                .map(ChangeChunk::changes);
    }

    Flux<StoredChange> changes(String id, StoredChange.@Nullable Outcome outcome, @Nullable String after, int limit) {
        int seen = after != null && CURSOR.matcher(after).matches() ? Integer.parseInt(after) : -1;
        var part = of(id).addCriteria(Criteria.where("last").gt(seen)).with(Sort.by("_id"));
        if (outcome != null) {
            part.addCriteria(Criteria.where("outcomes").is(outcome));
        }
        return mongo.find(part.cursorBatchSize(1), ChangeChunk.class)
                .concatMapIterable(ChangeChunk::changes, 1)
                .filter(change -> change.sequence() > seen && (outcome == null || change.outcome() == outcome))
                .take(limit);
    }

    private static Query part(String id, @Nullable String after) {
        var where = after == null
                ? Criteria.where("importId").is(id)
                : Criteria.where("importId").is(id).and("_id").gt(id + "/" + after);
        return Query.query(where).with(Sort.by("_id"));
    }

    private static Query of(String id) {
        return Query.query(Criteria.where("importId").is(id));
    }

    @Document("importContents")
    record Chunk(@Id String id, String importId, int n, byte[] bytes) {}

    @Document("importRefused")
    record Refused(@Id String importId, Set<Integer> rows) {}
}
