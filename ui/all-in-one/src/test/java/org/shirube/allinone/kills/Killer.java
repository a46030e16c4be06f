// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone.kills;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.shirube.allinone.RunningShirube;

/// Kills without a warning: on the embedded engine always the application; with a server the application and the server
/// in turn. The same seed kills at the same moments.
final class Killer {

    private final RunningShirube shirube;
    private final boolean managed;
    private final long seed;
    private final Random random;

    Killer(RunningShirube shirube, String engine, long seed) {
        this.shirube = shirube;
        this.managed = engine.equals("mongod");
        this.seed = seed;
        this.random = new Random(seed);
    }

    /// A moment or a number between two bounds.
    int between(int least, int most) {
        return least + random.nextInt(Math.max(1, most - least));
    }

    /// Kills and waits until the product answers again. Nobody starts a killed server but the product itself.
    void strike(int kill) throws Exception {
        if (server(kill)) {
            killServer();
        } else {
            shirube.kill();
            shirube.launchAgain();
        }
        shirube.awaitApi();
    }

    private boolean server(int kill) {
        return managed && kill % 2 == 1;
    }

    private void killServer() throws Exception {
        var server = ProcessHandle.of(serverId()).orElseThrow();
        server.destroyForcibly();
        server.onExit().get(1, TimeUnit.MINUTES);
    }

    private long serverId() throws IOException {
        return Long.parseLong(Files.readString(shirube.home().resolve("mongodb/data/mongod.lock"))
                .strip());
    }

    /// For messages: what was killed, and how to do it again.
    String describe(int kill) {
        return "kill %d of the %s, seed %d".formatted(kill, server(kill) ? "server" : "application", seed);
    }
}
