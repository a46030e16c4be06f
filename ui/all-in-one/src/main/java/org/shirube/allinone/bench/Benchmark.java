// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.shirube.engines.EmbeddedEngine;
import org.shirube.engines.ManagedMongod;
import org.shirube.engines.RunningEngine;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/// `./shirube bench [--size 1k|3k|10k|100k|1m] [--only submit,profile,...] [--out FILE]`.
///
/// The embedded engine runs up to 10,000 people, a managed MongoDB (from `SHIRUBE_TEST_MONGOD`) up to 100,000; what
/// needs
/// no database runs at every size.
public final class Benchmark {

    private static final long SEED = 20_260_401L;

    private final Plan plan;
    private final Report report;

    private Benchmark(Plan plan, Report report) {
        this.plan = plan;
        this.report = report;
    }

    public static void main(String[] arguments) {
        try {
            var plan = Plan.of(arguments);
            var report = new Report(System.out);
            report.begin();
            new Benchmark(plan, report).run();
            report.write(plan.out(), SEED);
            System.exit(0);
        } catch (IllegalArgumentException unknown) {
            System.err.println("shirube: " + unknown.getMessage() + "? " + Plan.USAGE + ".");
            System.exit(2);
        }
    }

    private void run() {
        if (plan.has(Plan.Lines.TALENT)) {
            new TalentLines(plan.talent(), SEED, report).run();
        }
        if (plan.has(Plan.Lines.PSYCHOMETRICS)) {
            new PsychometricsLines(SEED, report).run();
            new SurveyLines(SEED, report).run();
        }
        if (plan.has(Plan.Lines.START)) {
            start();
        }
        if (plan.database()) {
            plan.embedded().forEach(people -> measure(people, folder -> EmbeddedEngine.start(folder, false)));
            mongodb();
        }
    }

    private void start() {
        var command = Path.of("shirube").toAbsolutePath();
        if (!Files.isExecutable(command)) {
            report.note("the start is measured by ./shirube bench only");
            return;
        }
        var home = temporary();
        try {
            new StartLines(command, home, report).run();
        } finally {
            delete(home);
        }
    }

    private void mongodb() {
        var server = System.getenv("SHIRUBE_TEST_MONGOD");
        if (server == null || server.isBlank()) {
            report.note("no MongoDB server is there (SHIRUBE_TEST_MONGOD): its lines are left out");
        } else {
            plan.mongodb().forEach(people -> measure(people, folder -> ManagedMongod.start(Path.of(server), folder)));
        }
    }

    private void measure(int people, Start start) {
        var folder = temporary();
        try (var engine = start.in(folder);
                var backend = new BenchBackend(engine)) {
            measure(new SyntheticTown(people, SEED), backend, new Figure.Where(engine.name(), people));
        } finally {
            delete(folder);
        }
    }

    private void measure(SyntheticTown town, BenchBackend backend, Figure.Where where) {
        var imports = new ImportLines(backend, town, where, report);
        if (plan.has(Plan.Lines.IMPORT)) {
            imports.run();
        } else {
            imports.load("units", town.units());
            imports.load("people", town.staff(""));
        }
        backend.bean(ReactiveMongoTemplate.class).insert(town.framework()).block();
        if (plan.has(Plan.Lines.SUBMIT)) {
            new SubmitLines(backend, where, report).run(town);
        }
        if (plan.has(Plan.Lines.PROFILE)) {
            new ProfileLines(backend, town, where, report).run();
        }
        if (plan.has(Plan.Lines.COVERAGE)) {
            new CoverageLines(backend, imports, where, report).run();
        }
        if (plan.has(Plan.Lines.SEARCH)) {
            new SearchLines(backend, where, report).run();
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("shirube-bench-");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException leftBehind) {
            System.err.println("left behind: " + folder);
        }
    }

    @FunctionalInterface
    private interface Start {
        RunningEngine in(Path folder);
    }
}
