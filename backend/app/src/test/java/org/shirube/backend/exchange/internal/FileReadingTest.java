// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shirube.backend.exchange.ImportProblem;
import org.shirube.backend.exchange.ImportSheet;
import org.shirube.backend.exchange.ProblemCode;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.contract.problem.ProblemType;

class FileReadingTest {

    private static final String PEOPLE = "任命権者,職員番号,氏名,任用形態,採用年月日\r\n市長,080012,髙橋 一,正規,R8.4.1\r\n";

    private final FileReading reading = new FileReading(new ColumnBook());

    @ParameterizedTest
    @ValueSource(strings = {"windows-31j", "UTF-8", "UTF-16"})
    void theEncodingIsFound(String charset) {
        var read = read(PEOPLE.getBytes(Charset.forName(charset)));

        assertThat(read.charset()).isEqualTo(charset);
        assertThat(read.sheet().rows().getFirst().name("氏名")).isEqualTo("髙橋 一");
        assertThat(read.sheet().problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "\t", ";"})
    void aByteOrderMarkAndEverySeparatorAreUnderstood(String separator) {
        var text = "\uFEFF" + PEOPLE.replace(",", separator).replace("\r\n", "\n");

        var read = read(text.getBytes(StandardCharsets.UTF_8));

        assertThat(read.sheet().rows().getFirst().code("職員番号")).isEqualTo("080012");
        assertThat(read.unused()).isEmpty();
    }

    @Test
    void aDamagedFileShowsWhereTheCharactersWereLost() {
        var bytes = PEOPLE.getBytes(StandardCharsets.UTF_8);
        int name = PEOPLE.substring(0, PEOPLE.indexOf("髙")).getBytes(StandardCharsets.UTF_8).length;
        bytes[name] = (byte) 0xFF;

        var row = read(bytes).sheet().rows().getFirst();

        assertThat(row.code("任命権者")).isEqualTo("市長");
        assertThat(row.name("氏名")).isNull();
        assertThat(row.hasProblems()).isTrue();
    }

    @Test
    void headersAreFoundInAnyWidthAndUnderTheirAliasesAndCanonicalOnesComeFirst() {
        var read = read("所属名,職員 No.,氏名(カナ),【所属コード】,採用の日,漢字氏名*,メモ\n総務課,1,ｱ,020,R8.4.1,青木,x\n");

        var row = read.sheet().rows().getFirst();
        assertThat(row.code("所属コード")).isEqualTo("020");
        assertThat(row.code("職員番号")).isEqualTo("1");
        assertThat(row.kana("氏名カナ")).isEqualTo("ア");
        assertThat(row.day("採用年月日")).hasToString("2026-04-01");
        assertThat(row.name("氏名")).isEqualTo("青木");
        assertThat(read.unused()).containsExactly("メモ", "所属名");
    }

    @Test
    void aNameInTwoColumnsIsOneName() {
        var read = read("姓,名\n青木, 一郎 \n");

        assertThat(read.sheet().rows().getFirst().name("氏名")).isEqualTo("青木 一郎");
        assertThat(columns(read, ProblemCode.MISSING_COLUMN)).doesNotContain("氏名");
    }

