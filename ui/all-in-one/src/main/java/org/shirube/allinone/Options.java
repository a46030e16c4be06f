// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shirube.engines.EngineKind;
import org.shirube.engines.EngineRefused;

/// What the all-in-one was asked to do, by its arguments and its environment.
///
/// @param home folder of the data
/// @param engine engine asked for by hand, or null
/// @param identity which identity provider
/// @param empty whether to start without the sample city
/// @param rest arguments that go on to the applications
record Options(
        Path home,
        @Nullable EngineKind engine,
        Identity identity,
        boolean empty,
        int uiPort,
        int apiPort,
        int identityPort,
        @Nullable String mongoUri,
        @Nullable Path mongod,
        String issuer,
        List<String> rest) {

    /// Who says who somebody is.
    enum Identity {
        /// Fixed users of the sample city.
        DEMO,
        /// A provider of the office, named by SHIRUBE_ISSUER.
        OIDC
    }

    private static final List<String> OWN = List.of("--engine=", "--identity=", "--empty");

    static Options of(String[] arguments, Map<String, String> environment) {
        var identity = value(arguments, "--identity=").orElse("demo");
        int identityPort = port(environment, "SHIRUBE_IDENTITY_PORT", 9000);
        var demo = identity.equals("demo");
        var issuer = demo ? "http://localhost:" + identityPort : required(environment, "SHIRUBE_ISSUER");
        return new Options(
                Path.of(environment.getOrDefault("SHIRUBE_HOME", System.getProperty("user.home") + "/.shirube")),
                value(arguments, "--engine=").map(Options::engine).orElse(null),
                demo ? Identity.DEMO : Identity.OIDC,
                List.of(arguments).contains("--empty"),
                port(environment, "SHIRUBE_UI_PORT", 8080),
                port(environment, "SHIRUBE_API_PORT", 8081),
                identityPort,
                environment.get("SHIRUBE_MONGODB_URI"),
                mongod(environment).orElse(null),
                issuer,
                Arrays.stream(arguments)
                        .filter(argument -> OWN.stream().noneMatch(argument::startsWith))
                        .toList());
    }

    private static Optional<String> value(String[] arguments, String name) {
        return Arrays.stream(arguments)
                .filter(argument -> argument.startsWith(name))
                .map(argument -> argument.substring(name.length()))
                .findFirst();
    }

    private static EngineKind engine(String name) {
        return Arrays.stream(EngineKind.values())
                .filter(kind -> kind.option().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new EngineRefused("Unknown engine '%s': choose uri, mongod or embedded.".formatted(name)));
    }

    private static int port(Map<String, String> environment, String name, int standard) {
        return Integer.parseInt(environment.getOrDefault(name, String.valueOf(standard)));
    }

    private static String required(Map<String, String> environment, String name) {
        var value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new EngineRefused("--identity=oidc needs the environment variable %s.".formatted(name));
        }
        return value;
    }

    /// A server named by hand, on the PATH, or fetched before by `./shirube mongod`.
    private static Optional<Path> mongod(Map<String, String> environment) {
        var named = Optional.ofNullable(environment.get("SHIRUBE_MONGOD")).map(Path::of);
        var onPath = Arrays.stream(environment.getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .map(folder -> Path.of(folder, "mongod"));
        var fetched = Path.of(System.getProperty("user.home"), ".cache", "shirube", "mongod");
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.concat(named.stream(), onPath), java.util.stream.Stream.of(fetched))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public String toString() {
        return "engine=%s identity=%s home=%s".formatted(engine, identity.name().toLowerCase(Locale.ROOT), home);
    }
}
