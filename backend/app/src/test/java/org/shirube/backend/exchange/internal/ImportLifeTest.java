// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shirube.backend.BackendApplication;
import org.shirube.backend.MemoryDatabase;
import org.shirube.backend.TestClient;
import org.shirube.backend.TestIdentity;
import org.shirube.backend.platform.AggregateGroup;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.backend.platform.Caller;
import org.shirube.backend.platform.Identifiers;
import org.shirube.backend.platform.ImportLock;
import org.shirube.backend.platform.Versions;
import org.shirube.contract.problem.ProblemType;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

@SpringBootTest(
        classes = BackendApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=backend",
            "server.port=0",
            "shirube.clock-start=2026-09-14",
            "shirube.engine=embedded",
            "shirube.sample=true"
        })
@ContextConfiguration(initializers = FailingDatabase.class)
@Import({TestIdentity.class, TestClient.class, PaintKind.class})
@DirtiesContext
class ImportLifeTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int PAINTS = 1_150;

    @Autowired
    Imports imports;

    @Autowired
    ImportRecovery recovery;

    @Autowired
    ImportStore store;

    @Autowired
    ImportWork work;

    @Autowired
    ImportLock lock;

    @Autowired
    ReactiveMongoTemplate mongo;

    @BeforeEach
    void empty() {
        FailingDatabase.revive();
        MemoryDatabase.clear(mongo);
        PaintKind.ARRIVED.clear();
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        var first = applied(previewed(file("赤")));
        var versions = versions();

        var second = previewed(file("赤"));

        assertThat(first.counts().created()).isEqualTo(PAINTS);
        assertThat(second.counts().unchanged()).isEqualTo(PAINTS);
        assertThat(second.counts().created() + second.counts().updated()).isZero();
        assertThat(versions()).isEqualTo(versions);
        assertThat(versions.values()).containsOnly(0L);
    }

    @Test
    void everyChangeRaisesTheVersionOnceAndItsEventArrives() {
        applied(previewed(file("赤")));

        applied(previewed(file("青")));

        assertThat(versions().values()).hasSize(PAINTS).containsOnly(1L);
        await(() -> PaintKind.ARRIVED.size() == 2 * (PAINTS / 100 + 1));
        assertThat(lock.holders().collectList().block()).isEmpty();
    }

    @Test
    void aKillBetweenAnyTwoStepsChangesNothingOrEverythingExactlyOnce() {
        int begun = 0;
        int nothing = 0;
        boolean died = true;
        for (int steps = 0; died; steps++) {
            empty();
            applied(previewed(file("赤")));
            var job = previewed(file("青"));

            FailingDatabase.dieAfter(steps);
            applyAndForget(job);
            await(() -> FailingDatabase.dead() || state(job) == ImportJob.State.APPLIED && free());
            died = FailingDatabase.dead();
            FailingDatabase.revive();
            await(() -> recovered(job));

            var names = names();
            var raised = state(job) == ImportJob.State.APPLIED;
            assertThat(names).as("killed after %d writes", steps).containsOnlyKeys(raised ? "青" : "赤");
            assertThat(names.values()).containsExactly((long) PAINTS);
            assertThat(versions().values()).as("killed after %d writes", steps).containsOnly(raised ? 1L : 0L);
            begun += raised ? 1 : 0;
            nothing += raised ? 0 : 1;
        }
        assertThat(begun).as("kills after the point of no return").isGreaterThan(3);
        assertThat(nothing).as("kills before it").isGreaterThan(0);
    }

    @Test
    void aKillDuringThePreviewLeavesNoFileOrGoesOnWithIt() {
        int gone = 0;
        int recovered = 0;
        boolean died = true;
        for (int steps = 0; died; steps++) {
            empty();
            var id = Identifiers.next();
            FailingDatabase.dieAfter(steps);
            imports.upload(Caller.SYSTEM, id, file("赤")).onErrorComplete().block(PATIENCE);
            await(() -> FailingDatabase.dead() || previewed(id));
            died = FailingDatabase.dead();
            FailingDatabase.revive();

            var kept = store.job(id).blockOptional().isPresent();
            if (kept) {
                await(() -> goneOn(id) && !isWorkedOn(id));
                applied(Objects.requireNonNull(store.job(id).block()));
                assertThat(versions().values()).hasSize(PAINTS).containsOnly(0L);
            }
            gone += kept ? 0 : 1;
            recovered += kept && died ? 1 : 0;
        }
        assertThat(gone).as("kills before the file was kept").isGreaterThan(0);
        assertThat(recovered).as("kills after it").isGreaterThan(2);
    }

    @Test
    void whatChangedSinceThePreviewIsNotOverwrittenAndComparedAnew() {
        applied(previewed(file("赤")));
        var job = previewed(file("青"));
        var mine = Objects.requireNonNull(mongo.findById("P0007", Paint.class).block());
        mongo.save(new Paint(mine.code(), mine.version(), "私の色", null, List.of()))
                .block();

        assertThatThrownBy(() -> apply(job, false).block(PATIENCE))
                .isInstanceOfSatisfying(
                        BusinessProblem.class,
                        problem -> assertThat(problem.type()).isEqualTo(ProblemType.CHANGED_SINCE_PREVIEW));

        await(() -> settled(job.id()));
        assertThat(state(job)).isEqualTo(ImportJob.State.PREVIEWED);
        assertThat(names()).containsEntry("私の色", 1L).doesNotContainKey("青");
        assertThat(free()).isTrue();
    }

    @Test
    void anotherImportAndOtherWritesWaitWhileOneApplies() {
        applied(previewed(file("赤")));
        var job = previewed(file("青"));
        // somebody works on it, so that no look for what a crash left behind gives its lock back meanwhile
        var end = Sinks.<String>one();
        work.run("another", end.asMono(), ImportWork::nobodyAsks);
        await(() -> isWorkedOn("another"));
        lock.take(AggregateGroup.ROLES, "another").block();

        assertThatThrownBy(() -> apply(job, false).block(PATIENCE))
                .isInstanceOfSatisfying(
                        BusinessProblem.class,
                        problem -> assertThat(problem.type()).isEqualTo(ProblemType.IMPORT_RUNNING));
        assertThatThrownBy(() -> lock.guard(AggregateGroup.ROLES, Mono.just(1)).block(PATIENCE))
                .isInstanceOf(BusinessProblem.class);

        end.tryEmitEmpty();
        await(() -> !isWorkedOn("another"));
        recovery.round().block(PATIENCE);
        assertThat(free()).as("a lock whose import is not there is given back").isTrue();
        assertThat(names()).containsOnlyKeys("赤");
    }

    @Test
    void aPreviewIsAppliedOnceHoweverOftenSomebodyClicks() {
        applied(previewed(file("赤")));
        var job = previewed(file("青"));

        Flux.range(0, 5)
                .flatMap(click -> apply(job, false).onErrorResume(refused -> Mono.empty()))
                .collectList()
                .block(PATIENCE);

        await(() -> state(job) == ImportJob.State.APPLIED && free());
        assertThat(versions().values()).containsOnly(1L);
    }

    @Test
    void aLabelMayGoFromOneRecordToAnotherInOneFile() {
        applied(previewed(text("塗料コード,塗料名,付箋\nA,一,印\nB,二,\n")));

        var end = applied(previewed(text("塗料コード,塗料名,付箋\nC,三,印\nA,一,\n")));

        assertThat(end.state()).isEqualTo(ImportJob.State.APPLIED);
        assertThat(Objects.requireNonNull(mongo.findById("C", Paint.class).block())
                        .label())
                .isEqualTo("印");
    }

    @Test
    void whatCannotBeWrittenIsSaidAndTheLockIsGivenBack() {
        applied(previewed(text("塗料コード,塗料名,付箋\nA,一,印\n")));

        var end = applied(previewed(text("塗料コード,塗料名,付箋\nB,二,印\nC,三,\n")));

        assertThat(end.state()).isEqualTo(ImportJob.State.FAILED);
        assertThat(end.failure()).isEqualTo("exchange.not-all-written");
        assertThat(names()).containsOnlyKeys("一", "三");
        assertThat(free()).isTrue();
    }

    @Test
    void rowsWithoutProblemsAreAppliedOnlyWhereThatIsAskedFor() {
        var job = previewed(text("塗料コード,塗料名\nA,一\nB,\nA,三\nD,四\n"));

        assertThat(job.state()).isEqualTo(ImportJob.State.REJECTED);
        assertThat(job.counts()).isEqualTo(new ImportJob.Counts(4, 2, 0, 0, 0, 2, 2));
        assertThatThrownBy(() -> apply(job, false).block(PATIENCE))
                .isInstanceOfSatisfying(
                        BusinessProblem.class,
                        problem -> assertThat(problem.type()).isEqualTo(ProblemType.IMPORT_HAS_PROBLEMS));
        assertThat(new String(
                        Objects.requireNonNull(
                                imports.refused(Caller.SYSTEM, job.id()).block()),
                        StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF塗料コード,塗料名\r\nB,\r\nA,三\r\n");

        apply(job, true).block(PATIENCE);

        await(() -> state(job) == ImportJob.State.APPLIED && free());
        assertThat(names()).containsOnlyKeys("一", "四");
    }

    @Test
    void theSameIdAgainIsTheSameImport() {
        var job = applied(previewed(file("赤")));

        var again = imports.upload(Caller.SYSTEM, job.id(), file("青")).block(PATIENCE);

        assertThat(Objects.requireNonNull(again).state()).isEqualTo(ImportJob.State.APPLIED);
        assertThat(names()).containsOnlyKeys("赤");
    }

    private static ImportFile file(String name) {
        return text(IntStream.range(0, PAINTS)
                .mapToObj("P%04d,"::formatted)
                .map(code -> code + name)
                .collect(Collectors.joining("\n", "塗料コード,塗料名\n", "\n")));
    }

    private static ImportFile text(String text) {
        return new ImportFile("paints", "塗料.csv", text.getBytes(StandardCharsets.UTF_8), "partial", null);
    }

    private ImportJob previewed(ImportFile file) {
        var id = Identifiers.next();
        imports.upload(Caller.SYSTEM, id, file).block(PATIENCE);
        await(() -> settled(id));
        return Objects.requireNonNull(store.job(id).block());
    }

    private Mono<ImportJob> apply(ImportJob job, boolean partial) {
        return imports.apply(Caller.SYSTEM, job.id(), Versions.etag(job.version()), partial, List.of());
    }

    private ImportJob applied(ImportJob job) {
        apply(job, false).block(PATIENCE);
        await(() -> settled(job.id()) && free());
        return Objects.requireNonNull(store.job(job.id()).block());
    }

    private void applyAndForget(ImportJob job) {
        apply(job, false).onErrorComplete().block(PATIENCE);
    }

    private boolean settled(String id) {
        return store.job(id)
                .map(job -> job.state() != ImportJob.State.PARSING && job.state() != ImportJob.State.APPLYING)
                .defaultIfEmpty(true)
                .blockOptional()
                .orElse(false);
    }

    /// False too while the database is dead.
    private boolean previewed(String id) {
        return store.job(id)
                .map(job -> job.state() == ImportJob.State.PREVIEWED)
                .onErrorReturn(false)
                .blockOptional()
                .orElse(false);
    }

    private boolean goneOn(String id) {
        recovery.round().onErrorComplete().block(PATIENCE);
        return previewed(id);
    }

    private boolean isWorkedOn(String id) {
        return Boolean.TRUE.equals(work.isWorkedOn(id).block());
    }

    private boolean recovered(ImportJob job) {
        recovery.round().onErrorComplete().block(PATIENCE);
        return settled(job.id()) && free();
    }

    private ImportJob.State state(ImportJob job) {
        return store.job(job.id())
                .map(ImportJob::state)
                .onErrorReturn(ImportJob.State.PARSING)
                .block();
    }

    /// False too while the database is dead.
    private boolean free() {
        return Boolean.TRUE.equals(lock.holders()
                .hasElements()
                .map(held -> !held)
                .onErrorReturn(false)
                .block());
    }

    private Map<String, Long> versions() {
        return Objects.requireNonNull(mongo.findAll(Paint.class)
                .collectMap(Paint::code, paint -> Objects.requireNonNull(paint.version()))
                .block());
    }

    private Map<String, Long> names() {
        return Objects.requireNonNull(mongo.findAll(Paint.class)
                .collect(Collectors.groupingBy(Paint::name, Collectors.counting()))
                .block());
    }

    private interface Condition {
        boolean holds();
    }

    private static void await(Condition condition) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("waited for").isLessThan(until);
            Mono.delay(Duration.ofMillis(20)).block();
        }
    }
}
