// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.platform.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.backend.platform.Caller;
import org.shirube.backend.platform.Job;
import org.shirube.backend.platform.JobWork;
import org.shirube.backend.platform.Jobs;
import org.shirube.contract.problem.ProblemType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.concurrent.Queues;

/// Runs jobs right after they are submitted, and looks now and then for those that a crash or an import left waiting.
@Component
class JobRunner implements Jobs, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(JobRunner.class);
    private static final Duration RESCAN = Duration.ofSeconds(5);
    private static final int AT_ONCE = 2;

    private final StoredJobs stored;
    private final Map<String, JobWork> works;
    private final Clock clock;
    private final Object submitting = new Object();
    private final AtomicInteger waiting = new AtomicInteger();
    private Disposable.Composite running = Disposables.composite();
    private Sinks.Many<String> submitted = queue();
    private volatile boolean started;

    JobRunner(StoredJobs stored, List<JobWork> works, Clock clock) {
        this.stored = stored;
        this.works = works.stream().collect(Collectors.toUnmodifiableMap(JobWork::kind, Function.identity()));
        this.clock = clock;
    }

    @Override
    public Mono<Job> submit(String id, String kind, Caller caller, Map<String, Object> input) {
        var job = new Job(
                id, kind, caller.subject(), Job.State.QUEUED, input, 0, 0, null, List.of(), clock.instant(), null);
        return stored.insert(job)
                .doOnNext(this::enqueue)
                .onErrorResume(DuplicateKeyException.class, twice -> same(job));
    }

    private Mono<Job> same(Job wanted) {
        return byId(wanted.id())
                .filter(there ->
                        there.kind().equals(wanted.kind()) && there.input().equals(wanted.input()))
                .switchIfEmpty(
                        Mono.error(() -> new BusinessProblem(ProblemType.KEY_REUSED, "platform.job-key-reused")));
    }

    @Override
    public Mono<Job> byId(String id) {
        return stored.byId(id).switchIfEmpty(Mono.error(() -> BusinessProblem.notFound("platform.job", id)));
    }

    @Override
    public Mono<Void> drained() {
        return Flux.interval(Duration.ZERO, Duration.ofMillis(20))
                .takeUntil(tick -> waiting.get() == 0)
                .then();
    }

    /// A queue has one reader in its life, so each start needs its own.
    private static Sinks.Many<String> queue() {
        return Sinks.many()
                .unicast()
                .onBackpressureBuffer(Queues.<String>unboundedMultiproducer().get());
    }

    /// While nothing runs, the job waits in the database for the look after the next start.
    private void enqueue(Job job) {
        synchronized (submitting) {
            if (started) {
                waiting.incrementAndGet();
                submitted.tryEmitNext(job.id()).orThrow();
            }
        }
    }

    @Override
    public void start() {
        synchronized (submitting) {
            submitted = queue();
            waiting.set(0);
            started = true;
        }
        running = Disposables.composite();
        running.add(submitted
                .asFlux()
                .flatMap(id -> run(id).doFinally(end -> waiting.decrementAndGet()), AT_ONCE)
                .subscribe());
        running.add(Flux.interval(RESCAN)
                .onBackpressureDrop()
                .concatMap(tick -> leftBehind(), 1)
                .subscribe());
    }

    @Override
    public void stop() {
        synchronized (submitting) {
            started = false;
        }
        running.dispose();
    }

    @Override
    public boolean isRunning() {
        return started;
    }

    private Mono<Void> leftBehind() {
        return stored.claimable().concatMap(this::run).then().onErrorResume(problem -> {
            log.warn("The look for waiting jobs failed and will be repeated: {}", problem.toString());
            return Mono.empty();
        });
    }

    private Mono<Void> run(String id) {
        return stored.claim(id).flatMap(this::run).onErrorResume(problem -> {
            log.warn("Job {} waits for another try: {}", id, problem.toString());
            return Mono.empty();
        });
    }

    private Mono<Void> run(Job job) {
        var work = works.get(job.kind());
        if (work == null) {
            return stored.fail(job.id(), "platform.job-unknown");
        }
        return Flux.defer(() -> work.run(job))
                .concatMap(progress -> stored.progress(job.id(), progress))
                .then(Mono.defer(() -> stored.finish(job.id())))
                .onErrorResume(BusinessProblem.class, problem -> ended(job, problem))
                .onErrorResume(problem -> failed(job, problem));
    }

    private Mono<Void> ended(Job job, BusinessProblem problem) {
        return problem.type() == ProblemType.IMPORT_RUNNING
                ? stored.giveBack(job.id())
                : stored.fail(job.id(), problem.messageKey(), problem.arguments());
    }

    private Mono<Void> failed(Job job, Throwable problem) {
        log.error("Job {} ({}) failed", job.id(), job.kind(), problem);
        return stored.fail(job.id(), "platform.job-failed");
    }
}
