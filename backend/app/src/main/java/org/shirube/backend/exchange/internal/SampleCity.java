// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.internal;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.backend.platform.Caller;
import org.shirube.backend.platform.Identifiers;
import org.shirube.backend.platform.Versions;
import org.shirube.contract.exchange.SampleView;
import org.shirube.contract.problem.ProblemType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ResourceLoader;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.util.retry.Retry;

/// Loads the sample city through the ordinary import, once, after the product is ready. What a kill interrupted goes on
/// at the next start.
@Component
public class SampleCity {

    private static final Logger log = LoggerFactory.getLogger(SampleCity.class);
    private static final String INSTALLATION = "installation";
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final Duration LEASES = Duration.ofSeconds(2);
    private static final int TRIES = 30;

    /// What refers to something comes after it; completions come last, for their evidence goes on to the profiles.
    private static final List<String> ORDER = List.of(
            "authorities",
            "units",
            "people",
            "postings",
            "reorganizations",
            "frameworks",
            "vocabularies",
            "vocabulary-roles",
            "crosswalks",
            "instruments",
            "courses",
            "roles",
            "tasks",
            "cases",
            "sites",
            "structures",
            "appointments",
            "plans",
            "checklist",
            "task-migrations",
            "procedures",
            "case-examples",
            "initiatives",
            "initiative-cycle",
            "policy",
            "messages",
            "policy-reading",
            "readiness-items",
            "survey-questions",
            "offerings",
            "requirements",
            "training-plans",
            "drills",
            "campaigns",
            "responses",
            "evidence",
            "completions");

    private final Imports imports;
    private final ImportStore store;
    private final ReactiveMongoTemplate mongo;
    private final ResourceLoader resources;
    private final Scheduler heavyWork;
    private final Clock clock;
    private final @Nullable String location;
    private volatile @Nullable String failure;

    SampleCity(
            Imports imports,
            ImportStore store,
            ReactiveMongoTemplate mongo,
            ResourceLoader resources,
            Scheduler heavyWork,
            Clock clock,
            @Value("${shirube.sample-data:#{null}}") @Nullable String location) {
        this.imports = imports;
        this.store = store;
        this.mongo = mongo;
        this.resources = resources;
        this.heavyWork = heavyWork;
        this.clock = clock;
        this.location = location;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(1)
    void onceReady() {
        if (location != null) {
            load().subscribeOn(heavyWork).subscribe(done -> {}, stopped -> {
                failure = String.valueOf(stopped.getMessage());
                log.error("The sample city could not be loaded", stopped);
            });
        }
    }

    /// How far it is.
    public Mono<SampleView> state() {
        return loaded().map(done -> {
            var open = ORDER.stream().filter(kind -> !done.contains(kind)).findFirst();
            var state = location == null ? "NONE" : failure != null ? "FAILED" : open.isEmpty() ? "LOADED" : "LOADING";
            return new SampleView(state, open.orElse(null), done.size(), ORDER.size());
        });
    }

    private Mono<Void> load() {
        return loaded().flatMapMany(done -> Flux.fromIterable(ORDER).filter(kind -> !done.contains(kind)))
                .concatMap(kind -> load(kind).then(mark(kind)))
                .then();
    }

    private Mono<Set<String>> loaded() {
        return mongo.findById(INSTALLATION, Document.class, INSTALLATION)
                .map(mark -> Set.copyOf(mark.getList("loaded", String.class, List.of())))
                .defaultIfEmpty(Set.of());
    }

    private Mono<Void> mark(String kind) {
        return mongo.upsert(
                        Query.query(Criteria.where("_id").is(INSTALLATION)),
                        new Update().set("sample", true).addToSet("loaded", kind),
                        INSTALLATION)
                .then();
    }

    /// A kind has one import, so that a start after a kill finds the one that was interrupted.
    private Mono<ImportJob> load(String kind) {
        long begin = clock.millis();
        var id = Identifiers.derived("sample/" + kind);
        return store.job(id)
                .flatMap(this::goneOn)
                .switchIfEmpty(Mono.defer(() -> upload(kind, id)))
                .flatMap(job -> settled(id))
                .flatMap(this::applied)
                .doOnNext(job -> log.info(
                        "Sample city: {} ({} records, {} ms)",
                        kind,
                        job.counts().created() + job.counts().updated(),
                        clock.millis() - begin));
    }

    /// An interrupted import, which goes on by itself; one that came to nothing is begun anew.
    private Mono<ImportJob> goneOn(ImportJob job) {
        return switch (job.stateAt(clock.instant())) {
            case PARSING, APPLYING, PREVIEWED, APPLIED -> Mono.just(job);
            case REJECTED, FAILED, CANCELLED, EXPIRED -> store.remove(job).then(Mono.empty());
        };
    }

    private Mono<ImportJob> upload(String kind, String id) {
        return Mono.fromCallable(() -> new ImportFile(kind, kind + ".csv", content(kind), "partial", "UTF-8"))
                .flatMap(file -> imports.upload(Caller.SYSTEM, id, file));
    }

    private Mono<ImportJob> applied(ImportJob job) {
        return switch (job.state()) {
            case APPLIED -> Mono.just(job);
            case PREVIEWED -> apply(job);
            case PARSING, APPLYING, REJECTED, FAILED, CANCELLED, EXPIRED -> refused(job);
        };
    }

    private Mono<ImportJob> apply(ImportJob job) {
        return imports.apply(Caller.SYSTEM, job.id(), Versions.etag(job.version()), false, List.of())
                .retryWhen(Retry.fixedDelay(TRIES, LEASES).filter(SampleCity::busy))
                .then(settled(job.id()))
                .flatMap(done -> done.state() == ImportJob.State.APPLIED ? Mono.just(done) : refused(done));
    }

    /// A process that died may still hold a lock for some seconds.
    private static boolean busy(Throwable failure) {
        return failure instanceof BusinessProblem problem
                && (problem.type() == ProblemType.IMPORT_RUNNING || problem.type() == ProblemType.WRONG_STATE);
    }

    private Mono<ImportJob> refused(ImportJob job) {
        return store.problems(job.id(), null, 5)
                .map(stored -> stored.problem().toString())
                .collectList()
                .flatMap(problems -> Mono.error(() -> new IllegalStateException(
                        "%s of the sample city: %s %s".formatted(job.kind(), job.state(), problems))));
    }

    private Mono<ImportJob> settled(String id) {
        return Flux.interval(Duration.ZERO, LOOK)
                .onBackpressureDrop()
                .concatMap(tick -> store.job(id), 1)
                .filter(job -> job.state() != ImportJob.State.PARSING && job.state() != ImportJob.State.APPLYING)
                .next();
    }

    private byte[] content(String kind) throws IOException {
        return resources.getResource(location + kind + ".csv").getContentAsByteArray();
    }
}
