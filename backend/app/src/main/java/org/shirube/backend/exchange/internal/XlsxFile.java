// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
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

    private XlsxFile() {}

    /// Whether the bytes are a zip archive, as every XLSX file is.
    static boolean is(byte[] content) {
        return content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
    }

    static RawTable read(byte[] content) {
        refuseHarm(content);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, false));
                var rows = book.getFirstSheet().openStream()) {
            return table(rows.toList());
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof BusinessProblem known) {
                throw known;
            }
            throw new BusinessProblem(ProblemType.UNREADABLE_FILE, "exchange.broken-spreadsheet");
        }
    }

    private static void refuseHarm(byte[] content) {
        long unpacked = 0;
        var buffer = new byte[64 * 1024];
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith("vbaProject.bin")) {
                    throw new BusinessProblem(ProblemType.UNSUPPORTED_FILE, "exchange.macros");
                }
                boolean first = true;
                for (int read = zip.read(buffer); read > 0; read = zip.read(buffer)) {
                    if (first
                            && new String(buffer, 0, Math.min(read, 1024), java.nio.charset.StandardCharsets.ISO_8859_1)
                                    .contains("<!DOCTYPE")) {
                        throw new BusinessProblem(ProblemType.UNSUPPORTED_FILE, "exchange.broken-spreadsheet");
                    }
                    first = false;
                    unpacked += read;
                    if (unpacked > Math.max(SMALL, content.length * RATIO)) {
                        throw new BusinessProblem(ProblemType.UNSUPPORTED_FILE, "exchange.compression");
                    }
                }
            }
        } catch (IOException broken) {
            throw new BusinessProblem(ProblemType.UNREADABLE_FILE, "exchange.broken-spreadsheet");
        }
    }

    private static RawTable table(List<Row> sheet) {
        RawTable.RawRow header = null;
        var rows = new ArrayList<RawTable.RawRow>();
        for (var row : sheet) {
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
            var format = cell.getDataFormatString();
            return format != null && showsDay(format)
                    ? new RawTable.RawCell("", day(cell))
                    : new RawTable.RawCell(cell.asNumber().stripTrailingZeros().toPlainString(), null);
        }
        if (cell.getType() == CellType.FORMULA) {
            return new RawTable.RawCell("=" + cell.getFormula(), null);
        }
        return new RawTable.RawCell(cell.getText(), null);
    }

    private static boolean showsDay(String format) {
        var plain = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(java.util.Locale.ROOT);
        return plain.contains("d") || plain.contains("y") || plain.contains("e");
    }

    private static LocalDate day(Cell cell) {
        return cell.asDate().toLocalDate();
    }
}