    @Test
    void aMissingColumnIsOneProblemOfTheHeaderRow() {
        var read = read("\n任命権者,職員番号,氏名,任用形態\n市長,1,青木,正規\n");

        assertThat(read.sheet().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.row()).isEqualTo(2);
            assertThat(problem.code()).isEqualTo(ProblemCode.MISSING_COLUMN);
            assertThat(problem.column()).isEqualTo("採用年月日");
            assertThat(problem.arguments().getFirst()).contains("採用日");
        });
    }

    @Test
    void rowNumbersAreThoseOfASpreadsheet() {
        var read = read("所属コード,所属名,任命権者\n\n010,\"秘書\n広報課\",市長\n\n020,企画課,市長\n");

        assertThat(read.sheet().rows().get(0).number()).isEqualTo(3);
        assertThat(read.sheet().rows().get(1).number()).isEqualTo(5);
        assertThat(read.rows()).isEqualTo(2);
    }

    @Test
    void aBrokenRowIsOneProblemAndTheRestIsRead() {
        var read = units(
                "010,秘書課,市長\n020,\"企画課,市長\n030,財政課\n040,税務課,市長,余分\n050,\"総\"\"務\"\"課\",市長\n060,\"出納室,市長\n070,議事課,市長\n");

        assertThat(read.sheet().rows().stream().map(row -> row.code("所属コード"))).containsExactly("010", "050", "070");
        assertThat(read.sheet().rows().get(1).text("所属名")).isEqualTo("総\"務\"課");
        assertThat(read.sheet().problems())
                .extracting(ImportProblem::row, ImportProblem::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3, ProblemCode.QUOTE_UNBALANCED),
                        org.assertj.core.groups.Tuple.tuple(4, ProblemCode.COLUMN_COUNT),
                        org.assertj.core.groups.Tuple.tuple(5, ProblemCode.COLUMN_COUNT),
                        org.assertj.core.groups.Tuple.tuple(7, ProblemCode.QUOTE_UNBALANCED));
    }

    @Test
    void characterFaultsAreFoundOncePerCell() {
        var read = units("010,=1+1,市長\n020,企\u0007画課,市長\n030,財〓課,市長\n040," + "長".repeat(1_001) + ",市長\n");

        read.sheet().rows().forEach(row -> {
            row.name("所属名");
            row.text("所属名");
        });

        assertThat(read.sheet().problems())
                .extracting(ImportProblem::code)
                .containsExactly(
                        ProblemCode.FORMULA,
                        ProblemCode.CONTROL_CHARACTER,
                        ProblemCode.CHARACTER_LOST,
                        ProblemCode.TOO_LONG);
        assertThat(read.sheet().problems().getFirst().value()).isEqualTo("=1+1");
        assertThat(read.sheet().problems().getFirst().column()).isEqualTo("所属名");
    }

    @Test
    void whyADayCannotBeReadIsSaid() {
        var read = read("採用年月日\n=TODAY()\n令和8年\uFFFD月1日\n来年\n");

        read.sheet().rows().forEach(row -> row.day("採用年月日"));

        assertThat(read.sheet().problems())
                .filteredOn(problem -> problem.code() != ProblemCode.MISSING_COLUMN)
                .extracting(ImportProblem::code)
                .containsExactly(ProblemCode.FORMULA, ProblemCode.CHARACTER_LOST, ProblemCode.DATE_UNREADABLE);
    }

    @Test
    void leadingZerosThatAnOfficeLostAreProposed() {
        var read = units("010,秘書課,市長\n020,企画課,市長\n030,財政課,市長\n040,税務課,市長\n5０,総務課,市長\n");

        var last = read.sheet().rows().getLast();

        assertThat(last.code("所属コード")).isNull();
        assertThat(read.sheet().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.LEADING_ZERO_LOST);
            assertThat(problem.proposal()).isEqualTo("050");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.8", "80", "80%", "８０％", "0.80", "31:00", " 80 % "})
    void sharesAreReadInEveryStyle(String share) {
        var read = people("勤務割合", share);

        assertThat(read.sheet().rows().getFirst().share("勤務割合")).isEqualByComparingTo("0.8");
    }

    @Test
    void hoursAWeekReplaceTheShareAndMoreThanAllIsOutOfRange() {
        assertThat(people("週勤務時間", "38:45").sheet().rows().getFirst().share("勤務割合"))
                .isEqualByComparingTo("1");
        assertThat(people("週勤務時間", "31").sheet().rows().getFirst().share("勤務割合"))
                .isEqualByComparingTo("0.8");
        var over = people("勤務割合", "120");

        assertThat(over.sheet().rows().getFirst().share("勤務割合")).isNull();
        assertThat(over.sheet().problems())
                .extracting(ImportProblem::code)
                .containsExactly(ProblemCode.NUMBER_OUT_OF_RANGE);
    }

    @Test
    void anAcceptedValueStandsInsteadOfTheFiles() {
        var read = reading.read(
                PEOPLE.replace("R8.4.1", "平成38年4月1日").getBytes(StandardCharsets.UTF_8),
                "people",
                ImportSheet.Scope.PARTIAL,
                null,
                Map.of(FileReading.cellKey(2, "採用年月日"), "令和8年4月1日"));

        assertThat(read.sheet().rows().getFirst().day("採用年月日")).hasToString("2026-04-01");
    }

    @Test
    void charactersThatWindowsCannotWriteAreListed() {
        var read = people("旧姓", "𠮷田\u200B 葛\uDB40\uDD00城");

        assertThat(read.characters()).contains("𠮷", "葛\uDB40\uDD00").doesNotContain("\uDB40\uDD00");
    }

    @Test
    void whatIsNoTableIsRefusedAsAWhole() {
        refused(new byte[0], ProblemType.UNREADABLE_FILE);
        refused("\r\n \r\n".getBytes(StandardCharsets.UTF_8), ProblemType.UNREADABLE_FILE);
        refused("a,b\0\n1,2\n".getBytes(StandardCharsets.UTF_8), ProblemType.UNSUPPORTED_FILE);
        refused("%PDF-1.7\n".getBytes(StandardCharsets.UTF_8), ProblemType.UNSUPPORTED_FILE);
        refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0, 0}, ProblemType.UNSUPPORTED_FILE);
        refused(
                IntStream.range(0, 301)
                        .mapToObj(i -> "c" + i)
                        .collect(Collectors.joining(","))
                        .getBytes(StandardCharsets.UTF_8),
                ProblemType.FILE_TOO_LARGE);
        refused("所属コード\n".concat("1\n".repeat(200_001)).getBytes(StandardCharsets.UTF_8), ProblemType.FILE_TOO_LARGE);
    }

    @Test
    void spreadsheetsThatCouldDoHarmAreRefused() {
        refused(zip(zip -> entry(zip, "xl/vbaProject.bin", "x")), ProblemType.UNSUPPORTED_FILE);
        refused(
                zip(zip ->
                        entry(zip, "xl/workbook.xml", "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"c\">]><a/>")),
                ProblemType.UNSUPPORTED_FILE);
        refused(
                zip(zip -> entry(zip, "xl/worksheets/sheet1.xml", "0".repeat(20_000_000))),
                ProblemType.UNSUPPORTED_FILE);
        refused(zip(zip -> entry(zip, "word/document.xml", "<a/>")), ProblemType.UNREADABLE_FILE);
    }

    private FileReading.Reading read(byte[] content) {
        return reading.read(content, "people", ImportSheet.Scope.PARTIAL, null, Map.of());
    }

    private FileReading.Reading read(String text) {
        var kind = text.contains("所属コード,") ? "units" : "people";
        return reading.read(text.getBytes(StandardCharsets.UTF_8), kind, ImportSheet.Scope.PARTIAL, null, Map.of());
    }

    private FileReading.Reading units(String rows) {
        return read("所属コード,所属名,任命権者\n" + rows);
    }

    private FileReading.Reading people(String column, String value) {
        return read(PEOPLE.replace("採用年月日", "採用年月日," + column).replace("R8.4.1", "R8.4.1," + value));
    }

    private static java.util.List<String> columns(FileReading.Reading read, ProblemCode code) {
        return read.sheet().problems().stream()
                .filter(problem -> problem.code() == code)
                .map(problem -> String.valueOf(problem.column()))
                .toList();
    }

    private void refused(byte[] content, ProblemType type) {
        assertThatThrownBy(() -> read(content))
                .isInstanceOfSatisfying(
                        BusinessProblem.class,
                        problem -> assertThat(problem.type()).isEqualTo(type));
    }

    private static byte[] zip(Consumer<ZipOutputStream> entries) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            entries.accept(zip);
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, String content) {
        try {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }
}
