// SPDX-License-Identifier: Apache-2.0
package org.shirube.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnginesTest {

    @TempDir
    Path home = Path.of("");

    @Test
    void theEmbeddedEngineKeepsWhatItAcknowledged() {
        try (var engine = EmbeddedEngine.start(home, false)) {
            write(engine, 100);
        }

        try (var again = EmbeddedEngine.start(home, false)) {
            assertThat(count(again)).isEqualTo(100);
        }
    }

    @Test
    void theEmbeddedEngineFindsADocumentByItsKeyAndWhateverElseIsAsked() {
        try (var engine = EmbeddedEngine.start(home, false);
                var client = MongoClients.create(engine.uri())) {
            var notes = client.getDatabase("shirube").getCollection("notes");
            for (int note = 0; note < 5; note++) {
                notes.insertOne(new Document("_id", "n" + note).append("version", note % 2));
            }

            assertThat(notes.countDocuments(seen("n1", 1))).isOne();
            assertThat(notes.countDocuments(seen("n1", 0))).isZero();
            assertThat(notes.countDocuments(seen("nobody", 0))).isZero();
            assertThat(notes.find(seen(new Document("$in", List.of("n4", "n3", "n2")), 0))
                            .sort(new Document("_id", 1))
                            .map(note -> note.getString("_id")))
                    .containsExactly("n2", "n4");
            assertThat(notes.replaceOne(seen("n1", 1), new Document("version", 2))
                            .getModifiedCount())
                    .isOne();
            assertThat(notes.replaceOne(seen("n1", 1), new Document("version", 2))
                            .getMatchedCount())
                    .isZero();
            assertThat(notes.countDocuments(seen(new Document("$gt", "n1"), 0))).isEqualTo(2);
        }
    }

    private static Document seen(Object id, int version) {
        return new Document("_id", id).append("version", version);
    }

    @Test
    void theEmbeddedEngineRefusesAFileThatIsOlderThanWhatItAcknowledged() throws IOException {
        var old = home.resolve("old.mv");
        try (var engine = EmbeddedEngine.start(home, false)) {
            write(engine, 1);
        }
        Files.copy(home.resolve("shirube.mv"), old);
        try (var engine = EmbeddedEngine.start(home, false)) {
            write(engine, 50);
        }

        Files.copy(old, home.resolve("shirube.mv"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        assertThatExceptionOfType(EngineRefused.class)
                .isThrownBy(() -> EmbeddedEngine.start(home, false))
                .withMessageContaining("older than what was saved");
    }

    @Test
    void theEmbeddedEngineRefusesAFileThatWasCut() throws IOException {
        try (var engine = EmbeddedEngine.start(home, false)) {
            write(engine, 500);
        }
        try (var file = new RandomAccessFile(home.resolve("shirube.mv").toFile(), "rw")) {
            file.setLength(6_000);
        }

        assertThatExceptionOfType(EngineRefused.class).isThrownBy(() -> EmbeddedEngine.start(home, false));
    }

    @Test
    void theManagedServerAsksForAPasswordAndKeepsItsData() {
        var server = server();
        assumeTrue(server.isPresent(), "no MongoDB server on this machine");
        int port;
        try (var engine = ManagedMongod.start(server.get(), home)) {
            write(engine, 10);
            port = portOf(engine);
            var stranger = "mongodb://127.0.0.1:" + port + "/shirube?directConnection=true";
            try (var client = MongoClients.create(stranger)) {
                assertThatExceptionOfType(com.mongodb.MongoException.class)
                        .isThrownBy(() ->
                                client.getDatabase("shirube").getCollection("x").insertOne(new Document()));
            }
        }

        try (var again = ManagedMongod.start(server.get(), home)) {
            assertThat(portOf(again)).isEqualTo(port);
            assertThat(count(again)).isEqualTo(10);
            System.out.println("ENGINE " + again.name());
        }
    }

    @Test
    void theManagedServerMovesToAnotherPortWhenItsOwnIsTaken() throws IOException {
        var server = server();
        assumeTrue(server.isPresent(), "no MongoDB server on this machine");
        int port;
        try (var engine = ManagedMongod.start(server.get(), home)) {
            write(engine, 3);
            port = portOf(engine);
        }

        try (var squatter = new java.net.ServerSocket(port, 1, java.net.InetAddress.getLoopbackAddress());
                var again = ManagedMongod.start(server.get(), home)) {
            assertThat(squatter.isBound()).isTrue();
            assertThat(portOf(again)).isNotEqualTo(port);
            assertThat(count(again)).isEqualTo(3);
        }
    }

    @Test
    void aServerThatIsKilledComesBackWithItsData() {
        var server = server();
        assumeTrue(server.isPresent(), "no MongoDB server on this machine");
        try (var engine = ManagedMongod.start(server.get(), home)) {
            write(engine, 20);

            ProcessHandle.of(engine.pid()).ifPresent(ProcessHandle::destroyForcibly);

            assertThat(count(engine)).isEqualTo(20);
        }
    }

    @Test
    void anInstallationStaysOnTheEngineItBeganWith() {
        new EngineChoice(home, EngineKind.EMBEDDED, null, null).start().close();

        assertThat(EngineRecord.in(home)).map(EngineRecord::kind).contains(EngineKind.EMBEDDED);
        assertThatExceptionOfType(EngineRefused.class)
                .isThrownBy(() -> new EngineChoice(home, EngineKind.MONGOD, null, null).start())
                .withMessageContaining("SHIRUBE_HOME");
        try (var later = new EngineChoice(home, null, null, Path.of("/usr/bin/mongod")).start()) {
            assertThat(later.kind()).isEqualTo(EngineKind.EMBEDDED);
        }
    }

    @Test
    void aSecondProcessIsToldWhichOneHoldsTheFolder() {
        try (var held = HomeLock.take(home)) {
            assertThat(held).isNotNull();
            assertThatExceptionOfType(Exception.class).isThrownBy(() -> HomeLock.take(home));
        }
    }

    private static Optional<Path> server() {
        @Nullable String named = System.getenv("SHIRUBE_TEST_MONGOD");
        return Optional.ofNullable(named).map(Path::of).filter(Files::isExecutable);
    }

    private static int portOf(RunningEngine engine) {
        return new com.mongodb.ConnectionString(engine.uri())
                .getHosts().stream()
                        .map(host -> Integer.parseInt(host.substring(host.indexOf(':') + 1)))
                        .findFirst()
                        .orElseThrow();
    }

    private static void write(RunningEngine engine, int documents) {
        try (var client = MongoClients.create(engine.uri())) {
            var collection = client.getDatabase("shirube").getCollection("things");
            IntStream.range(0, documents).forEach(i -> collection.insertOne(new Document("n", i)));
        }
    }

    private static long count(RunningEngine engine) {
        try (var client = MongoClients.create(engine.uri())) {
            return client.getDatabase("shirube").getCollection("things").countDocuments();
        }
    }
}
