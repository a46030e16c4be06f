// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange;

import com.ibm.icu.text.Transliterator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;

/// Four systems of an office that write the list of the same people.
enum StaffFormat {
    /// The canonical file.
    CANONICAL("people.csv") {
        @Override
        byte[] bytes() {
            return people().utf8();
        }
    },
    /// The personnel system: windows-31j, its own headers and words, kana in half width, wide blanks in names, digits
    /// in full width.
    PERSONNEL_SYSTEM("職員基本情報.csv") {
        @Override
        byte[] bytes() {
            return table(people(), ",", this::column, this::cell).getBytes(OFFICE);
        }

        @Override
        StaffFile people() {
            var all = super.people();
            return all.keep(row -> OFFICE.newEncoder().canEncode(String.join("", row)));
        }

        private String column(String canonical) {
            return OFFICE_HEADERS.getOrDefault(canonical, canonical);
        }

        private String cell(String column, String value) {
            return switch (column) {
                case "氏名" -> value.replace(' ', '\u3000');
                case "氏名カナ" -> HALF_WIDTH.transliterate(value);
                case "職員番号" -> FULL_WIDTH.transliterate(value);
                case "任用形態" -> OFFICE_WORDS.getOrDefault(value, value);
                case "勤務割合" -> Math.round(Double.parseDouble(value) * 100) + "%";
                default -> DAYS.contains(column) ? value.replace("-0", "/").replace('-', '/') : value;
            };
        }
    },
    /// The payroll: UTF-8 with a byte order mark, semicolons, days in Japanese years in three styles, names of units,
    /// columns and rows the other way round.
    PAYROLL("給与.txt") {
        @Override
        byte[] bytes() {
            var text = table(people().fromTheEnd(), ";", this::column, this::cell);
            return ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        List<String> columns(StaffFile file) {
            return super.columns(file).reversed();
        }

        private String column(String canonical) {
            return PAYROLL_HEADERS.getOrDefault(canonical, canonical);
        }

        private String cell(String column, String value) {
            return switch (column) {
                case "所属コード" -> UNITS.getOrDefault(value, value);
                case "勤務割合" -> String.valueOf(Math.round(Double.parseDouble(value) * 100));
                default -> DAYS.contains(column) && !value.isEmpty() ? inEra(LocalDate.parse(value)) : value;
            };
        }
    },
    /// A list that somebody keeps by hand, with real days and numbers.
    SPREADSHEET("名簿.xlsx") {
        @Override
        byte[] bytes() {
            var bytes = new ByteArrayOutputStream();
            try (var book = new Workbook(bytes, "test", "1.0")) {
                var sheet = book.newWorksheet("職員");
                var file = people();
                for (int column = 0; column < file.header().size(); column++) {
                    var name = file.header().get(column);
                    sheet.value(1, column, name);
                    for (int row = 0; row < file.rows().size(); row++) {
                        put(sheet, row + 2, column, name, file.rows().get(row).get(column));
                    }
                }
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return bytes.toByteArray();
        }

        private void put(org.dhatim.fastexcel.Worksheet sheet, int row, int column, String name, String value) {
            if (value.isEmpty()) {
                return;
            }
            if (DAYS.contains(name)) {
                sheet.value(row, column, LocalDate.parse(value));
                sheet.style(row, column).format("[$-411]ggge\"年\"m\"月\"d\"日\"").set();
            } else if (name.equals("勤務割合") || name.equals("職務の級")) {
                sheet.value(row, column, new java.math.BigDecimal(value));
            } else {
                sheet.value(row, column, value);
            }
        }
    };

    /// What windows-31j cannot write: variation sequences, a surrogate pair, a compatibility ideograph.
    static final Map<String, String> HARD_NAMES = Map.of(
            "930004", "\u845B\uDB40\uDD00西 節子",
            "940004", "\uD842\uDFB7田 俊介",
            "970004", "\u585A\uDB40\uDD01本 未來",
            "020008", "神\uFA67 清");

    /// What it can write although NFC would change it.
    static final Map<String, String> NAMES = Map.of("070005", "\uFA19﨑 晃太郎", "080002", "髙\uFA1B 渚");

    private static final Charset OFFICE = Charset.forName("windows-31j");
    private static final Set<String> DAYS = Set.of("生年月日", "採用年月日", "任期満了日", "発令日", "休職開始日", "休職終了日");
    private static final Transliterator HALF_WIDTH = Transliterator.getInstance("Fullwidth-Halfwidth");
    private static final Transliterator FULL_WIDTH = Transliterator.getInstance("Halfwidth-Fullwidth");

    private static final Map<String, String> OFFICE_HEADERS = Map.ofEntries(
            Map.entry("職員番号", "職員コード"),
            Map.entry("氏名", "漢字氏名"),
            Map.entry("氏名カナ", "フリガナ"),
            Map.entry("旧姓", "旧氏名"),
            Map.entry("任用形態", "職員区分"),
            Map.entry("採用年月日", "採用日"),
            Map.entry("任期満了日", "任期満了年月日"),
            Map.entry("前職員番号", "旧職員番号"),
            Map.entry("職務の級", "級"),
            Map.entry("職名", "補職名"),
            Map.entry("所属コード", "課コード"),
            Map.entry("発令日", "現所属発令日"));
    private static final Map<String, String> OFFICE_WORDS =
            Map.of("正規", "正規職員", "会計年度任用職員", "会計年度任用職員(パートタイム)", "再任用", "再任用職員");

    private static final Map<String, String> PAYROLL_HEADERS = Map.ofEntries(
            Map.entry("職員番号", "社員番号"),
            Map.entry("氏名", "職員氏名"),
            Map.entry("氏名カナ", "カナ氏名"),
            Map.entry("任用形態", "雇用区分"),
            Map.entry("採用年月日", "任用開始日"),
            Map.entry("任期満了日", "退職年月日"),
            Map.entry("職名", "役職"),
            Map.entry("所属コード", "所属"),
            Map.entry("発令日", "配属年月日"));
    private static final Map<String, String> UNITS = units();

    private final String file;

    StaffFormat(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    /// The file as the system writes it.
    abstract byte[] bytes();

    /// Who is in it.
    StaffFile people() {
        var all = StaffFile.ofTheSampleCity();
        HARD_NAMES.forEach((number, name) -> all.set(all.rowOf(number), "氏名", name));
        NAMES.forEach((number, name) -> all.set(all.rowOf(number), "氏名", name));
        return all;
    }

    /// How many people are in it: each has one row that continues no other.
    int size() {
        var people = people();
        return (int) people.rows().stream()
                .filter(row -> people.cell(row, "前職員番号").isEmpty())
                .count();
    }

    List<String> columns(StaffFile file) {
        return file.header();
    }

    String table(
            StaffFile file,
            String separator,
            java.util.function.UnaryOperator<String> header,
            BinaryOperator<String> cell) {
        var lines = new ArrayList<String>();
        lines.add(columns(file).stream().map(header).collect(Collectors.joining(separator)));
        for (var row : file.rows()) {
            lines.add(columns(file).stream()
                    .map(column -> cell.apply(column, file.cell(row, column)))
                    .collect(Collectors.joining(separator)));
        }
        return String.join("\r\n", lines);
    }

    /// R8.4.1, R080401 or 令和8年4月1日, whichever the day of the month hits.
    private static String inEra(LocalDate day) {
        var japanese = JapaneseDate.from(day);
        int year = japanese.get(ChronoField.YEAR_OF_ERA);
        var era = japanese.getEra();
        var letter = era.equals(JapaneseEra.REIWA) ? "R" : era.equals(JapaneseEra.HEISEI) ? "H" : "S";
        return switch (day.getDayOfMonth() % 3) {
            case 0 -> "%s%d.%d.%d".formatted(letter, year, day.getMonthValue(), day.getDayOfMonth());
            case 1 -> DayText.written(day);
            default ->
                "%s%02d%s"
                        .formatted(
                                letter,
                                year,
                                DateTimeFormatter.ofPattern("MMdd").format(day));
        };
    }

    private static Map<String, String> units() {
        try {
            return Files.readAllLines(StaffFile.SEED.resolve("units.csv")).stream()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1]));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
