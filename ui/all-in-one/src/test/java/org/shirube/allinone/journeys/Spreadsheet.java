// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone.journeys;

import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// A list as somebody saved it in Excel: days as days of the sheet, everything else as text.
final class Spreadsheet {

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Pattern DAY = Pattern.compile("\\d{4}/\\d{1,2}/\\d{1,2}");
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuu/M/d");

    private Spreadsheet() {}

    /// The rows of a list that is written with commas.
    static FilePayload of(String fileName, String rows) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "office", "1.0")) {
            var sheet = book.newWorksheet("職員");
            var lines = rows.lines().toList();
            for (int row = 0; row < lines.size(); row++) {
                write(sheet, row, lines.get(row).split(",", -1));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new FilePayload(fileName, TYPE, bytes.toByteArray());
    }

    private static void write(Worksheet sheet, int row, String[] cells) {
        for (int column = 0; column < cells.length; column++) {
            if (DAY.matcher(cells[column]).matches()) {
                sheet.value(row, column, LocalDate.parse(cells[column], WRITTEN));
                sheet.style(row, column).format("yyyy/m/d").set();
            } else {
                sheet.value(row, column, cells[column]);
            }
        }
    }
}
