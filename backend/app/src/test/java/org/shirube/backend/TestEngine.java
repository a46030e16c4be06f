// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;
import org.shirube.backend.platform.MongoConversions;
import org.shirube.engines.EmbeddedEngine;
import org.shirube.engines.ManagedMongod;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.SimpleReactiveMongoDatabaseFactory;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

/// The engines that repository tests run on: memory, embedded, and every real MongoDB that is there. A test takes one
/// as a
/// parameter: `@ParameterizedTest @ArgumentsSource(TestEngine.Every.class) void rule(TestEngine engine)`.
public enum TestEngine {
    MEMORY,
    EMBEDDED,
    MONGODB;

    private MongoClient client;

    /// A template on an empty database of its own, set up as the product's. Skips the test by name where the engine is
    /// not there.
    public synchronized ReactiveMongoTemplate template() {
        assumeTrue(isThere(), "no real MongoDB on this machine");
        if (client == null) {
            client = MongoClients.create(uri());
            System.out.println("ENGINE " + describe());
        }
        var factory = new SimpleReactiveMongoDatabaseFactory(
                client, "shirube_test_" + UUID.randomUUID().toString().substring(0, 8));
        var conversions = MongoConversions.all();
        var context = new MongoMappingContext();
        context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
        context.afterPropertiesSet();
        var converter = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, context);
        converter.setCustomConversions(conversions);
        converter.afterPropertiesSet();
        return new ReactiveMongoTemplate(factory, converter);
    }

    private String uri() {
        return switch (this) {
            case MEMORY -> new MongoServer(new MemoryBackend()).bindAndGetConnectionString();
            case EMBEDDED ->
                EmbeddedEngine.start(folder(Path.of(System.getProperty("java.io.tmpdir"))), false)
                        .uri();
            case MONGODB -> realUri().orElseThrow();
        };
    }

    /// Whether tests can run on it.
    public boolean isThere() {
        return this != MONGODB || realUri().isPresent();
    }

    /// Where a database of its own is on the real MongoDB that is there.
    public static String realUri(String database) {
        return realUri().orElseThrow().replaceFirst("(?<=[^:/])/[^?]*(?=[?]|$)", "/" + database);
    }

    private static Optional<String> real;

    private static synchronized Optional<String> realUri() {
        if (real == null) {
            real = Optional.ofNullable(System.getenv("SHIRUBE_TEST_MONGODB_URI"))
                    .or(TestEngine::managed)
                    .or(TestEngine::container);
        }
        return real;
    }

    private static Optional<String> managed() {
        return Optional.ofNullable(System.getenv("SHIRUBE_TEST_MONGOD"))
                .map(Path::of)
                .filter(Files::isExecutable)
                .map(program -> {
                    var shared = Path.of("/dev/shm");
                    var server = ManagedMongod.start(
                            program,
                            folder(Files.isWritable(shared) ? shared : Path.of(System.getProperty("java.io.tmpdir"))));
                    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
                    return server.uri();
                });
    }

    private static Optional<String> container() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            return Optional.empty();
        }
        @SuppressWarnings("resource") // the container's own watchdog removes it when the tests end
        var container = new MongoDBContainer("mongo:8");
        container.start();
        return Optional.of(container.getReplicaSetUrl("shirube"));
    }

    private static Path folder(Path parent) {
        try {
            var folder = Files.createTempDirectory(parent, "shirube-test-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException gone) {
            System.err.println("left behind: " + folder);
        }
    }

    private String describe() {
        var info = reactor.core.publisher.Mono.from(
                        client.getDatabase("admin").runCommand(new org.bson.Document("buildInfo", 1)))
                .block();
        return switch (this) {
            case MEMORY -> "memory";
            case EMBEDDED -> "embedded";
            case MONGODB -> "MongoDB " + (info == null ? "" : info.getString("version"));
        };
    }

    /// Every engine, for [ParameterizedTest].
    public static final class Every implements ArgumentsProvider {

        @Override
        public Stream<? extends Arguments> provideArguments(
                ParameterDeclarations parameters, ExtensionContext context) {
            return Stream.of(values()).map(Arguments::of);
        }
    }
}
