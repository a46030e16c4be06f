// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.internal;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.exchange.Cell;
import org.shirube.backend.exchange.ImportProblem;
import org.shirube.backend.exchange.ImportSheet;
import org.shirube.backend.exchange.ProblemCode;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.contract.problem.ProblemType;
import org.springframework.stereotype.Component;

/// Turns a file into a sheet whose columns are understood.
@Component
class FileReading {

    static final int ROWS = 200_000;
    private static final int COLUMNS = 300;
    private static final int CHARACTERS = 200;
    private static final Charset OFFICE = Charset.forName("windows-31j");
    private static final String NAME = "氏名";
    private static final String FAMILY_NAME = "姓";
    private static final String GIVEN_NAME = "名";
    private static final Pattern BLANKS = Pattern.compile("([\\s\\u3000])[\\s\\u3000]+");

    private final ColumnBook columns;

    FileReading(ColumnBook columns) {
        this.columns = columns;
    }

    /// @param accepted values that were accepted instead of what stands in the file, by cell
    Reading read(
            byte[] content,
            String kind,
            ImportSheet.Scope scope,
            @Nullable String charset,
            Map<String, String> accepted) {
        var table = raw(content, charset);
        if (table.rows().size() > ROWS || table.header().size() > COLUMNS) {
            throw new BusinessProblem(ProblemType.FILE_TOO_LARGE, "exchange.too-many-rows", ROWS, COLUMNS);
        }
        var known = new LinkedHashMap<Integer, String>();
        var headers = new HashMap<String, String>();
        var unused = new TreeSet<String>();
        understand(kind, table.header(), known, headers);
        for (int i = 0; i < table.header().size(); i++) {
            if (!known.containsKey(i) && !table.header().get(i).isBlank()) {
                unused.add(table.header().get(i));
            }
        }
        joinNames(headers);
        var sheet = new ImportSheet(scope, headers);
        noteMissing(kind, table, headers, sheet);
        table.faults().forEach(sheet::problem);
        table.rows().forEach(row -> sheet.add(row.number(), cells(row, known, headers, accepted)));
        return new Reading(
                sheet,
                table.rows().size() + table.faults().size(),
                List.copyOf(unused),
                OFFICE.name().equals(table.charset()) ? List.of() : UnwritableCharacters.of(table, OFFICE, CHARACTERS),
                table.charset());
    }

    /// The file as rows of texts, before its headers are understood.
    static RawTable raw(byte[] content, @Nullable String charset) {
        if (content.length == 0) {
            throw new BusinessProblem(ProblemType.UNREADABLE_FILE, "exchange.empty-file");
        }
        if (XlsxFile.is(content)) {
            return XlsxFile.read(content);
        }
        if (content.length > 7 && (content[0] & 0xFF) == 0xD0 && (content[1] & 0xFF) == 0xCF) {
            throw new BusinessProblem(ProblemType.UNSUPPORTED_FILE, "exchange.encrypted");
        }
        return CsvFile.read(content, charset);
    }

    /// Canonical names come first: beside 所属コード a column 所属名 is not needed, whichever stands further left.
    private void understand(String kind, List<String> header, Map<Integer, String> known, Map<String, String> headers) {
        for (var names : List.<BiFunction<String, String, Optional<ColumnBook.Column>>>of(
                columns::canonical, columns::byAlias)) {
            for (int i = 0; i < header.size(); i++) {
                var column = names.apply(kind, header.get(i)).map(ColumnBook.Column::name);
                if (!known.containsKey(i)
                        && column.isPresent()
                        && headers.putIfAbsent(column.get(), header.get(i)) == null) {
                    known.put(i, column.get());
                }
            }
        }
    }

    /// A name may stand in two columns.
    private static void joinNames(Map<String, String> headers) {
        if (headers.containsKey(FAMILY_NAME) && headers.containsKey(GIVEN_NAME)) {
            headers.putIfAbsent(NAME, headers.get(FAMILY_NAME) + "+" + headers.get(GIVEN_NAME));
        }
    }

    private void noteMissing(String kind, RawTable table, Map<String, String> headers, ImportSheet sheet) {
        for (var column : columns.of(kind)) {
            if (column.required() && !headers.containsKey(column.name()) && !replaced(column.name(), headers)) {
                var names = Stream.concat(Stream.of(column.name()), column.aliases().stream());
                sheet.problem(new ImportProblem(
                        table.headerRow(),
                        column.name(),
                        null,
                        ProblemCode.MISSING_COLUMN,
                        null,
                        List.of(names.collect(Collectors.joining("・")))));
            }
        }
    }

    /// A number may be replaced by the code of an external person.
    private static boolean replaced(String column, Map<String, String> headers) {
        return column.equals("職員番号") && headers.containsKey("外部者コード");
    }

    private static Map<String, Cell> cells(
            RawTable.RawRow row,
            Map<Integer, String> known,
            Map<String, String> headers,
            Map<String, String> accepted) {
        var cells = new HashMap<String, Cell>();
        known.forEach((index, column) -> {
            var raw = row.cells().get(index);
            var instead = accepted.isEmpty()
                    ? null
                    : accepted.get(cellKey(row.number(), headers.getOrDefault(column, column)));
            cells.put(
                    column,
                    instead == null ? new Cell(true, tidy(raw.text()), raw.day()) : new Cell(true, instead, null));
        });
        if (!cells.containsKey(NAME) && cells.containsKey(FAMILY_NAME) && cells.containsKey(GIVEN_NAME)) {
            var family = Objects.requireNonNull(cells.get(FAMILY_NAME)).raw();
            var given = Objects.requireNonNull(cells.get(GIVEN_NAME)).raw();
            cells.put(NAME, new Cell(true, (family + " " + given).strip(), null));
        }
        return cells;
    }

    /// Surrounding blanks are cut, a run of inner blanks becomes its first character; everything else stays as it is.
    private static String tidy(String text) {
        if (tidyAlready(text)) {
            return text;
        }
        return BLANKS.matcher(text.replace("\r\n", "\n").replace('\r', '\n').strip())
                .replaceAll("$1");
    }

    /// Nearly every cell is: no blank at an end, never two of them, one kind of line break.
    private static boolean tidyAlready(String text) {
        boolean blankBefore = true;
        for (int i = 0; i < text.length(); i++) {
            boolean blank = Character.isWhitespace(text.charAt(i));
            if (text.charAt(i) == '\r' || blank && blankBefore) {
                return false;
            }
            blankBefore = blank;
        }
        return text.isEmpty() || !blankBefore;
    }

    static String cellKey(int row, @Nullable String header) {
        return row + "/" + header;
    }

    /// A file that was read.
    ///
    /// @param rows rows below the header that are not blank
    /// @param unused headers that mean nothing to the kind
    /// @param characters what windows-31j cannot write
    record Reading(
            ImportSheet sheet,
            int rows,
            List<String> unused,
            List<String> characters,
            @Nullable String charset) {}
}
