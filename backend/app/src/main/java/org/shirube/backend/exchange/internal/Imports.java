// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.internal;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.exchange.Comparison;
import org.shirube.backend.exchange.ImportKind;
import org.shirube.backend.exchange.ImportSheet;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.backend.platform.Caller;
import org.shirube.backend.platform.Identifiers;
import org.shirube.backend.platform.Versions;
import org.shirube.contract.platform.Role;
import org.shirube.contract.problem.ProblemType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/// What people do with imports. Each public method is one use case.
@Service
public class Imports {

    private static final Logger log = LoggerFactory.getLogger(Imports.class);
    private static final int LARGEST = 64 * 1024 * 1024;

    private final List<ImportKind> kinds;
    private final ImportStore store;
    private final FileReading reading;
    private final Application application;
    private final Scheduler heavyWork;
    private final Clock clock;

    Imports(
            List<ImportKind> kinds,
            ImportStore store,
            FileReading reading,
            Application application,
            Scheduler heavyWork,
            Clock clock) {
        this.kinds = List.copyOf(kinds);
        this.store = store;
        this.reading = reading;
        this.application = application;
        this.heavyWork = heavyWork;
        this.clock = clock;
    }

    /// Kinds that the caller may import.
    public List<ImportKind> kindsOf(Caller caller) {
        return kinds.stream()
                .filter(kind -> caller.isSystem() || kind.roles().stream().anyMatch(caller::is))
                .toList();
    }

    /// Keeps a file and begins its preview in the background.
    public Mono<ImportJob> upload(
            Caller caller,
            String id,
            String kind,
            String fileName,
            byte[] content,
            String scope,
            @Nullable String charset) {
        var known = permitted(caller, kind);
        if (content.length > LARGEST) {
            return Mono.error(() -> new BusinessProblem(ProblemType.FILE_TOO_LARGE, "exchange.too-large"));
        }
        var job = new ImportJob(
                id,
                null,
                known.name(),
                fileName,
                ImportJob.State.PARSING,
                scope.equals("complete") ? "complete" : "partial",
                charset,
                ImportJob.Counts.NONE,
                0,
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                null,
                clock.instant(),
                caller.personId() == null ? caller.subject() : caller.personId(),
                ImportStore.chunks(content));
        // what can never be read is refused before anything is kept
        return Mono.fromCallable(() -> reading.read(content, kind, ImportSheet.Scope.PARTIAL, charset, Map.of()))
                .subscribeOn(heavyWork)
                .then(store.create(job, content))
                .onErrorResume(org.springframework.dao.DuplicateKeyException.class, repeated -> store.job(id))
                .doOnNext(created -> inBackground(preview(created)));
    }

    /// Reads and compares; the result waits to be applied.
    Mono<ImportJob> preview(ImportJob job) {
        var scope = job.scope().equals("complete") ? ImportSheet.Scope.COMPLETE : ImportSheet.Scope.PARTIAL;
        return store.content(job)
                .publishOn(heavyWork)
                .map(content -> reading.read(content, job.kind(), scope, job.charset(), job.accepted()))
                .flatMap(read -> store.progress(job.id(), 0.3)
                        .then(kind(job.kind()).compare(read.sheet()))
                        .flatMap(comparison -> keep(job, read, comparison)))
                .onErrorResume(failure -> {
                    log.error("The preview of import {} failed", job.id(), failure);
                    return store.save(job.failed(
                            failure instanceof BusinessProblem known ? known.messageKey() : "exchange.preview-failed"));
                });
    }

    private Mono<ImportJob> keep(ImportJob job, FileReading.Reading read, Comparison comparison) {
        var problems = read.sheet().problems();
        var rejected = new HashSet<>(read.sheet().faultyRows());
        rejected.addAll(comparison.rejected());
        int created = (int)
                comparison.changes().stream().filter(change -> change.creates()).count();
        var counts = new ImportJob.Counts(
                read.rows(),
                created,
                comparison.changes().size() - created,
                comparison.unchanged(),
                comparison.absent().size(),
                rejected.size(),
                problems.size());
        return store.keepPreview(job.id(), problems, comparison)
                .then(Mono.defer(() -> store.save(job.previewed(counts, read, comparison.notices()))));
    }

