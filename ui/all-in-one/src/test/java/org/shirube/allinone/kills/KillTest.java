// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone.kills;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shirube.allinone.RunningShirube;

/// Nothing that was acknowledged is lost, and nothing is done twice, when the process or the server is killed.
///
/// On each engine one town lives through all kills: in the middle of imports, then each in the middle of 2,000
/// submissions. `./shirube test` kills twice each, `--full` ten times.
class KillTest {

    private static final int KILLS = Boolean.getBoolean("shirube.test.full") ? 10 : 2;
    private static final long SEED = Long.getLong("shirube.seed", 20_260_401L);

    @TempDir
    Path home = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"embedded", "mongod"})
    void whatWasAcknowledgedIsThereAndNothingIsDoneTwice(String engine) throws Exception {
        assumeTrue(
                engine.equals("embedded") || System.getenv("SHIRUBE_TEST_MONGOD") != null,
                "no MongoDB server on this machine");
        try (var shirube = RunningShirube.withSampleCity(home, "--engine=" + engine)) {
            System.out.println("ENGINE "
                    + shirube.json("/api/v1/me", "admin").get("engine").asString());
            var killer = new Killer(shirube, engine, SEED);
            var imports = new KilledImports(shirube, killer);
            var submissions = new KilledSubmissions(shirube, killer);

            imports.applyUnharmed();
            for (int kill = 0; kill < KILLS; kill++) {
                imports.kill(kill);
            }
            for (int kill = 0; kill < KILLS; kill++) {
                submissions.kill(kill);
            }

            // what a kill left in an outbox is delivered at the next start, at the latest
            shirube.stop();
            shirube.launchAgain();
            shirube.awaitApi();
            shirube.stop();
            try (var remains = Remains.in(home)) {
                remains.hasEmptyOutboxes();
                submissions.lookFor(remains);
            }
            System.out.println("KILLS on " + engine + ": " + imports + "; " + submissions);
        }
    }
}
