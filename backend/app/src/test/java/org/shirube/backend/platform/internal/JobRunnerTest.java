// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.shirube.backend.TestEngine;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.backend.platform.Caller;
import org.shirube.backend.platform.Job;
import org.shirube.backend.platform.JobWork;
import org.shirube.contract.problem.ProblemType;
import reactor.core.publisher.Flux;

class JobRunnerTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-09-14T00:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @ArgumentsSource(TestEngine.Every.class)
    void aJobThatMeetsAnImportWaitsForItsNextTurn(TestEngine engine) {
        var turns = new AtomicInteger();
        var work = work(() -> turns.incrementAndGet() == 1
                ? Flux.error(new BusinessProblem(ProblemType.IMPORT_RUNNING, "platform.import-running"))
                : Flux.just(new Job.Progress(3, 3, null, List.of())));

        var job = settled(engine, work);

        assertThat(job.state()).isEqualTo(Job.State.DONE);
        assertThat(job.done()).isEqualTo(3);
        assertThat(turns).hasValue(2);
    }

    @ParameterizedTest
    @ArgumentsSource(TestEngine.Every.class)
    void anyOtherProblemEndsItAndSaysWhy(TestEngine engine) {
        var job = settled(
                engine,
                work(() -> Flux.error(new BusinessProblem(ProblemType.NOT_FOUND, "platform.not-found", "K01"))));

        assertThat(job.state()).isEqualTo(Job.State.FAILED);
        assertThat(job.messageKey()).isEqualTo("platform.not-found");
        assertThat(job.messageArguments()).containsExactly("K01");
    }

    @ParameterizedTest
    @ArgumentsSource(TestEngine.Every.class)
    void aRunnerThatWasStoppedGoesOnAfterItsNextStart(TestEngine engine) {
        var work = work(() -> Flux.just(new Job.Progress(3, 3, null, List.of())));
        var runner = new JobRunner(new StoredJobs(engine.template(), CLOCK), List.of(work), CLOCK);
        runner.start();
        runner.stop();
        runner.submit("meanwhile", work.kind(), Caller.SYSTEM, Map.of("n", 1)).block();

        runner.start();
        try {
            runner.submit("job", work.kind(), Caller.SYSTEM, Map.of("n", 1)).block();

            assertThat(settled(runner, "job").state()).isEqualTo(Job.State.DONE);
            assertThat(settled(runner, "meanwhile").state()).isEqualTo(Job.State.DONE);
        } finally {
            runner.stop();
        }
    }

    private static Job settled(TestEngine engine, JobWork work) {
        var runner = new JobRunner(new StoredJobs(engine.template(), CLOCK), List.of(work), CLOCK);
        runner.start();
        try {
            runner.submit("job", work.kind(), Caller.SYSTEM, Map.of("n", 1)).block();
            return settled(runner, "job");
        } finally {
            runner.stop();
        }
    }

    private static Job settled(JobRunner runner, String id) {
        return Objects.requireNonNull(Flux.interval(Duration.ofMillis(50))
                .onBackpressureDrop()
                .concatMap(tick -> runner.byId(id), 1)
                .filter(job -> job.state() == Job.State.DONE || job.state() == Job.State.FAILED)
                .next()
                .block(Duration.ofSeconds(30)));
    }

    private static JobWork work(java.util.function.Supplier<Flux<Job.Progress>> run) {
        return new JobWork() {
            @Override
            public String kind() {
                return "test";
            }

            @Override
            public Flux<Job.Progress> run(Job job) {
                return run.get();
            }
        };
    }
}
