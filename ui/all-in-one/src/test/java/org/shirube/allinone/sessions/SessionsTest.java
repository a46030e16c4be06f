// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shirube.allinone.RunningShirube;
import org.shirube.allinone.SampleShirube;
import org.shirube.allinone.SampleStaff;
import org.shirube.allinone.identity.DemoUsers;

/// Many people sit at their browsers and answer at the same moment, each in a session of their own.
///
/// `./shirube test` has the demo users on the embedded engine, `--full` 500 people on MongoDB.
class SessionsTest {

    private static final boolean FULL = Boolean.getBoolean("shirube.test.full");
    private static final int MANY = 500;

    @TempDir
    Path folder = Path.of("");

    @Test
    void everybodyAnswersAtOnceWithoutAnError() throws Exception {
        if (FULL) {
            assumeTrue(System.getenv("SHIRUBE_TEST_MONGOD") != null, "no MongoDB server on this machine");
            try (var shirube = RunningShirube.withSampleCity(
                    folder.resolve("home"), withManyUsers(folder.resolve("files")), "--engine=mongod")) {
                answer(
                        shirube,
                        SampleStaff.numbers().limit(MANY).map(Visitor::of).toList());
            }
        } else {
            answer(SampleShirube.get(), demoUsers());
        }
    }

    private static void answer(RunningShirube shirube, List<Visitor> people) throws Exception {
        var morning = new Morning(shirube, people);
        morning.run();
        assertThat(morning.errors()).isEmpty();
        morning.everyAnswerIsKept();
        System.out.println("SESSIONS " + morning);
    }

    private static List<Visitor> demoUsers() {
        return DemoUsers.read().stream()
                .filter(user ->
                        user.employeeNumber() != null && !user.employeeNumber().isBlank())
                .map(user -> new Visitor(user.name(), user.authority(), user.employeeNumber()))
                .toList();
    }

    /// The demo identity knows one user of each role: here it learns of more.
    private static Path withManyUsers(Path files) throws IOException {
        var lines = new ArrayList<>(Files.readAllLines(Path.of("../../seed-data/demo-users.csv")));
        lines.addAll(SampleStaff.numbers()
                .limit(MANY)
                .map(Visitor::of)
                .map(one -> one.user() + ",employee," + one.authority() + "," + one.number() + ",")
                .collect(Collectors.toList()));
        var folder = Files.createDirectories(files.resolve("seed-data"));
        Files.write(folder.resolve("demo-users.csv"), lines);
        return files;
    }
}
