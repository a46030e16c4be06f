// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What was measured: printed line by line as it comes, written as JSON at the end.
final class Report {

    private static final String LINE = "%-15s %9s  %-52s %14s %14s %8s %10s %s%n";

    private final List<Figure> figures = new ArrayList<>();
    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    void begin() {
        out.printf(LINE, "engine", "people", "what", "Shirube", "yardstick", "ratio", "aim", "");
    }

    void add(Figure figure) {
        figures.add(figure);
        out.printf(
                LINE,
                figure.engine(),
                String.format(Locale.ROOT, "%,d", figure.people()),
                figure.what(),
                number(figure.value()) + " " + figure.unit(),
                figure.yardstick() == null ? "-" : number(figure.yardstick()) + " " + figure.unit(),
                ratio(figure.ratio()),
                figure.aim(),
                figure.limit() == null ? "" : figure.met() ? "met" : "NOT MET");
        out.flush();
    }

    void note(String text) {
        out.println("  " + text);
    }

    /// Writes everything as JSON.
    void write(Path file, long seed) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("seed", seed);
        all.put("processors", Runtime.getRuntime().availableProcessors());
        all.put("heapMegabytes", Runtime.getRuntime().maxMemory() >> 20);
        all.put("java", System.getProperty("java.version"));
        all.put("figures", figures.stream().map(Report::json).toList());
        var json = JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(all);
        try {
            var folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, json + "\n");
        } catch (IOException failure) {
            throw new IllegalStateException("The results could not be written to " + file + ".", failure);
        }
        out.println("Written to " + file);
    }

    private static Map<String, Object> json(Figure figure) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("engine", figure.engine());
        one.put("people", figure.people());
        one.put("what", figure.what());
        one.put("value", figure.value());
        one.put("unit", figure.unit());
        put(one, "yardstick", figure.yardstick());
        put(one, "yardstickIs", figure.yardstickText());
        put(one, "ratio", figure.ratio());
        one.put("aim", figure.aim());
        one.put("met", figure.met());
        return one;
    }

    private static void put(Map<String, Object> map, String key, @Nullable Object value) {
        if (value != null) {
            map.put(key, value);
        }
    }

    private static String number(double value) {
        return value >= 100
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, value >= 1 ? "%.1f" : "%.3f", value);
    }

    private static String ratio(@Nullable Double ratio) {
        return ratio == null ? "-" : String.format(Locale.ROOT, "%.2f", ratio);
    }
}
