// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.shirube.backend.exchange.ImportSheet;
import org.shirube.backend.exchange.ProblemCode;

class XlsxFileTest {

    private final FileReading reading = new FileReading(new ColumnBook());

    @Test
    void textNumberAndDateCellsAreRead() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            var sheet = book.newWorksheet("職員");
            header(sheet, "任命権者", "職員番号", "氏名", "任用形態", "採用年月日", "任期満了日", "生年月日", "勤務割合");
            sheet.value(3, 0, "市長");
            sheet.value(3, 1, 80012);
            sheet.value(3, 2, "髙橋  一");
            sheet.value(3, 3, "正規");
            sheet.value(3, 4, LocalDate.of(2026, 4, 1));
            sheet.style(3, 4).format("[$-411]ggge\"年\"m\"月\"d\"日\"").set();
            sheet.value(3, 5, 46477);
            sheet.value(3, 6, "平成元年1月8日");
            sheet.value(3, 7, 0.8);
        }

        var read = read(bytes.toByteArray());

        var row = read.sheet().rows().getFirst();
        assertThat(row.number()).isEqualTo(4);
        assertThat(row.code("職員番号")).isEqualTo("80012");
        assertThat(row.name("氏名")).isEqualTo("髙橋 一");
        assertThat(row.day("採用年月日")).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(row.day("任期満了日")).isEqualTo(LocalDate.of(2027, 3, 31));
        assertThat(row.day("生年月日")).isEqualTo(LocalDate.of(1989, 1, 8));
        assertThat(row.share("勤務割合")).isEqualByComparingTo("0.8");
        assertThat(read.sheet().problems()).isEmpty();
    }

    @Test
    void aCellWithATimeKeepsItAndADayBeginsAtMidnight() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            var sheet = book.newWorksheet("研修回");
            header(sheet, "研修回コード", "講座コード", "開始日時", "終了日時");
            sheet.value(1, 2, LocalDateTime.of(2026, 7, 3, 13, 40));
            sheet.style(1, 2).format("yyyy/m/d h:mm").set();
            sheet.value(1, 3, LocalDate.of(2026, 7, 4));
            sheet.style(1, 3).format("yyyy/m/d h:mm").set();
        }

        var row = reading.read(bytes.toByteArray(), "offerings", ImportSheet.Scope.PARTIAL, null, Map.of())
                .sheet()
                .rows()
                .getFirst();

        assertThat(row.moment("開始日時")).isEqualTo(LocalDateTime.of(2026, 7, 3, 13, 40));
        assertThat(row.day("開始日時")).isEqualTo(LocalDate.of(2026, 7, 3));
        assertThat(row.moment("終了日時")).isEqualTo(LocalDateTime.of(2026, 7, 4, 0, 0));
    }

    @Test
    void aFormulaIsAFault() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            var sheet = book.newWorksheet("職員");
            header(sheet, "任命権者", "職員番号", "氏名", "任用形態", "採用年月日");
            sheet.value(1, 0, "市長");
            sheet.formula(1, 2, "CONCATENATE(\"a\",\"b\")");
        }

        var read = read(bytes.toByteArray());
        read.sheet().rows().getFirst().name("氏名");

        assertThat(read.sheet().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.FORMULA));
    }

    @Test
    void furiganaIsNoPartOfAValue() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            var sheet = book.newWorksheet("職員");
            header(sheet, "任命権者", "職員番号", "氏名", "任用形態", "採用年月日");
            sheet.value(1, 2, "NAME");
        }
        var withReading = replaced(
                bytes.toByteArray(),
                "<t[^>]*>NAME</t>",
                "<r><t>青木</t></r><r><t> 一郎</t></r><rPh sb=\"0\" eb=\"2\"><t>アオキ</t></rPh><phoneticPr fontId=\"1\"/>");

        var read = read(withReading);

        assertThat(read.sheet().rows().getFirst().name("氏名")).isEqualTo("青木 一郎");
    }

    private static void header(org.dhatim.fastexcel.Worksheet sheet, String... names) {
        for (int i = 0; i < names.length; i++) {
            sheet.value(0, i, names[i]);
        }
    }

    private FileReading.Reading read(byte[] content) {
        return reading.read(content, "people", ImportSheet.Scope.PARTIAL, null, Map.of());
    }

    private static byte[] replaced(byte[] workbook, String before, String after) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var in = ZipFile.builder().setByteArray(workbook).get();
                var out = new ZipOutputStream(bytes)) {
            for (var entry : Collections.list(in.getEntries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                var content = new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                out.write(content.replaceAll(before, after).getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
