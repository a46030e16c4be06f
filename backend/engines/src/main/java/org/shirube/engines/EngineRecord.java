// SPDX-License-Identifier: Apache-2.0
package org.shirube.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/// What an installation was first started on. From then on nothing else is taken, whatever appears on the machine.
///
/// @param server path of the server program, empty for other engines
/// @param version version of the server, empty where it is not known
public record EngineRecord(EngineKind kind, String server, String version) {

    private static final String FILE = "engine";

    /// The record in a home folder, empty before the first start.
    public static Optional<EngineRecord> in(Path home) {
        var file = home.resolve(FILE);
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        var values = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            values.load(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return Optional.of(new EngineRecord(
                EngineKind.valueOf(values.getProperty("engine").toUpperCase(Locale.ROOT)),
                values.getProperty("server", ""),
                values.getProperty("version", "")));
    }

    /// Keeps it.
    public void keepIn(Path home) {
        var lines = "engine=%s%nserver=%s%nversion=%s%n".formatted(kind.option(), server, version);
        try {
            Files.createDirectories(home);
            Files.writeString(home.resolve(FILE), lines);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
