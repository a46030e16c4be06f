// SPDX-License-Identifier: Apache-2.0
package org.shirube.engines;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Chooses and starts the engine of an installation.
///
/// The first start takes the first that is there: a URI, a server program, else the embedded engine. The choice is
/// recorded; later only an explicit wish that contradicts the record is refused.
///
/// @param home folder of the installation
/// @param wish engine asked for by hand, or null
/// @param uri MongoDB that somebody else runs, or null
/// @param server server program that was found, or null
public record EngineChoice(
        Path home,
        @Nullable EngineKind wish,
        @Nullable String uri,
        @Nullable Path server) {

    /// Starts it.
    ///
    /// @throws EngineRefused with a sentence on what to do
    public RunningEngine start() {
        var recorded = EngineRecord.in(home);
        recorded.ifPresent(this::refuseContradiction);
        var kind = recorded.map(EngineRecord::kind).orElseGet(this::best);
        return switch (kind) {
            case URI -> external();
            case MONGOD -> managed(recorded);
            case EMBEDDED -> embedded(recorded);
        };
    }

    private EngineKind best() {
        if (wish != null) {
            return wish;
        }
        if (uri != null) {
            return EngineKind.URI;
        }
        return server != null ? EngineKind.MONGOD : EngineKind.EMBEDDED;
    }

    private void refuseContradiction(EngineRecord recorded) {
        var wanted = wish != null ? wish : uri != null ? EngineKind.URI : recorded.kind();
        if (wanted != recorded.kind()) {
            throw new EngineRefused(
                    "%s was first started on the engine '%s', its data lie there. Start without --engine and SHIRUBE_MONGODB_URI, or set SHIRUBE_HOME to another folder to begin anew with '%s'."
                            .formatted(home, recorded.kind().option(), wanted.option()));
        }
    }

    private RunningEngine external() {
        if (uri == null) {
            throw new EngineRefused("The engine 'uri' needs the environment variable SHIRUBE_MONGODB_URI.");
        }
        var engine = new ExternalMongo(uri, "MongoDB");
        new EngineRecord(EngineKind.URI, "", "").keepIn(home);
        return engine;
    }

    private RunningEngine managed(Optional<EngineRecord> recorded) {
        var program = recorded.map(EngineRecord::server)
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .filter(java.nio.file.Files::isExecutable)
                .orElse(server);
        if (program == null) {
            throw new EngineRefused(
                    "No MongoDB server was found. Install MongoDB, set SHIRUBE_MONGOD to its mongod, or call './shirube mongod'.");
        }
        var version = MongodVersion.of(program);
        recorded.ifPresent(before -> refuseOtherMajor(before, version));
        var engine = ManagedMongod.start(program, home);
        new EngineRecord(EngineKind.MONGOD, program.toString(), version.text()).keepIn(home);
        return engine;
    }

    private void refuseOtherMajor(EngineRecord before, MongodVersion now) {
        if (!before.version().isEmpty() && new MongodVersion(before.version()).major() != now.major()) {
            throw new EngineRefused(
                    "The data in %s were written by MongoDB %s; the server found is %s. Set SHIRUBE_MONGOD to a server of the same major version, or set SHIRUBE_HOME to another folder."
                            .formatted(home, before.version(), now.text()));
        }
    }

    private RunningEngine embedded(Optional<EngineRecord> recorded) {
        var engine = EmbeddedEngine.start(home.resolve("embedded"), false);
        if (recorded.isEmpty()) {
            new EngineRecord(EngineKind.EMBEDDED, "", "").keepIn(home);
        }
        return engine;
    }
}
