// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.talent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/// The files of the sample city read as a person with a pocket calculator would: nothing here is the product's code.
final class SeedFiles {

    private static final Path FOLDER = Path.of("../../seed-data");
    private static final List<String> REGULAR = List.of("正規", "再任用", "任期付", "派遣・割愛受入");

    private final Map<String, List<CSVRecord>> files = new LinkedHashMap<>();

    private List<CSVRecord> rows(String file) {
        return files.computeIfAbsent(file, name -> {
            var format = CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get();
            try (var reader = Files.newBufferedReader(FOLDER.resolve(name + ".csv"));
                    var parsed = format.parse(reader)) {
                return parsed.getRecords();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    private Stream<CSVRecord> ofYear(String file, int year) {
        return rows(file).stream().filter(row -> row.get("年度").equals(String.valueOf(year)));
    }

    /// One row of the structure by hand.
    ///
    /// @param required 必要数 of each placement, in the order in which targets are handed out
    /// @param filled who fills which placement; a person may stand in several
    record Line(
            String role, String body, double share, Map<String, Integer> required, List<Fill> filled, int percent) {}

    record Fill(String place, String person, double share) {}

    /// Every row of a year's structure.
    ///
    /// @param counted the day of 必要数
    /// @param day the day of who is in place
    List<Line> structure(int year, String counted, String day) {
        return ofYear("structures", year)
                .map(row -> line(row, year, counted, day))
                .toList();
    }

    private Line line(CSVRecord row, int year, String counted, String day) {
        var required = ordered(required(row, year, counted), row.get("配置順"));
        var share = row.get("割合").isEmpty() ? 0 : Double.parseDouble(row.get("割合"));
        var filled = isAppointed(row.get("役割コード")) ? appointed(row, year, day, share) : posted(row, day, share);
        var percent = Integer.parseInt(row.get("段階配置率").replace("%", ""));
        return new Line(row.get("役割コード"), row.get("機関コード"), share, required, filled, percent);
    }

    private boolean isAppointed(String role) {
        return rows("roles").stream()
                .filter(row ->
                        row.get("役割コード").equals(role) && row.get("スキルコード").isEmpty())
                .anyMatch(row -> row.get("充て方").equals("指名") || row.get("充て方").equals("委嘱・委託"));
    }

    private Map<String, Integer> required(CSVRecord row, int year, String day) {
        var rule = row.get("決め方");
        var whole = row.get("配置枠コード");
        if (rule.matches("(固定|手入力):\\d+")) {
            return Map.of(whole, Integer.parseInt(rule.split(":", 2)[1]));
        }
        if (rule.startsWith("案件:")) {
            var each = Integer.parseInt(rule.replaceAll("案件:(\\d+);.*", "$1"));
            var kind = rule.replaceAll(".*区分=", "");
            var cases = ofYear("cases", year)
                    .filter(one -> one.get("区分").equals(kind))
                    .count();
            return Map.of(whole, (int) Math.ceil((double) cases / each));
        }
        var places = new LinkedHashMap<String, Integer>();
        switch (rule.split(":", 2)[0]) {
            case "拠点" -> ofYear("sites", year).forEach(site -> places.put(site.get("拠点コード"), whole(site.get("必要数"))));
            case "業務" -> ofYear("tasks", year).forEach(task -> places.put(task.get("業務コード"), 1));
            case "規模" ->
                sections()
                        .filter(unit -> !rule.contains("除く=" + unit))
                        .forEach(unit -> places.put(unit, leaders(unit, day)));
            default -> everyone(row, day, places);
        }
        return places;
    }

    private void everyone(CSVRecord row, String day, Map<String, Integer> places) {
        switch (row.get("対象")) {
            case "所属長" -> places.put(row.get("配置枠コード"), heads().size());
            case "任用形態:正規等" ->
                places.put(row.get("配置枠コード"), (int)
                        employed(day, REGULAR::contains).count());
            default ->
                places.put(row.get("配置枠コード"), (int)
                        employed(day, "会計年度任用職員"::equals).count());
        }
    }

    /// 0-19 one, 20-39 two, 40 and more three.
    private int leaders(String unit, String day) {
        var people = employed(day, REGULAR::contains)
                .filter(person -> within(person.get("所属コード"), unit))
                .count();
        return people < 20 ? 1 : people < 40 ? 2 : 3;
    }

    private Stream<CSVRecord> employed(String day, Predicate<String> type) {
        return rows("people").stream()
                .filter(person -> type.test(person.get("任用形態")))
                .filter(person -> person.get("採用年月日").compareTo(day) <= 0)
                .filter(person ->
                        person.get("任期満了日").isEmpty() || person.get("任期満了日").compareTo(day) >= 0);
    }

    private boolean within(String unit, String above) {
        return unit.equals(above)
                || !unit.isEmpty()
                        && rows("units").stream()
                                .filter(row -> row.get("所属コード").equals(unit))
                                .anyMatch(row -> within(row.get("上位所属コード"), above));
    }

    private Stream<String> sections() {
        return rows("units").stream()
                .filter(unit -> unit.get("課等").equals("○"))
                .map(unit -> unit.get("所属コード"))
                .sorted();
    }

    private Map<String, String> heads() {
        var heads = new LinkedHashMap<String, String>();
        sections()
                .forEach(code -> rows("units").stream()
                        .filter(unit -> unit.get("所属コード").equals(code))
                        .forEach(unit -> heads.put(code, unit.get("任命権者") + unit.get("所属長職員番号"))));
        return heads;
    }

    private static Map<String, Integer> ordered(Map<String, Integer> places, String order) {
        var ordered = new LinkedHashMap<String, Integer>();
        Stream.of(order.split("; *")).filter(places::containsKey).forEach(code -> ordered.put(code, places.get(code)));
        places.keySet().stream().sorted().forEach(code -> ordered.putIfAbsent(code, places.get(code)));
        return ordered;
    }

    /// 決裁, and the day lies between the first and the last day.
    private List<Fill> appointed(CSVRecord row, int year, String day, double share) {
        var fills = new ArrayList<Fill>();
        ofYear("appointments", year)
                .filter(one -> one.get("配置枠コード").equals(row.get("配置枠コード")))
                .filter(one -> one.get("状態").equals("決裁"))
                .filter(one -> one.get("開始日").compareTo(day) <= 0)
                .filter(one -> one.get("終了日").isEmpty() || one.get("終了日").compareTo(day) >= 0)
                .forEach(one -> {
                    var places = places(row, one);
                    var person = one.get("任命権者") + one.get("職員番号") + one.get("外部者コード");
                    var own = one.get("割合").isEmpty() ? share : Double.parseDouble(one.get("割合"));
                    places.forEach(place -> fills.add(new Fill(place, person, own / places.size())));
                });
        return fills;
    }

    private static List<String> places(CSVRecord row, CSVRecord appointment) {
        return switch (row.get("決め方").split(":", 2)[0]) {
            case "業務" -> List.of(appointment.get("業務コード").split("; *"));
            case "拠点" -> List.of(appointment.get("拠点コード"));
            case "規模" -> List.of(appointment.get("所属コード"));
            default -> List.of(row.get("配置枠コード"));
        };
    }

    private List<Fill> posted(CSVRecord row, String day, double share) {
        var whole = row.get("配置枠コード");
        if (row.get("対象").equals("所属長")) {
            return heads().entrySet().stream()
                    .filter(head -> row.get("範囲").isEmpty() || row.get("範囲").equals(head.getKey()))
                    .map(head -> new Fill(whole, head.getValue(), share))
                    .toList();
        }
        var people = switch (row.get("対象")) {
            case "任用形態:正規等" -> employed(day, REGULAR::contains);
            case "任用形態:会計年度任用職員" -> employed(day, "会計年度任用職員"::equals);
            default ->
                employed(day, type -> true)
                        .filter(person -> person.get("職名").equals(row.get("対象").replace("職名:", "")));
        };
        return people.map(person -> new Fill(whole, person.get("任命権者") + person.get("職員番号"), share))
                .toList();
    }

    private static int whole(String text) {
        return Integer.parseInt(Objects.requireNonNull(text));
    }
}
