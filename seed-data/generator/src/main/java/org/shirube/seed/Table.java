// SPDX-License-Identifier: Apache-2.0
package org.shirube.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// A CSV file as the sample city writes it: UTF-8 without BOM, LF, quotes only where they are needed.
public final class Table {

    private final List<String> header;
    private final List<Row> rows = new ArrayList<>();

    Table(String... header) {
        this.header = List.of(header);
    }

    /// One line; cells are named by their header.
    public record Row(List<String> header, List<String> cells) {

        /// The cell, empty where the file has no such column.
        public String get(String column) {
            var index = header.indexOf(column);
            return index < 0 ? "" : cells.get(index);
        }

        public int number(String column) {
            return Integer.parseInt(get(column));
        }

        /// A cell that lists several values by semicolon.
        public List<String> list(String column) {
            return Arrays.stream(get(column).split(";"))
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .toList();
        }
    }

    /// @throws UncheckedIOException if the file cannot be read
    public static Table read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be read.".formatted(file), e);
        }
    }

    /// A file that lies beside the classes of this package.
    static Table resource(String name) {
        try (var stream = Table.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalArgumentException("The resource %s is missing.".formatted(name));
            }
            return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The resource %s cannot be read.".formatted(name), e);
        }
    }

    /// @throws IllegalArgumentException if a row has another number of cells than the header
    public static Table parse(String text) {
        var lines = cells(text);
        var table = new Table(lines.getFirst().toArray(String[]::new));
        lines.stream().skip(1).forEach(line -> table.add(line.toArray(String[]::new)));
        return table;
    }

    private static List<List<String>> cells(String text) {
        var lines = new ArrayList<List<String>>();
        var line = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                line.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    lines.add(List.copyOf(line));
                    line.clear();
                }
            } else {
                cell.append(c);
            }
        }
        return lines;
    }

    void add(String... cells) {
        if (cells.length != header.size()) {
            throw new IllegalArgumentException(
                    "A row has %d cells, the header %d: %s".formatted(cells.length, header.size(), List.of(cells)));
        }
        rows.add(new Row(header, List.of(cells)));
    }

    List<String> header() {
        return header;
    }

    public List<Row> rows() {
        return List.copyOf(rows);
    }

    public String text() {
        var body = rows.stream().map(row -> line(row.cells())).collect(Collectors.joining());
        return line(header) + body;
    }

    private static String line(List<String> cells) {
        return cells.stream().map(Table::quoted).collect(Collectors.joining(",")) + "\n";
    }

    private static String quoted(String cell) {
        var plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
