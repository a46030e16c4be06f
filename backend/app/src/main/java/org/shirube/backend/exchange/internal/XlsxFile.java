// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.contract.problem.ProblemType;

/// XLSX: the first sheet with text, number and date cells. Macros, encryption and compression bombs are refused.
final class XlsxFile {

    private static final long RATIO = 100;
    private static final long SMALL = 1024 * 1024;

    /// No honest file of 200,000 rows unpacks to more.
    private static final long LARGEST = 1024L * 1024 * 1024;

    private static final int BEGINNING = 4 * 1024;
    private static final Duration HALF_A_SECOND = Duration.ofMillis(500);

    /// Built-in formats that show a day; 27 to 36 and 50 to 58 are the Japanese ones and have no pattern in the file.
    private static final Set<Integer> DAYS =
            Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58);

    private static final Pattern DAY = Pattern.compile("y|d|g+e|e[年.\\-/]|e+m");

    private XlsxFile() {}

    /// Whether the bytes are a zip archive, as every XLSX file is.
    static boolean is(byte[] content) {
        return content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
    }

    static RawTable read(byte[] content) {
        refuseHarm(content);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, false));
                var rows = book.getFirstSheet().openStream()) {
            return table(rows.iterator());
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof BusinessProblem known) {
                throw known;
            }
            throw new BusinessProblem(ProblemType.UNREADABLE_FILE, "exchange.broken-spreadsheet");
        }
    }

    private static void refuseHarm(byte[] content) {
        var parts = ZipFile.builder().setByteArray(content);
        long unpacked = 0;
        try (var zip = parts.get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                if (entry.getName().endsWith("vbaProject.bin")
                        || entry.getName().contains("macrosheets/")) {
                    throw new BusinessProblem(ProblemType.UNSUPPORTED_FILE, "exchange.macros");
                }
                try (var part = zip.getInputStream(entry)) {
                    unpacked = unpack(part, unpacked, Math.min(LARGEST, Math.max(SMALL, content.length * RATIO)));
                }
            }
        } catch (IOException broken) {
            throw new BusinessProblem(ProblemType.UNREADABLE_FILE, "exchange.broken-spreadsheet");
        }
    }

    private static long unpack(InputStream part, long before, long limit) throws IOException {
        var buffer = new byte[64 * 1024];
        int read = part.readNBytes(buffer, 0, BEGINNING);
        refuseEntities(buffer, read);
        long unpacked = before + read;
        while ((read = part.read(buffer)) > 0) {
            unpacked += read;
            if (unpacked > limit) {
                throw new BusinessProblem(ProblemType.UNSUPPORTED_FILE, "exchange.compression");
            }
        }
        return unpacked;
    }

    /// No spreadsheet declares entities; who does wants to read or multiply something. NULs are dropped to see through
    /// UTF-16.
    private static void refuseEntities(byte[] beginning, int length) {
        var text = new String(beginning, 0, length, StandardCharsets.ISO_8859_1).replace("\0", "");
        if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
            throw new BusinessProblem(ProblemType.UNSUPPORTED_FILE, "exchange.entities");
        }
    }

    private static RawTable table(Iterator<Row> sheet) {
        RawTable.RawRow header = null;
        var rows = new ArrayList<RawTable.RawRow>();
        while (sheet.hasNext() && rows.size() <= FileReading.ROWS) {
            var row = sheet.next();
            var read = row(
                    row, header == null ? row.getCellCount() : header.cells().size());
            if (read.blank()) {
                continue;
            }
            if (header == null) {
                header = read;
            } else {
                rows.add(read);
            }
        }
        if (header == null) {
            throw new BusinessProblem(ProblemType.UNREADABLE_FILE, "exchange.empty-file");
        }
        var names = header.cells().stream().map(RawTable.RawCell::text).toList();
        return new RawTable(header.number(), names, rows, List.of(), null);
    }

    private static RawTable.RawRow row(Row row, int width) {
        var cells = new ArrayList<RawTable.RawCell>(width);
        for (int column = 0; column < width; column++) {
            cells.add(cell(column < row.getCellCount() ? row.getCell(column) : null));
        }
        return new RawTable.RawRow(row.getRowNum(), cells);
    }

    private static RawTable.RawCell cell(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return new RawTable.RawCell("", null);
        }
        if (cell.getType() == CellType.NUMBER) {
            return showsDay(cell)
                    ? moment(cell.asDate())
                    : new RawTable.RawCell(cell.asNumber().stripTrailingZeros().toPlainString(), null);
        }
        if (cell.getType() == CellType.FORMULA) {
            return new RawTable.RawCell("=" + cell.getFormula(), null);
        }
        return new RawTable.RawCell(cell.getText(), null);
    }

    /// A day, and with a time of day the text of both. The number behind it is a fraction of a day, hence rounded.
    private static RawTable.RawCell moment(LocalDateTime shown) {
        var moment = shown.plus(HALF_A_SECOND).truncatedTo(ChronoUnit.SECONDS);
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? new RawTable.RawCell("", moment.toLocalDate())
                : new RawTable.RawCell(moment.toString(), null);
    }

    private static boolean showsDay(Cell cell) {
        var format = cell.getDataFormatString();
        if (cell.getDataFormatId() != null && DAYS.contains(cell.getDataFormatId())) {
            return true;
        }
        if (format == null || format.equalsIgnoreCase("General")) {
            return false;
        }
        // texts in quotes, colours, locales and escaped characters say nothing
        var plain = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*]|\\\\.", "").toLowerCase(Locale.ROOT);
        return DAY.matcher(plain).find();
    }
}
