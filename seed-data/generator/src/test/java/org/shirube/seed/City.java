// SPDX-License-Identifier: Apache-2.0
package org.shirube.seed;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// All files of a city, read as a stranger would: nothing of the generator is used but the CSV reader.
final class City {

    static final Path FOLDER = Path.of("..").toAbsolutePath().normalize();
    static final List<String> BY_HAND = List.of(
            "authorities",
            "frameworks",
            "instruments",
            "courses",
            "roles",
            "structures",
            "tasks",
            "cases",
            "sites",
            "demo-users");
    static final List<String> DRAWN = List.of(
            "units",
            "people",
            "postings",
            "appointments",
            "completions",
            "offerings",
            "requirements",
            "reorganizations",
            "training-plans",
            "campaigns",
            "responses",
            "reviews",
            "drills",
            "evidence",
            "planted");

    private final Map<String, List<Table.Row>> files;
    private final Map<String, String> parents = new HashMap<>();

    private City(Map<String, List<Table.Row>> files) {
        this.files = files;
        rows("units").forEach(row -> parents.put(row.get("所属コード"), row.get("上位所属コード")));
    }

    static City committed() {
        var files = byHand();
        DRAWN.forEach(kind ->
                files.put(kind, Table.read(FOLDER.resolve(kind + ".csv")).rows()));
        return new City(files);
    }

    static City drawnFrom(long seed) {
        return of(seed, 855);
    }

    static City of(long seed, int staff) {
        var files = byHand();
        SampleCity.draw(FOLDER, seed, staff)
                .forEach((name, text) ->
                        files.put(name.replace(".csv", ""), Table.parse(text).rows()));
        return new City(files);
    }

    private static Map<String, List<Table.Row>> byHand() {
        var files = new HashMap<String, List<Table.Row>>();
        BY_HAND.forEach(kind ->
                files.put(kind, Table.read(FOLDER.resolve(kind + ".csv")).rows()));
        return files;
    }

    List<Table.Row> rows(String kind) {
        return files.getOrDefault(kind, List.of());
    }

    /// The questions and statements of one instrument.
    List<Table.Row> itemsOf(String instrument) {
        return rows("instruments").stream()
                .filter(row -> row.get("診断コード").equals(instrument))
                .toList();
    }

    List<String> column(String kind, String column) {
        return rows(kind).stream().map(row -> row.get(column)).toList();
    }

    /// Rows of people whose employment runs on 1 April 2026.
    Stream<Table.Row> staff() {
        return rows("people").stream().filter(City::runs);
    }

    private static boolean runs(Table.Row row) {
        return row.get("採用年月日").compareTo("2026-04-01") <= 0
                && (row.get("任期満了日").isEmpty() || row.get("任期満了日").compareTo("2026-04-01") >= 0);
    }

    /// 正規等 on 1 April 2026 whose 本務 is in the unit or below it.
    long regularsWithin(String unit) {
        return staff().filter(row -> List.of("正規", "再任用", "任期付", "派遣・割愛受入").contains(row.get("任用形態")))
                .filter(row -> isWithin(row.get("所属コード"), unit))
                .count();
    }

    long fiscalYearStaffWithin(String unit) {
        return staff().filter(row -> row.get("任用形態").equals("会計年度任用職員"))
                .filter(row -> isWithin(row.get("所属コード"), unit))
                .count();
    }

    /// @throws AssertionError if the units above each other form a circle
    boolean isWithin(String code, String ancestor) {
        var at = code;
        for (int step = 0; step < 10; step++) {
            if (at.equals(ancestor)) {
                return true;
            }
            if (at.isEmpty()) {
                return false;
            }
            at = parent(at);
        }
        throw new AssertionError("The units above %s form a circle.".formatted(code));
    }

    private String parent(String code) {
        var parent = parents.get(code);
        if (parent == null) {
            throw new AssertionError("There is no unit %s.".formatted(code));
        }
        return parent;
    }

    List<Table.Row> structure(int year, String role) {
        return rows("structures").stream()
                .filter(row -> row.number("年度") == year && row.get("役割コード").equals(role))
                .toList();
    }
}
