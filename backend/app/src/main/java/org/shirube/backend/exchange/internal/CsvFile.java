// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.exchange.ImportProblem;
import org.shirube.backend.exchange.ProblemCode;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.contract.problem.ProblemType;

/// CSV in the encodings and with the separators that offices have. A broken row is a fault; the rest is still read.
final class CsvFile {

    /// A quoted cell may span lines, but not so many that a lost quote would swallow the file.
    private static final int LINES_OF_A_ROW = 20;

    private static final Charset OFFICE = Charset.forName("windows-31j");

    /// How files begin that are text, but no table.
    private static final List<String> OTHER_KINDS = List.of("%PDF-", "{\\rtf", "<", "PK");

    private CsvFile() {}

    static RawTable read(byte[] content, @Nullable String charset) {
        var encoding = charset == null ? detect(content) : named(charset);
        var text = decode(content, encoding);
        var lines = text.lines().toArray(String[]::new);
        return new Reader(lines, delimiter(lines)).read(encoding.name());
    }

    private static Charset named(String charset) {
        try {
            return charset.equalsIgnoreCase("shift_jis") ? OFFICE : Charset.forName(charset);
        } catch (IllegalArgumentException unknown) {
            throw new BusinessProblem(ProblemType.UNREADABLE_FILE, "exchange.unknown-charset", charset);
        }
    }

    /// A byte order mark decides; else UTF-8 where every byte fits it, else windows-31j. A damaged file is read in the
    /// encoding that loses fewer characters, so that the damage shows where it is.
    private static Charset detect(byte[] content) {
        if (startsWith(content, 0xFE, 0xFF) || startsWith(content, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16;
        }
        if (startsWith(content, 0xEF, 0xBB, 0xBF) || reads(content, StandardCharsets.UTF_8)) {
            return StandardCharsets.UTF_8;
        }
        return reads(content, OFFICE) || lost(content, OFFICE) <= lost(content, StandardCharsets.UTF_8)
                ? OFFICE
                : StandardCharsets.UTF_8;
    }

    private static long lost(byte[] content, Charset charset) {
        return new String(content, charset).chars().filter(c -> c == '\uFFFD').count();
    }

    private static boolean startsWith(byte[] content, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (content.length <= i || (content[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean reads(byte[] content, Charset charset) {
        try {
            charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    private static String decode(byte[] content, Charset charset) {
        var text = new String(content, charset);
        if (text.indexOf('\0') >= 0 || OTHER_KINDS.stream().anyMatch(text::startsWith)) {
            throw new BusinessProblem(ProblemType.UNSUPPORTED_FILE, "exchange.no-text-file");
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static char delimiter(String[] lines) {
        for (var line : lines) {
            if (!line.isBlank()) {
                long commas = count(line, ',');
                long tabs = count(line, '\t');
                long semicolons = count(line, ';');
                return tabs > commas && tabs >= semicolons ? '\t' : semicolons > commas ? ';' : ',';
            }
        }
        throw new BusinessProblem(ProblemType.UNREADABLE_FILE, "exchange.empty-file");
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }

    private static final class Reader {

        private final String[] lines;
        private final char delimiter;
        private final CSVFormat format;
        private final List<RawTable.RawRow> rows = new ArrayList<>();
        private final List<ImportProblem> faults = new ArrayList<>();
        private RawTable.@Nullable RawRow header;
        private int number = 1;

        Reader(String[] lines, char delimiter) {
            this.lines = lines;
            this.delimiter = delimiter;
            this.format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
        }

        RawTable read(String charset) {
            for (int at = 0; at < lines.length; number++) {
                at += row(at);
            }
            var head = header;
            if (head == null) {
                throw new BusinessProblem(ProblemType.UNREADABLE_FILE, "exchange.empty-file");
            }
            var names = head.cells().stream().map(RawTable.RawCell::text).toList();
            return new RawTable(head.number(), names, rows, faults, charset);
        }

        /// Reads one row and tells how many lines it took. A quoted cell may span lines and is still one row of a
        /// spreadsheet.
        private int row(int at) {
            if (lines[at].indexOf('"') < 0) {
                keep(lines[at]);
                return 1;
            }
            return quotedRow(at);
        }

        private int quotedRow(int at) {
            var text = new StringBuilder(lines[at]);
            int taken = 1;
            while (unbalanced(text) && taken < LINES_OF_A_ROW && at + taken < lines.length) {
                text.append('\n').append(lines[at + taken++]);
            }
            if (unbalanced(text) || taken > 1 && !fits(cells(text.toString()))) {
                fault(ProblemCode.QUOTE_UNBALANCED, lines[at], List.of());
                return 1;
            }
            keep(text.toString());
            return taken;
        }

        /// Whether the row has the header's width; cells too many are let pass where nothing stands in them.
        private boolean fits(List<RawTable.RawCell> cells) {
            if (header == null) {
                return true;
            }
            int width = header.cells().size();
            return cells.size() >= width
                    && cells.subList(width, cells.size()).stream()
                            .allMatch(cell -> cell.text().isBlank());
        }

        private void fault(ProblemCode code, String text, List<String> arguments) {
            faults.add(new ImportProblem(number, null, text, code, null, arguments));
        }

        private static boolean unbalanced(CharSequence text) {
            return text.chars().filter(c -> c == '"').count() % 2 == 1;
        }

        private void keep(String text) {
            var row = new RawTable.RawRow(number, cells(text));
            if (row.blank()) {
                return;
            }
            if (header == null) {
                header = row;
            } else if (fits(row.cells())) {
                rows.add(row);
            } else {
                var has = String.valueOf(row.cells().size());
                fault(
                        ProblemCode.COLUMN_COUNT,
                        text,
                        List.of(has, String.valueOf(header.cells().size())));
            }
        }

        private List<RawTable.RawCell> cells(String text) {
            return text.indexOf('"') < 0 ? plain(text) : quoted(text);
        }

        /// Most rows have no quotation mark; a parser for each of them would cost more than all the rest.
        private List<RawTable.RawCell> plain(String text) {
            var cells = new ArrayList<RawTable.RawCell>();
            int from = 0;
            for (int to = text.indexOf(delimiter); to >= 0; to = text.indexOf(delimiter, from)) {
                cells.add(new RawTable.RawCell(text.substring(from, to), null));
                from = to + 1;
            }
            cells.add(new RawTable.RawCell(text.substring(from), null));
            return cells;
        }

        private List<RawTable.RawCell> quoted(String text) {
            try (var parser = CSVParser.parse(text, format)) {
                var records = parser.getRecords();
                return records.isEmpty()
                        ? List.of()
                        : records.getFirst().stream()
                                .map(cell -> new RawTable.RawCell(cell, null))
                                .toList();
            } catch (IOException | RuntimeException broken) {
                return List.of(new RawTable.RawCell(text, null));
            }
        }
    }
}
