// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.shirube.engines.EmbeddedEngine;
import org.shirube.engines.ManagedMongod;
import org.shirube.engines.RunningEngine;

/// `./shirube bench [--size 1k|3k|10k|100k|1m] [--out FILE]`.
///
/// The embedded engine runs up to 10,000 people, a managed MongoDB (from `SHIRUBE_TEST_MONGOD`) up to 100,000; what
/// needs
/// no database runs at every size.
public final class Benchmark {

    private static final Map<String, Integer> SIZES =
            Map.of("1k", 1_000, "3k", 3_000, "10k", 10_000, "100k", 100_000, "1m", 1_000_000);
    private static final int EMBEDDED_UP_TO = 10_000;
    private static final int DATABASE_UP_TO = 100_000;
    private static final long SEED = 20_260_401L;

    private final int people;
    private final Report report;

    private Benchmark(int people, Report report) {
        this.people = people;
        this.report = report;
    }

    public static void main(String[] arguments) {
        var size = value(arguments, "--size").orElse("3k");
        var people = SIZES.get(size);
        if (people == null) {
            System.err.println("shirube: --size is one of 1k, 3k, 10k, 100k, 1m.");
            System.exit(2);
            return;
        }
        var report = new Report(System.out);
        report.begin();
        new Benchmark(people, report).run();
        report.write(Path.of(value(arguments, "--out").orElse("target/bench-" + size + ".json")), SEED);
        System.exit(0);
    }

    private static Optional<String> value(String[] arguments, String name) {
        var all = List.of(arguments);
        int at = all.indexOf(name);
        return at >= 0 && at + 1 < all.size()
                ? Optional.of(all.get(at + 1))
                : all.stream()
                        .filter(argument -> argument.startsWith(name + "="))
                        .map(argument -> argument.substring(name.length() + 1))
                        .findFirst();
    }

    private void run() {
        new TalentLines(people, SEED, report).run();
        if (people <= EMBEDDED_UP_TO) {
            inFolder(folder -> EmbeddedEngine.start(folder, false));
        }
        var server = System.getenv("SHIRUBE_TEST_MONGOD");
        if (people > DATABASE_UP_TO) {
            report.note("lines with a database run up to 100,000 people");
        } else if (server == null || server.isBlank()) {
            report.note("no MongoDB server is there (SHIRUBE_TEST_MONGOD): its lines are left out");
        } else {
            inFolder(folder -> ManagedMongod.start(Path.of(server), folder));
        }
    }

    private void inFolder(Start start) {
        var folder = temporary();
        try (var engine = start.in(folder);
                var backend = new BenchBackend(engine)) {
            var town = new SyntheticTown(people, SEED);
            var where = new Figure.Where(engine.name(), people);
            var imports = new ImportLines(backend, town, where, report);
            imports.run();
            new SubmitLines(backend, where, report).run(town);
            new ProfileLines(backend, town, where, report).run();
            new CoverageLines(backend, imports, where, report).run();
        } finally {
            delete(folder);
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
