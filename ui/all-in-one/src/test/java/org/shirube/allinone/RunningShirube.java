// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.shirube.engines.FreePort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The whole product as a process of its own, as a user starts it, on free ports and a home folder of its own.
public final class RunningShirube implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Path home;
    private final Map<String, String> environment;
    private final List<String> arguments;
    private final int uiPort = FreePort.find();
    private final int apiPort = FreePort.find();
    private final int identityPort = FreePort.find();
    private final Map<String, Token> tokens = new java.util.concurrent.ConcurrentHashMap<>();
    private Process process;

    private final String classPath;

    private RunningShirube(Path home, Map<String, String> environment, String classPath, List<String> arguments) {
        this.home = home;
        this.classPath = classPath;
        this.environment = environment;
        this.arguments = arguments;
    }

    /// Starts it on Monday 14 September 2026 and waits until it is healthy.
    public static RunningShirube start(Path home, String... arguments) {
        return start(home, Map.of(), arguments);
    }

    /// Starts it with settings in its environment.
    public static RunningShirube start(Path home, Map<String, String> environment, String... arguments) {
        var shirube = new RunningShirube(home, environment, System.getProperty("java.class.path"), List.of(arguments));
        shirube.launch();
        return shirube;
    }

    /// Starts it with the sample city, of which some files are replaced.
    ///
    /// @param files folder whose files stand before those of the product
    public static RunningShirube withSampleCity(Path home, Path files, String... arguments) {
        var classPath = files + File.pathSeparator + System.getProperty("java.class.path");
        var shirube = new RunningShirube(home, Map.of(), classPath, List.of(arguments));
        shirube.launch();
        shirube.awaitSample();
        return shirube;
    }

    /// Starts it with the sample city and waits until that is loaded.
    public static RunningShirube withSampleCity(Path home, String... arguments) {
        var shirube = start(home, arguments);
        shirube.awaitSample();
        return shirube;
    }

    /// Starts it and waits until everything answers.
    private void launch() {
        launchAgain();
        awaitApi();
        await("the login page", () -> reachable(ui()));
    }

    /// Starts it again on the same data and ports, after [#kill] or [#stop], and waits for nothing.
    public void launchAgain() {
        tokens.clear(); // the demo provider signs with a new key at each start
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx900m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", // it lives for a minute or two and is to start fast
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                classPath,
                AllInOne.class.getName(),
                "--shirube.clock-start=2026-09-14"));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "SHIRUBE_HOME", home.toString(),
                        "SHIRUBE_UI_PORT", String.valueOf(uiPort),
                        "SHIRUBE_API_PORT", String.valueOf(apiPort),
                        "SHIRUBE_IDENTITY_PORT", String.valueOf(identityPort)));
        builder.environment().remove("SHIRUBE_MONGODB_URI");
        builder.environment().putAll(environment);
        Optional.ofNullable(System.getenv("SHIRUBE_TEST_MONGOD"))
                .ifPresent(server -> builder.environment().put("SHIRUBE_MONGOD", server));
        try {
            Files.createDirectories(home);
            process = builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> process.destroyForcibly()));
    }

    /// Waits until the API answers and its database too; the screens may come later.
    public void awaitApi() {
        await("healthy", () -> send(request("/actuator/health").GET()).statusCode() == 200);
    }

    private boolean reachable(String address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(20))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() < 500;
    }

    private void awaitSample() {
        await("the sample city", () -> {
            var answer = get("/api/v1/sample", "admin");
            return answer.statusCode() == 200
                    && JSON.readTree(answer.body()).path("state").asString("").equals("LOADED");
        });
    }

    /// What is waited for.
    public interface Condition {
        boolean holds() throws Exception;
    }

    /// Waits until something holds.
    public void await(String what, Condition condition) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            try {
                if (condition.holds()) {
                    return;
                }
            } catch (IOException notYet) {
                // not listening yet
            } catch (Exception failure) {
                throw new IllegalStateException(what, failure);
            }
            if (!process.isAlive()) {
                throw new IllegalStateException("Shirube stopped while waiting for " + what + ":\n" + tail());
            }
            pause();
        }
        throw new IllegalStateException("No " + what + " after " + PATIENCE + ":\n" + tail());
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /// A bearer token of a demo user; `ROLE-alone` has the role without the person who plays it.
    public String token(String role) {
        return tokens.compute(role, (name, known) -> known == null || known.isOld() ? freshToken(name) : known)
                .text();
    }

    private Token freshToken(String role) {
        var query = role.endsWith("-alone")
                ? "alone=true&role=" + role.substring(0, role.length() - "-alone".length())
                : "role=" + role;
        return new Token(fetchToken(query), System.nanoTime());
    }

    /// Tokens hold ten minutes; a test class may go on for longer.
    private record Token(String text, long fetchedAt) {

        boolean isOld() {
            return System.nanoTime() - fetchedAt > Duration.ofMinutes(5).toNanos();
        }
    }

    /// A bearer token of any person of the sample city.
    public String tokenOf(String authority, String number) {
        return fetchToken("role=employee&number=" + number + "&authority="
                + java.net.URLEncoder.encode(authority, StandardCharsets.UTF_8));
    }

    private String fetchToken(String query) {
        try {
            var request = HttpRequest.newBuilder(
                            URI.create("http://localhost:" + identityPort + "/demo/token?" + query))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /// Reads as a demo user, or as nobody.
    public HttpResponse<String> get(String path, String role) throws IOException, InterruptedException {
        return send(request(path, role).GET());
    }

    /// Identifier of the sample city's instrument with a code.
    public String instrument(String code) {
        return json("/api/v1/instruments", "hr")
                .valueStream()
                .filter(one -> one.get("code").asString().equals(code))
                .map(one -> one.get("id").asString())
                .findFirst()
                .orElseThrow();
    }

    /// Reads JSON as a demo user; fails where the answer is not 200.
    public JsonNode json(String path, String role) {
        try {
            var answer = get(path, role);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " answered " + answer.statusCode() + ": " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /// A request to the API as a demo user, or as nobody where the role is null.
    public HttpRequest.Builder request(String path, String role) {
        var request = request(path);
        return role == null ? request : request.header("Authorization", "Bearer " + token(role));
    }

    /// A request to the API without a token.
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(api() + path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept-Language", "ja");
    }

    /// Sends it.
    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /// A multipart body with one file.
    public static HttpRequest.BodyPublisher file(String boundary, String fileName, byte[] content) {
        var head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        var tail = "\r\n--" + boundary + "--\r\n";
        return HttpRequest.BodyPublishers.concat(
                HttpRequest.BodyPublishers.ofString(head),
                HttpRequest.BodyPublishers.ofByteArray(content),
                HttpRequest.BodyPublishers.ofString(tail));
    }

    public String ui() {
        return "http://localhost:" + uiPort;
    }

    public String api() {
        return "http://localhost:" + apiPort;
    }

    public Path home() {
        return home;
    }

    /// Bytes of the heap that are in use after a full collection, in the whole process.
    public long heapInUse() throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var asked = new ProcessBuilder(jcmd, String.valueOf(process.pid()), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        var total = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("Total"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("jcmd counted nothing"));
        return Long.parseLong(total.strip().split("\\s+")[2]);
    }

    /// Ends the process at once, as a power cut would.
    public void kill() {
        process.destroyForcibly();
        waitForEnd();
    }

    /// Ends it as Ctrl-C would.
    public void stop() {
        process.destroy();
        waitForEnd();
    }

    private void waitForEnd() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Shirube does not stop:\n" + tail());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Path log() {
        return home.resolve("shirube.log");
    }

    /// The end of the log, for messages of failures.
    public String tail() {
        try {
            var lines = Files.readString(log(), StandardCharsets.UTF_8).split("\n");
            return String.join("\n", Arrays.copyOfRange(lines, Math.max(0, lines.length - 60), lines.length));
        } catch (IOException none) {
            return "(no log)";
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }
}
