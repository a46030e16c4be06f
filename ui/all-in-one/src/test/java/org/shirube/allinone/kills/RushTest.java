// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone.kills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shirube.allinone.OpenCampaign;
import org.shirube.allinone.RunningShirube;

/// The last morning of a campaign on MongoDB: everybody submits at once, some of them twice, while HR looks at the
/// counts
/// and application and server are killed.
///
/// `./shirube test` has 300 people, 8 clients and no kill, for those are [KillTest]'s; `--full` has 30,000, 64 and
/// four.
class RushTest {

    private static final boolean FULL = Boolean.getBoolean("shirube.test.full");
    private static final int PEOPLE = FULL ? 30_000 : 300;
    private static final int CLIENTS = FULL ? 64 : 8;
    private static final int KILLS = FULL ? 4 : 0;
    private static final long SEED = Long.getLong("shirube.seed", 20_260_401L);

    @TempDir
    Path home = Path.of("");

    @Test
    void everyAcknowledgedSubmissionIsThereOnceAndTheCountsAreExact() throws Exception {
        assumeTrue(System.getenv("SHIRUBE_TEST_MONGOD") != null, "no MongoDB server on this machine");
        try (var shirube = RunningShirube.start(home, "--engine=mongod", "--empty")) {
            System.out.println("ENGINE "
                    + shirube.json("/api/v1/me", "admin").get("engine").asString());
            var town = new RushTown(PEOPLE);
            town.moveInto(shirube);
            var campaign = new OpenCampaign(shirube).of(RushTown.INSTRUMENT, "締切の朝");
            var rush = new Rush(shirube, campaign, PEOPLE);

            rush.run(CLIENTS, new Killer(shirube, "mongod", SEED), KILLS);
            assertThat(rush.acknowledged()).isEqualTo(PEOPLE);
            rush.countsAreExact(town);

            try (var remains = Remains.ofRunning(shirube.home())) {
                shirube.await("the last event", remains::areDelivered);
                var left = new RushRemains(remains, campaign);
                left.hasEverySubmissionOnce(PEOPLE);
                left.hasEveryEvidenceOnce(PEOPLE, town.skills());
            }
            System.out.println("RUSH " + rush);
        }
    }
}
