// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.internal;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;

/// What people do with imports. Each public method is one use case.
@Service
public class Imports {

    private static final Logger log = LoggerFactory.getLogger(Imports.class);
    private static final int LARGEST = 64 * 1024 * 1024;
    private static final double READING = 0.05;
    private static final double COMPARING = 0.3;

    private final List<ImportKind> kinds;
    private final ImportStore store;
    private final FileReading reading;
    private final Previews previews;
    private final Application application;
    private final ImportWork work;
    private final Scheduler heavyWork;
    private final Clock clock;

    Imports(
            List<ImportKind> kinds,
            ImportStore store,
            FileReading reading,
            Previews previews,
            Application application,
            ImportWork work,
            Scheduler heavyWork,
            Clock clock) {
        this.kinds = List.copyOf(kinds);
        this.store = store;
        this.reading = reading;
        this.previews = previews;
        this.application = application;
        this.work = work;
        this.heavyWork = heavyWork;
        this.clock = clock;
    }

    /// Kinds that the caller may import.
    public List<ImportKind> kindsOf(Caller caller) {
        return kinds.stream()
                .filter(kind -> caller.isSystem() || kind.roles().stream().anyMatch(caller::is))
                .toList();
    }

    /// Keeps a file and begins its preview in the background. The same id again answers the import that it has.
    public Mono<ImportJob> upload(Caller caller, String id, ImportFile file) {
        var known = permitted(caller, file.kind());
        if (file.content().length > LARGEST) {
            return Mono.error(() -> new BusinessProblem(ProblemType.FILE_TOO_LARGE, "exchange.too-large"));
        }
        return store.job(id).switchIfEmpty(Mono.defer(() -> keep(caller, id, known, file)));
    }

    private Mono<ImportJob> keep(Caller caller, String id, ImportKind kind, ImportFile file) {
        var job = ImportJob.uploaded(id, kind.name(), file, clock.instant(), caller);
        // what can never be read is refused before anything is kept
        return Mono.fromCallable(() -> read(job, file.content()))
                .subscribeOn(heavyWork)
                .flatMap(read -> store.create(job, file.content())
                        .doOnNext(kept -> work.run(id, previewOnce(kept, read), ImportWork::nobodyAsks)))
                .onErrorResume(DuplicateKeyException.class, repeated -> store.job(id));
    }

    /// The look for unfinished imports may have been faster.
    private Mono<ImportJob> previewOnce(ImportJob kept, FileReading.Reading read) {
        return store.job(kept.id())
                .filter(job -> Objects.equals(job.version(), kept.version()))
                .flatMap(job -> preview(job, Mono.just(read)));
    }

    /// Works on an import in the background if it is still unfinished when nobody else works on it.
    void goOn(String id) {
        var rest = store.job(id)
                .filter(ImportJob::isUnfinished)
                .flatMap(job -> job.state() == ImportJob.State.APPLYING ? finish(job, true) : preview(job));
        work.run(id, rest, ImportWork::nobodyAsks);
    }

    private FileReading.Reading read(ImportJob job, byte[] content) {
        var scope = job.scope().equals("complete") ? ImportSheet.Scope.COMPLETE : ImportSheet.Scope.PARTIAL;
        var read = reading.read(content, job.kind(), scope, job.charset(), job.acceptedByCell());
        Optional.ofNullable(job.authorities()).ifPresent(read.sheet()::limitTo);
        return read;
    }

    /// Reads and compares; the result waits to be applied.
    private Mono<ImportJob> preview(ImportJob job) {
        return preview(
                job,
                store.progress(job.id(), READING)
                        .then(store.content(job))
                        .publishOn(heavyWork)
                        .map(content -> read(job, content)));
    }

    private Mono<ImportJob> preview(ImportJob job, Mono<FileReading.Reading> file) {
        return file.flatMap(read -> store.progress(job.id(), COMPARING)
                        .then(Mono.defer(() -> compare(job, read)).subscribeOn(heavyWork))
                        .flatMap(comparison -> previews.keep(job, read, comparison)))
                .onErrorResume(failure -> !(failure instanceof DataAccessException), failure -> failed(job, failure));
    }

    private Mono<Comparison> compare(ImportJob job, FileReading.Reading read) {
        return previews.lacksColumns(read)
                ? Mono.just(Comparison.of(List.of(), 0))
                : kind(job.kind()).compare(read.sheet());
    }

    private Mono<ImportJob> failed(ImportJob job, Throwable failure) {
        if (failure instanceof BusinessProblem known) {
            return store.save(job.failed(known.messageKey()));
        }
        log.error("The preview of import {} failed", job.id(), failure);
        return store.save(job.failed("exchange.preview-failed"));
    }

