// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Starting the product as people do, with the sample city on the embedded engine. The first start makes what the later
/// ones are faster by, and loads the city; the second and the third are measured.
final class StartLines {

    private static final double HEALTHY_AIM = 4_000;
    private static final double PAGE_AIM = 5_000;
    private static final double MEMORY_AIM = 400;
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final long SETTLING_SECONDS = 5;

    private final Path command;
    private final Path home;
    private final Report report;
    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final int ui = freePort();
    private final int api = freePort();
    private final int identity = freePort();

    /// @param command the `shirube` script
    /// @param home an empty folder for the data
    StartLines(Path command, Path home, Report report) {
        this.command = command;
        this.home = home;
        this.report = report;
    }

    void run() {
        start(true);
        var one = start(false);
        var other = start(false);
        var where = new Figure.Where("embedded", 855);
        report.add(
                Figure.time(where, "second start to healthy", Math.min(one.healthy(), other.healthy()), HEALTHY_AIM));
        report.add(Figure.time(where, "second start to first page", Math.min(one.page(), other.page()), PAGE_AIM));
        report.add(new Figure(
                "embedded",
                855,
                "resident memory after the start",
                Math.max(one.megabytes(), other.megabytes()),
                "MB",
                null,
                "",
                false,
                MEMORY_AIM));
    }

    private Started start(boolean first) {
        long begin = System.nanoTime();
        var process = launch();
        try {
            await("http://localhost:" + api + "/actuator/health", "UP", process);
            double healthy = (System.nanoTime() - begin) / 1e6;
            await("http://localhost:" + ui + "/", "<html", process);
            double page = (System.nanoTime() - begin) / 1e6;
            if (first) {
                await("http://localhost:" + api + "/api/v1/sample", "LOADED", process);
            }
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(SETTLING_SECONDS));
            return new Started(healthy, page, residentMegabytes(process));
        } finally {
            stop(process);
        }
    }

    private Process launch() {
        var builder = new ProcessBuilder(command.toString(), "run", "--engine=embedded")
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("log").toFile());
        builder.environment().put("SHIRUBE_HOME", home.toString());
        builder.environment().put("SHIRUBE_UI_PORT", String.valueOf(ui));
        builder.environment().put("SHIRUBE_API_PORT", String.valueOf(api));
        builder.environment().put("SHIRUBE_IDENTITY_PORT", String.valueOf(identity));
        try {
            return builder.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void await(String address, String wanted, Process process) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!answers(address, wanted)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("Shirube did not start; its log is " + home.resolve("log"));
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    private boolean answers(String address, String wanted) {
        try {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .timeout(Duration.ofSeconds(10))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 && answer.body().contains(wanted);
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /// What Linux says; 0 elsewhere.
    private static double residentMegabytes(Process process) {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    / 1024.0;
        } catch (IOException notLinux) {
            return 0;
        }
    }

    private static void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private record Started(double healthy, double page, double megabytes) {}
}
