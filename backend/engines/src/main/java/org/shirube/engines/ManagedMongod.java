// SPDX-License-Identifier: Apache-2.0
package org.shirube.engines;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/// A real MongoDB server that Shirube starts, watches and stops: a replica set of one on loopback, with a password.
///
/// Password, key file and port are on disk before the first start, and each step of the set-up may be repeated, so that
/// a kill at any moment repairs itself.
public final class ManagedMongod implements RunningEngine {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int ALREADY_INITIALIZED = 23;
    private static final int USER_EXISTS = 51_003;
    private static final String USER = "shirube";

    private final Path binary;
    private final MongodFolder folder;
    private final MongodVersion version;
    private volatile Process process;
    private volatile int port;
    private volatile boolean stopping;

    private ManagedMongod(Path binary, MongodFolder folder, MongodVersion version, int port, Process process) {
        this.binary = binary;
        this.folder = folder;
        this.version = version;
        this.port = port;
        this.process = process;
    }

    /// Starts the server on the data in a folder, which is made where it is missing.
    ///
    /// @param binary path of a `mongod`, 6.0 or newer
    public static ManagedMongod start(Path binary, Path home) {
        var version = MongodVersion.of(binary);
        var folder = MongodFolder.prepare(home);
        folder.stopLeftOver();
        int stored = folder.port();
        int port = FreePort.isFree(stored) ? stored : FreePort.find();
        var process = launch(binary, folder, version, port);
        var engine = new ManagedMongod(binary, folder, version, port, process);
        engine.setUp(stored);
        folder.port(port);
        engine.watch();
        return engine;
    }

    private static Process launch(Path binary, MongodFolder folder, MongodVersion version, int port) {
        var command = new ArrayList<>(List.of(
                binary.toString(),
                "--replSet",
                "shirube",
                "--bind_ip",
                "127.0.0.1",
                "--port",
                String.valueOf(port),
                "--dbpath",
                folder.data().toString(),
                "--auth",
                "--keyFile",
                folder.keyFile().toString(),
                "--wiredTigerCacheSizeGB",
                "0.5",
                "--logpath",
                folder.log().toString(),
                "--logappend"));
        if (version.major() == 6) {
            command.addAll(List.of("--enableFreeMonitoring", "off"));
        }
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void setUp(int storedPort) {
        initiate();
        if (storedPort != port && moved()) {
            reconfigure();
        }
        awaitPrimary();
        createUser();
    }

    /// Works without a password only until the first user exists; afterwards the set is there already.
    private void initiate() {
        var member = new Document("_id", 0).append("host", "127.0.0.1:" + port);
        var config = new Document("_id", "shirube").append("members", List.of(member));
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try (var client = client(false)) {
                client.getDatabase("admin").runCommand(new Document("replSetInitiate", config));
                return;
            } catch (MongoCommandException answer) {
                if (answer.getErrorCode() == ALREADY_INITIALIZED || needsPassword(answer)) {
                    return;
                }
                retryOrRefuse(answer, until);
            } catch (com.mongodb.MongoException notYet) {
                retryOrRefuse(notYet, until);
            }
        }
    }

    private static boolean needsPassword(MongoCommandException answer) {
        return answer.getErrorCode() == 13;
    }

    private boolean moved() {
        try (var client = client(true)) {
            client.getDatabase("admin").runCommand(new Document("ping", 1));
            return true;
        } catch (com.mongodb.MongoException noUserYet) {
            return false;
        }
    }

    /// A server on another port than before does not find itself in its replica set until it is told.
    private void reconfigure() {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                tellNewPort();
                return;
            } catch (com.mongodb.MongoException notYet) {
                retryOrRefuse(notYet, until);
            }
        }
    }

    private void tellNewPort() {
        try (var client = client(true)) {
            var admin = client.getDatabase("admin");
            var config = admin.runCommand(new Document("replSetGetConfig", 1)).get("config", Document.class);
            config.put("version", config.getInteger("version") + 1);
            config.getList("members", Document.class).getFirst().put("host", "127.0.0.1:" + port);
            admin.runCommand(new Document("replSetReconfig", config).append("force", true));
        }
    }

    private void awaitPrimary() {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try (var client = client(false)) {
                var hello = client.getDatabase("admin").runCommand(new Document("hello", 1));
                if (Boolean.TRUE.equals(hello.getBoolean("isWritablePrimary"))) {
                    return;
                }
                retryOrRefuse(new IllegalStateException("no primary yet"), until);
            } catch (com.mongodb.MongoException notYet) {
                retryOrRefuse(notYet, until);
            }
        }
    }

    private void createUser() {
        var roles = List.of(new Document("role", "root").append("db", "admin"));
        try (var client = client(false)) {
            client.getDatabase("admin")
                    .runCommand(new Document("createUser", USER)
                            .append("pwd", folder.password())
                            .append("roles", roles));
        } catch (MongoCommandException answer) {
            if (answer.getErrorCode() != USER_EXISTS && !needsPassword(answer)) {
                throw answer;
            }
        }
    }

    private void retryOrRefuse(RuntimeException failure, long until) {
        if (!process.isAlive()) {
            throw new EngineRefused(
                    "The MongoDB server %s stopped at its start; see %s.".formatted(binary, folder.log()), failure);
        }
        if (System.nanoTime() > until) {
            throw new EngineRefused(
                    "The MongoDB server %s did not get ready; see %s.".formatted(binary, folder.log()), failure);
        }
        Pause.shortly();
    }

    private MongoClient client(boolean password) {
        return MongoClients.create((password ? "mongodb://" + USER + ":" + folder.password() + "@" : "mongodb://")
                + "127.0.0.1:" + port + "/admin?directConnection=true&serverSelectionTimeoutMS=2000"
                + (password ? "&authSource=admin" : ""));
    }

    /// A server that dies is started again on the same port; clients retry by themselves.
    private void watch() {
        process.onExit().thenAccept(dead -> restart());
    }

    private synchronized void restart() {
        if (stopping) {
            return;
        }
        Pause.shortly(); // one that cannot start is not started without end at full speed
        process = launch(binary, folder, version, port);
        watch();
    }

    /// The process id of the server as it runs now.
    public long pid() {
        return process.pid();
    }

    @Override
    public String uri() {
        return "mongodb://" + USER + ":" + folder.password() + "@127.0.0.1:" + port
                + "/shirube?authSource=admin&replicaSet=shirube&w=majority&journal=true";
    }

    @Override
    public EngineKind kind() {
        return EngineKind.MONGOD;
    }

    @Override
    public String name() {
        return "MongoDB " + version.text();
    }

    @Override
    public synchronized void close() {
        if (stopping) {
            return;
        }
        stopping = true;
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        deleteSocket();
    }

    private void deleteSocket() {
        try {
            Files.deleteIfExists(Path.of("/tmp/mongodb-" + port + ".sock"));
        } catch (IOException leftToTheSystem) {
            // a socket file that stays behind harms nobody: the next server on this port replaces it
        }
    }
}