    /// Takes a proposal and previews anew.
    public Mono<ImportJob> accept(Caller caller, String id, String problemId) {
        return open(caller, id)
                .zipWith(store.problem(id, problemId)
                        .switchIfEmpty(Mono.error(() -> BusinessProblem.notFound("exchange.problem", problemId))))
                .map(found -> found.getT1().accepting(proposal(found.getT2())))
                .flatMap(store::save)
                .flatMap(this::previewAnew);
    }

    private static ImportJob.Accepted proposal(StoredProblem stored) {
        var problem = stored.problem();
        if (problem.proposal() == null || problem.column() == null) {
            throw new BusinessProblem(ProblemType.WRONG_STATE, "exchange.no-proposal");
        }
        return new ImportJob.Accepted(problem.row(), problem.column(), problem.proposal());
    }

    /// Goes on even where whoever asked for it goes away.
    private Mono<ImportJob> previewAnew(ImportJob job) {
        var end = Sinks.<ImportJob>one();
        work.run(job.id(), preview(job).doOnNext(end::tryEmitValue), end::tryEmitError);
        return end.asMono();
    }

    /// Applies exactly the preview; writing goes on in the background.
    ///
    /// @param partial whether rows without problems are applied although others have some
    public Mono<ImportJob> apply(
            Caller caller, String id, @Nullable String ifMatch, boolean partial, List<String> leavers) {
        return open(caller, id)
                .doOnNext(job -> Versions.check(ifMatch, job.version()))
                .doOnNext(job -> refuseProblems(job, partial))
                .flatMap(job -> begin(job, leavers));
    }

    private static void refuseProblems(ImportJob job, boolean partial) {
        if (job.state() == ImportJob.State.REJECTED && !partial) {
            throw new BusinessProblem(
                    ProblemType.IMPORT_HAS_PROBLEMS,
                    "exchange.has-problems",
                    job.counts().problems());
        }
    }

    /// Goes on even where whoever asked for it goes away. What changed meanwhile is compared anew at once.
    private Mono<ImportJob> begin(ImportJob job, List<String> leavers) {
        var begun = Sinks.<ImportJob>one();
        var all = application
                .begin(job, kind(job.kind()).group(), leavers)
                .doOnNext(begun::tryEmitValue)
                .flatMap(applying -> finish(applying, false))
                .onErrorResume(
                        Imports::changedSince,
                        changed -> store.save(job.previewingAgain())
                                .doOnNext(again -> begun.tryEmitError(changed))
                                .flatMap(this::preview));
        work.run(job.id(), all, begun::tryEmitError);
        return begun.asMono();
    }

    private static boolean changedSince(Throwable failure) {
        return failure instanceof BusinessProblem problem && problem.type() == ProblemType.CHANGED_SINCE_PREVIEW;
    }

    private Mono<ImportJob> finish(ImportJob job, boolean again) {
        return application.finish(job, kind(job.kind()).group(), again);
    }

    /// Gives up a preview and forgets its file.
    public Mono<ImportJob> cancel(Caller caller, String id) {
        return open(caller, id).flatMap(job -> store.forget(job.cancelled()));
    }

    /// The rows that were refused, as a file in the columns of the file that was sent.
    public Mono<byte[]> refused(Caller caller, String id) {
        return contents(caller, id)
                .filter(job -> job.chunks() > 0)
                .switchIfEmpty(
                        Mono.error(() -> new BusinessProblem(ProblemType.WRONG_STATE, "exchange.file-forgotten")))
                .flatMap(job -> store.content(job).zipWith(store.refused(id), (content, rows) -> {
                    var table = FileReading.raw(content, job.charset());
                    return RefusedRows.of(table, rows);
                }));
    }

    /// An import that the caller may see.
    public Mono<ImportJob> job(Caller caller, String id) {
        return store.job(id)
                .filter(job -> caller.is(Role.ADMIN) || mayImport(caller, kind(job.kind())))
                .switchIfEmpty(Mono.error(() -> BusinessProblem.notFound("exchange.import", id)));
    }

    /// The newest imports that the caller may see.
    public Flux<ImportJob> newest(Caller caller, int limit) {
        var seen = kinds.stream()
                .filter(kind -> caller.is(Role.ADMIN) || mayImport(caller, kind))
                .map(ImportKind::name)
                .toList();
        return store.newest(seen, limit);
    }

    /// Whether the caller may see what stands in the import's file.
    public boolean maySeeContents(Caller caller, ImportJob job) {
        return mayImport(caller, kind(job.kind()));
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

    /// A new id, or the one of a repeated request.
    public static String newId(Caller caller, @Nullable String idempotencyKey) {
        return Identifiers.forCreation(caller, idempotencyKey);
    }
}