    /// Takes a proposal and previews anew.
    public Mono<ImportJob> accept(Caller caller, String id, String problemId) {
        return open(caller, id)
                .flatMap(job -> store.problem(id, problemId)
                        .switchIfEmpty(Mono.error(() -> BusinessProblem.notFound("exchange.problem", problemId)))
                        .flatMap(stored -> {
                            var problem = stored.problem();
                            var proposal = problem.proposal();
                            if (proposal == null) {
                                return Mono.error(
                                        () -> new BusinessProblem(ProblemType.WRONG_STATE, "exchange.no-proposal"));
                            }
                            var accepted = new HashMap<>(job.accepted());
                            accepted.put(FileReading.cellKey(problem.row(), problem.column()), proposal);
                            return store.save(job.parsing(accepted)).flatMap(this::preview);
                        }));
    }

    /// Applies exactly the preview; writing goes on in the background.
    ///
    /// @param partial whether rows without problems are applied although others have some
    public Mono<ImportJob> apply(
            Caller caller, String id, @Nullable String ifMatch, boolean partial, List<String> leavers) {
        return open(caller, id)
                .doOnNext(job -> Versions.check(ifMatch, job.version()))
                .flatMap(job -> begin(job, partial, leavers))
                .doOnNext(applying -> inBackground(finish(applying)));
    }

    private Mono<ImportJob> begin(ImportJob job, boolean partial, List<String> leavers) {
        if (job.state() == ImportJob.State.REJECTED && !partial) {
            return Mono.error(() -> new BusinessProblem(
                    ProblemType.IMPORT_HAS_PROBLEMS,
                    "exchange.has-problems",
                    job.counts().problems()));
        }
        return application.begin(job, kind(job.kind()).group(), leavers);
    }

    Mono<ImportJob> finish(ImportJob job) {
        return application.finish(job, kind(job.kind()).group());
    }

    /// Gives up a preview.
    public Mono<ImportJob> cancel(Caller caller, String id) {
        return open(caller, id).flatMap(job -> store.save(job.cancelled()));
    }

    /// An import that the caller may see.
    public Mono<ImportJob> job(Caller caller, String id) {
        return store.job(id)
                .filter(job -> caller.is(Role.ADMIN) || mayImport(caller, kind(job.kind())))
                .switchIfEmpty(Mono.error(() -> BusinessProblem.notFound("exchange.import", id)));
    }

    /// The newest imports that the caller may see.
    public Flux<ImportJob> newest(Caller caller, int limit) {
        return store.newest(limit).filter(job -> caller.is(Role.ADMIN) || mayImport(caller, kind(job.kind())));
    }

    /// An import whose contents the caller may see: its kind is one of the caller's.
    public Mono<ImportJob> contents(Caller caller, String id) {
        return job(caller, id)
                .filter(job -> mayImport(caller, kind(job.kind())))
                .switchIfEmpty(Mono.error(() -> new BusinessProblem(ProblemType.FORBIDDEN, "platform.forbidden")));
    }

    private Mono<ImportJob> open(Caller caller, String id) {
        return contents(caller, id).flatMap(job -> switch (job.stateAt(clock.instant())) {
            case PREVIEWED, REJECTED -> Mono.just(job);
            case PARSING, APPLYING, APPLIED, FAILED, CANCELLED, EXPIRED ->
                Mono.error(() -> new BusinessProblem(
                        ProblemType.WRONG_STATE,
                        "exchange.wrong-state",
                        new BusinessProblem.Named("exchange.state." + job.stateAt(clock.instant()))));
        });
    }

    private ImportKind permitted(Caller caller, String name) {
        var kind = kind(name);
        if (!mayImport(caller, kind)) {
            throw new BusinessProblem(ProblemType.FORBIDDEN, "platform.forbidden");
        }
        return kind;
    }

    private static boolean mayImport(Caller caller, ImportKind kind) {
        return caller.isSystem() || kind.roles().stream().anyMatch(caller::is);
    }

    ImportKind kind(String name) {
        return kinds.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new BusinessProblem(ProblemType.UNKNOWN_ITEM, "exchange.unknown-kind", name));
    }

    /// Goes on with what a crash interrupted.
    void resume() {
        inBackground(store.unfinished()
                .concatMap(job -> job.state() == ImportJob.State.APPLYING ? finish(job) : preview(job))
                .then());
    }

    /// Work that outlives the request; a failure leaves the job as it is, to be gone on with at the next start.
    private void inBackground(Mono<?> work) {
        work.subscribeOn(heavyWork)
                .subscribe(
                        done -> {}, failure -> log.error("An import stopped and goes on at the next start", failure));
    }

    /// A new id, or the one of a repeated request.
    public static String newId(Caller caller, @Nullable String idempotencyKey) {
        return Identifiers.forCreation(caller, idempotencyKey);
    }
}
