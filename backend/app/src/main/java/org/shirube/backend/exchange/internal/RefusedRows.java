// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.internal;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The refused rows of a file as CSV that a spreadsheet opens, to be mended and sent again.
final class RefusedRows {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private RefusedRows() {}

    static byte[] of(RawTable table, Set<Integer> rows) {
        var whole = table.rows().stream()
                .filter(row -> rows.contains(row.number()))
                .map(row -> new Line(row.number(), line(row)));
        // a row whose shape is broken stays as it was
        var broken = table.faults().stream().map(fault -> new Line(fault.row(), String.valueOf(fault.value())));
        var text = Stream.concat(whole, broken)
                .sorted(Comparator.comparingInt(Line::number))
                .map(Line::text)
                .collect(Collectors.joining("\r\n", BYTE_ORDER_MARK + line(table.header()) + "\r\n", "\r\n"));
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String line(RawTable.RawRow row) {
        return line(row.cells().stream()
                .map(cell -> cell.day() == null ? cell.text() : cell.day().toString())
                .toList());
    }

    private static String line(List<String> cells) {
        return cells.stream().map(RefusedRows::cell).collect(Collectors.joining(","));
    }

    /// A text that a spreadsheet would take for a formula gets an apostrophe in front.
    private static String cell(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 && !text.matches("[+-]?[\\d.,]+");
        var safe = formula ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    private record Line(int number, String text) {}
}
