// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The sample city's staff list, to be changed and spoiled cell by cell.
final class StaffFile {

    static final Path SEED = Path.of("../../seed-data");

    private final List<String> header;
    private final List<List<String>> rows = new ArrayList<>();
    private final Map<Integer, UnaryOperator<String>> broken = new HashMap<>();

    private StaffFile(List<String> header) {
        this.header = header;
    }

    /// No cell of the sample city's list has a comma or a quotation mark in it.
    static StaffFile ofTheSampleCity() {
        try {
            var lines = Files.readAllLines(SEED.resolve("people.csv"));
            var file = new StaffFile(List.of(lines.getFirst().split(",", -1)));
            lines.stream().skip(1).forEach(line -> file.rows.add(new ArrayList<>(List.of(line.split(",", -1)))));
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    List<String> header() {
        return header;
    }

    List<List<String>> rows() {
        return rows;
    }

    /// Row as a spreadsheet shows it.
    int rowOf(String number) {
        return IntStream.range(0, rows.size())
                        .filter(i -> cell(rows.get(i), "職員番号").equals(number))
                        .findFirst()
                        .orElseThrow()
                + 2;
    }

    String cell(List<String> row, String column) {
        return row.isEmpty() ? "" : row.get(header.indexOf(column));
    }

    StaffFile set(int row, String column, String value) {
        rows.get(row - 2).set(header.indexOf(column), value);
        return this;
    }

    StaffFile setAll(String column, UnaryOperator<String> value) {
        int at = header.indexOf(column);
        rows.forEach(row -> row.set(at, value.apply(row.get(at))));
        return this;
    }

    /// Every row gets a mail address of the office's new domain.
    StaffFile withNewMail(String domain) {
        rows.forEach(row -> row.set(header.indexOf("メール"), cell(row, "職員番号") + cell(row, "外部者コード") + "@" + domain));
        return this;
    }

    StaffFile keep(Predicate<List<String>> wanted) {
        rows.removeIf(wanted.negate());
        return this;
    }

    /// Leaves a line free, as people do to structure a list.
    void leaveALineFreeAfter(int row) {
        rows.add(row - 1, List.of());
    }

    /// The row once more at the end.
    int repeat(int row) {
        rows.add(new ArrayList<>(rows.get(row - 2)));
        return rows.size() + 1;
    }

    /// Breaks the shape of a row and tells how it looks then.
    String breakLine(int row, UnaryOperator<String> damage) {
        broken.put(row, damage);
        return line(row);
    }

    private String line(int row) {
        return broken.getOrDefault(row, UnaryOperator.identity()).apply(String.join(",", rows.get(row - 2)));
    }

    byte[] utf8() {
        return IntStream.rangeClosed(2, rows.size() + 1)
                .mapToObj(this::line)
                .collect(Collectors.joining("\r\n", String.join(",", header) + "\r\n", "\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    StaffFile fromTheEnd() {
        Collections.reverse(rows);
        return this;
    }
}
