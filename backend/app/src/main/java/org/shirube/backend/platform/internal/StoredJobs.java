// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.platform.internal;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.platform.Job;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Jobs in the database. A running job is leased: a process that falls silent loses it to another one.
@Component
class StoredJobs {

    private static final Duration LEASE = Duration.ofMinutes(1);

    private final ReactiveMongoTemplate mongo;
    private final Clock clock;

    StoredJobs(ReactiveMongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    Mono<Job> insert(Job job) {
        return mongo.insert(job);
    }

    Mono<Job> byId(String id) {
        return mongo.findById(id, Job.class);
    }

    /// Identifiers of jobs that nobody does.
    Flux<String> claimable() {
        var query = Query.query(nobodysWork());
        return mongo.find(query, Job.class).map(Job::id);
    }

    /// Takes a job that nobody does; empty where somebody does it or it is over.
    Mono<Job> claim(String id) {
        return mongo.findAndModify(
                Query.query(new Criteria().andOperator(where("_id").is(id), nobodysWork())),
                leased().set("state", Job.State.RUNNING),
                FindAndModifyOptions.options().returnNew(true),
                Job.class);
    }

    Mono<Void> progress(String id, Job.Progress progress) {
        var update = leased().set("done", progress.done()).set("total", progress.total());
        return update(id, said(update, progress.messageKey(), progress.messageArguments()));
    }

    Mono<Void> finish(String id) {
        return update(id, new Update().set("state", Job.State.DONE).unset("leasedUntil"));
    }

    Mono<Void> fail(String id, String messageKey) {
        return fail(id, messageKey, List.of());
    }

    Mono<Void> fail(String id, String messageKey, List<Object> arguments) {
        var update = new Update().set("state", Job.State.FAILED).unset("leasedUntil");
        return update(
                id,
                said(update, messageKey, arguments.stream().map(String::valueOf).toList()));
    }

    /// Lets the job wait for its next turn.
    Mono<Void> giveBack(String id) {
        return update(id, new Update().set("state", Job.State.QUEUED).unset("leasedUntil"));
    }

    private Criteria nobodysWork() {
        return new Criteria()
                .orOperator(
                        where("state").is(Job.State.QUEUED),
                        where("state").is(Job.State.RUNNING).and("leasedUntil").lt(clock.instant()));
    }

    private Update leased() {
        return new Update().set("leasedUntil", clock.instant().plus(LEASE));
    }

    private static Update said(Update update, @Nullable String messageKey, List<String> arguments) {
        return messageKey == null
                ? update
                : update.set("messageKey", messageKey).set("messageArguments", arguments);
    }

    private Mono<Void> update(String id, Update update) {
        return mongo.updateFirst(Query.query(where("_id").is(id)), update, Job.class)
                .then();
    }
}
