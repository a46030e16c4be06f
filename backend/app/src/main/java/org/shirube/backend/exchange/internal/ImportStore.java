// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

    private final ReactiveMongoTemplate mongo;

    ImportStore(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

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

    Flux<ImportJob> newest(int limit) {
        return mongo.find(new Query().with(Sort.by(Sort.Direction.DESC, "_id")).limit(limit), ImportJob.class);
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
    Mono<Void> keepPreview(String id, List<ImportProblem> problems, Comparison comparison) {
        var changes = new ArrayList<StoredChange>();
        comparison.changes().forEach(change -> changes.add(stored(change, id, changes.size(), false)));
        comparison.absent().forEach(change -> changes.add(stored(change, id, changes.size(), true)));
        var faults = IntStream.range(0, problems.size())
                .mapToObj(n -> StoredProblem.of(problems.get(n), id, n))
                .toList();
        return mongo.remove(of(id), StoredChange.class)
                .then(mongo.remove(of(id), StoredProblem.class))
                .thenMany(insert(faults))
                .thenMany(insert(changes))
                .then();
    }

    private StoredChange stored(
            org.shirube.backend.exchange.Change<?> change, String id, int sequence, boolean absent) {
        var collection = mongo.getCollectionName(change.aggregate());
        return StoredChange.of(change, id, sequence, absent, collection, mongo.getConverter());
    }

    private <T> Flux<T> insert(List<T> documents) {
        return Flux.fromIterable(documents).buffer(BATCH).concatMap(mongo::insertAll);
    }

    Flux<StoredProblem> problems(String id, @Nullable String after, int limit) {
        return mongo.find(part(id, after).limit(limit), StoredProblem.class);
    }

    Mono<StoredProblem> problem(String id, String problemId) {
        return mongo.findById(id + "/" + problemId, StoredProblem.class);
    }

    /// All changes in the order in which they are written.
    Flux<StoredChange> changes(String id) {
        return mongo.find(of(id).with(Sort.by("_id")), StoredChange.class);
    }

    Flux<StoredChange> changes(String id, @Nullable String after, int limit) {
        return mongo.find(part(id, after).limit(limit), StoredChange.class);
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
}
