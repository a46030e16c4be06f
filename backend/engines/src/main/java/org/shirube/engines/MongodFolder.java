// SPDX-License-Identifier: Apache-2.0
package org.shirube.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The managed server's files: data, key file, password, port, log.
final class MongodFolder {

    private static final int SECRET_BYTES = 32;

    private final Path root;
    private final String password;

    private MongodFolder(Path root, String password) {
        this.root = root;
        this.password = password;
    }

    /// Makes what is missing; what is there stays.
    static MongodFolder prepare(Path home) {
        var root = home.toAbsolutePath().resolve("mongodb");
        try {
            Files.createDirectories(root.resolve("data"));
            secret(root.resolve("key"), Base64.getEncoder().encodeToString(random()));
            secret(root.resolve("password"), HexFormat.of().formatHex(random()));
            if (Files.notExists(root.resolve("port"))) {
                Files.writeString(root.resolve("port"), String.valueOf(FreePort.find()));
            }
            return new MongodFolder(
                    root, Files.readString(root.resolve("password")).strip());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void secret(Path file, String value) throws IOException {
        if (Files.exists(file) && Files.size(file) > 0) {
            return;
        }
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.deleteIfExists(file);
        var fresh = Files.createTempFile(file.getParent(), "secret", "", owner);
        Files.writeString(fresh, value, StandardCharsets.US_ASCII);
        Files.move(fresh, file);
    }

    private static byte[] random() {
        var bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    Path data() {
        return root.resolve("data");
    }

    Path keyFile() {
        return root.resolve("key");
    }

    Path log() {
        return root.resolve("mongod.log");
    }

    String password() {
        return password;
    }

    int port() {
        return Integer.parseInt(read("port"));
    }

    void port(int port) {
        write("port", String.valueOf(port));
    }

    /// After a kill of the owner its server may still run on these data: it is stopped cleanly.
    void stopLeftOver() {
        running().ifPresent(MongodFolder::stop);
    }

    /// The server that runs on these data. It writes its process id beside them itself, so that there is no moment in
    /// which it runs and nobody knows.
    private Optional<ProcessHandle> running() {
        if (Files.notExists(data().resolve("mongod.lock"))) {
            return Optional.empty();
        }
        return Optional.of(read("data/mongod.lock"))
                .filter(pid -> !pid.isEmpty())
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                .filter(ProcessHandle::isAlive)
                .filter(this::servesOurData);
    }

    private boolean servesOurData(ProcessHandle process) {
        var own = data().toString();
        return process.info().arguments().stream()
                .flatMap(java.util.Arrays::stream)
                .anyMatch(own::equals);
    }

    private static void stop(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(30, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException stubborn) {
            process.destroyForcibly();
            process.onExit().join();
        }
    }

    private String read(String name) {
        try {
            return Files.readString(root.resolve(name)).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void write(String name, String value) {
        try {
            var fresh = Files.createTempFile(root, name, ".new");
            Files.writeString(fresh, value);
            Files.move(
                    fresh,
                    root.resolve(name),
                    java.nio.file.StandardCopyOption.ATOMIC_MOVE,
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
