// SPDX-License-Identifier: Apache-2.0
package org.shirube.seed;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Courses completed in fiscal year 2025, prerequisites first.
final class Completions {

    private static final LocalDate YEAR_BEGINS = LocalDate.of(2025, 4, 1);
    private static final LocalDate YEAR_ENDS = LocalDate.of(2026, 3, 13);
    /// Sections that handle 特定個人情報.
    static final Set<String> PERSONAL_NUMBERS =
            Set.of("070", "090", "100", "120", "130", "190", "200", "210", "220", "230", "242", "250");
    /// What people of a role usually attend.
    private static final Map<String, List<String>> USUAL = Map.ofEntries(
            Map.entry("R05", List.of("M01", "L05")), Map.entry("R06", List.of("L05", "L04")),
            Map.entry("R07", List.of("L10")), Map.entry("R08", List.of("L09", "E03")),
            Map.entry("R09", List.of("E02", "S08")), Map.entry("R10", List.of("S06", "S07", "N07")),
            Map.entry("R11", List.of("S06")), Map.entry("R12", List.of("L02")),
            Map.entry("R13", List.of("L06")), Map.entry("R14", List.of("K07", "L07")),
            Map.entry("R15", List.of("M01")), Map.entry("R16", List.of("S04")));

    private final Organization organization;
    private final Chance chance;
    private final Map<String, Table.Row> courses = new LinkedHashMap<>();
    private final Map<Employee, Set<String>> done = new HashMap<>();
    private final Map<Employee, List<Lesson>> taught = new HashMap<>();
    private final Table table = new Table("任命権者", "職員番号", "講座コード", "修了日", "有効期限", "文書番号");
    private int documents = 200;

    Completions(Path folder, Organization organization, List<Candidacy> candidacies, Chance chance) {
        this.organization = organization;
        this.chance = chance;
        Table.read(folder.resolve("courses.csv")).rows().forEach(row -> courses.put(row.get("講座コード"), row));
        organization.people().stream().filter(person -> isStaff(person)).forEach(this::everyday);
        candidacies.stream().filter(c -> isStaff(c.person())).forEach(this::forRole);
    }

    Table table() {
        return table;
    }

    /// Courses that a person completed in the year.
    Set<String> of(Employee person) {
        return done.getOrDefault(person, Set.of());
    }

    /// 1 if a course that is not compulsory taught a person the skill until a day, else 0.
    int taught(Employee person, String skill, LocalDate until) {
        return taught.getOrDefault(person, List.of()).stream()
                .filter(lesson -> lesson.skill().equals(skill) && !lesson.day().isAfter(until))
                .mapToInt(lesson -> 1)
                .max()
                .orElse(0);
    }

    private record Lesson(String skill, LocalDate day) {}

    private static boolean isStaff(Employee person) {
        return person.kind().countsAsRegular() || person.kind() == EmploymentKind.FISCAL_YEAR;
    }

    private void everyday(Employee person) {
        var spring = chance.day(LocalDate.of(2025, 4, 14), LocalDate.of(2025, 6, 30));
        var head = person.post().rank() == Rank.HEAD;
        if (head || chance.happens(person.kind().countsAsRegular() ? 0.97 : 0.91)) {
            complete(person, "S01", spring);
        }
        if (organization.doesTheWorkOf(person.unit(), PERSONAL_NUMBERS) && chance.happens(0.9)) {
            complete(person, "S02", summer());
        }
        if (person.joined().equals(YEAR_BEGINS)) {
            complete(person, "S03", YEAR_BEGINS.plusDays(chance.between(3, 25)));
            complete(person, "K01", YEAR_BEGINS.plusDays(chance.between(3, 25)));
        }
        if (!person.kind().countsAsRegular()) {
            return;
        }
        sometimes(person, "K02", 0.40);
        sometimes(person, "K06", 0.35);
        sometimes(person, "K04", 0.08);
        sometimes(person, "K05", 0.08);
        sometimes(person, "K03", 0.07);
        sometimes(person, "K09", 0.05);
        sometimes(person, "N04", 0.03);
        if (person.post().rank() == Rank.DIRECTOR) {
            sometimes(person, "M02", 0.8);
        }
    }

    private LocalDate summer() {
        return chance.day(LocalDate.of(2025, 7, 1), LocalDate.of(2025, 10, 31));
    }

    private void sometimes(Employee person, String course, double share) {
        if (chance.happens(share)) {
            complete(person, course, chance.day(LocalDate.of(2025, 6, 1), LocalDate.of(2026, 2, 27)));
        }
    }

    private void forRole(Candidacy candidacy) {
        var day = chance.day(LocalDate.of(2025, 10, 1), YEAR_ENDS.minusDays(30));
        candidacy.role().courses().forEach(course -> complete(candidacy.person(), course, day));
        for (var course : USUAL.getOrDefault(candidacy.role().code(), List.of())) {
            if (chance.happens(0.85)) {
                complete(candidacy.person(), course, day.plusDays(chance.between(1, 30)));
            }
        }
        if (candidacy.role().code().equals("R12") && candidacy.standing() == Standing.MEETS && chance.happens(0.6)) {
            complete(candidacy.person(), "L03", YEAR_ENDS);
        }
    }

    /// Writes the prerequisites that are still missing some weeks before.
    private void complete(Employee person, String code, LocalDate wished) {
        var known = done.computeIfAbsent(person, any -> new HashSet<>());
        if (!known.add(code)) {
            return;
        }
        var course = courses.get(code);
        if (course == null) {
            throw new IllegalArgumentException("There is no course %s.".formatted(code));
        }
        var day = wished.isBefore(YEAR_BEGINS.plusDays(9)) ? YEAR_BEGINS.plusDays(9) : wished;
        if (!person.worksOn(day)) {
            known.remove(code);
            return;
        }
        course.list("前提講座").forEach(earlier -> complete(person, earlier, day.minusDays(chance.between(21, 40))));
        if (course.get("必須").isEmpty()) {
            var lessons = taught.computeIfAbsent(person, any -> new ArrayList<>());
            course.list("到達段階").forEach(pair -> lessons.add(new Lesson(pair.split(":", 2)[0], day)));
        }
        var months = course.get("有効月数");
        var expires = months.isEmpty()
                ? ""
                : day.plusMonths(Integer.parseInt(months)).minusDays(1).toString();
        var document = course.get("報告書").equals("○") ? "汐人研第%d号".formatted(++documents) : "";
        table.add(person.authority(), person.numberOn(day), code, day.toString(), expires, document);
    }
}
