// SPDX-License-Identifier: Apache-2.0
package org.shirube.seed;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// 研修回 of fiscal years 2026 and 2027, one or more a year for each course with a limit of seats.
final class Offerings {

    private static final List<Integer> YEARS = List.of(2026, 2027);
    private static final double HOURS_A_DAY = 6;
    /// Three months of practice in one's own section.
    private static final String PRACTICE = "L03";
    /// A whole working week elsewhere.
    private static final String EXCHANGE = "E07";

    private final Chance chance;
    private final Map<String, Table.Row> courses = new HashMap<>();
    private final Map<String, Set<Integer>> quarters = new HashMap<>();
    /// When a room or a teacher is taken, so that no two begin there on one day.
    private final Set<String> taken = new HashSet<>();
    private final Table table = new Table("研修回コード", "講座コード", "開始日時", "終了日時", "会場", "定員", "最少人数", "締切日", "四半期");

    Offerings(Path folder, Chance chance) {
        this.chance = chance;
        Table.read(folder.resolve("courses.csv")).rows().forEach(row -> courses.put(row.get("講座コード"), row));
        var plan = Table.resource("offering-plan.csv").rows();
        YEARS.forEach(year -> plan.forEach(row -> year(year, row)));
    }

    Table table() {
        return table;
    }

    /// The quarters of a fiscal year in which a course begins; none for courses without a limit of seats.
    Set<Integer> quarters(String course) {
        return quarters.getOrDefault(course, Set.of());
    }

    private void year(int year, Table.Row plan) {
        var code = plan.get("講座コード");
        var course = courses.get(code);
        if (course == null || course.get("定員").isEmpty()) {
            throw new IllegalArgumentException("%s is no course with a limit of seats.".formatted(code));
        }
        var months = plan.list("月").stream().map(Integer::valueOf).toList();
        for (int i = 0; i < months.size(); i++) {
            var month = months.get(i);
            var from = LocalDate.of(month < 4 ? year + 1 : year, month, month == 4 ? 6 : 1);
            var days = from.lengthOfMonth() - from.getDayOfMonth() + 1;
            var rounds = Collections.frequency(months, month);
            var part = i - months.indexOf(month);
            var first = first(
                    from.plusDays((long) days * part / rounds),
                    from.plusDays((long) days * (part + 1) / rounds - 1),
                    course,
                    plan.get("会場"));
            add(year, i + 1, course, plan.get("会場"), first);
        }
    }

    private LocalDate first(LocalDate from, LocalDate to, Table.Row course, String place) {
        for (int tries = 0; tries < 500; tries++) {
            var day = chance.day(from, to);
            var fits = WorkingDays.inARow(day, sameWeek(course));
            if (fits && (place.equals("オンライン") || taken.add(place + day))) {
                return day;
            }
        }
        throw new IllegalStateException("No day is left in %s for %s.".formatted(from, course.get("講座コード")));
    }

    private static int sameWeek(Table.Row course) {
        return switch (course.get("講座コード")) {
            case PRACTICE -> 1;
            case EXCHANGE -> 5;
            default -> days(course);
        };
    }

    private static int days(Table.Row course) {
        return (int) Math.ceil(Double.parseDouble(course.get("時間")) / HOURS_A_DAY);
    }

    private void add(int year, int round, Table.Row course, String place, LocalDate first) {
        var code = course.get("講座コード");
        var seats = course.number("定員");
        var begins = begins(course, first);
        var notice = course.get("提供者").startsWith("庁内") ? 10 : 28;
        var quarter = (first.getMonthValue() + 8) % 12 / 3 + 1;
        quarters.computeIfAbsent(code, any -> new TreeSet<>()).add(quarter);
        table.add(
                "%d-%s-%d".formatted(year, code, round),
                code,
                begins.toString(),
                ends(course, begins).toString(),
                place,
                course.get("定員"),
                Integer.toString(Math.max(1, Math.ceilDiv(seats * 2, 5))),
                WorkingDays.until(deadline(first, notice)).toString(),
                Integer.toString(quarter));
    }

    /// Not before the first of April, on which the first newcomers come.
    private static LocalDate deadline(LocalDate first, int notice) {
        var day = first.minusDays(notice);
        var earliest = LocalDate.of(first.getYear(), 4, 2);
        return first.getMonthValue() == 4 && day.isBefore(earliest) ? earliest : day;
    }

    /// Short courses are held in the afternoon.
    private static LocalDateTime begins(Table.Row course, LocalDate first) {
        var hours = Double.parseDouble(course.get("時間"));
        return first.atTime(hours <= 3 ? LocalTime.of(13, 30) : hours > 30 ? LocalTime.of(8, 30) : LocalTime.of(9, 30));
    }

    private static LocalDateTime ends(Table.Row course, LocalDateTime begins) {
        var hours = Double.parseDouble(course.get("時間"));
        if (course.get("講座コード").equals(PRACTICE)) {
            return WorkingDays.until(begins.toLocalDate().plusMonths(3)).atTime(17, 0);
        }
        if (course.get("講座コード").equals(EXCHANGE)) {
            return begins.toLocalDate().plusDays(4).atTime(17, 15);
        }
        if (hours <= 3) {
            return begins.plusMinutes((long) (hours * 60));
        }
        return begins.toLocalDate().plusDays(days(course) - 1L).atTime(16, 30);
    }
}
