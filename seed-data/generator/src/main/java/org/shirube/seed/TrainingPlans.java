// SPDX-License-Identifier: Apache-2.0
package org.shirube.seed;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// 個人研修計画 of fiscal year 2026: what brings candidates to their roles, newcomers in and others further.
final class TrainingPlans {

    private static final LocalDate AGREED_FROM = LocalDate.of(2026, 5, 11);
    private static final LocalDate AGREED_TO = LocalDate.of(2026, 6, 30);
    private static final int QUARTERS = 4;
    private static final List<String> NEWCOMERS = List.of("S03", "K01");
    private static final double HOURS_A_YEAR = 60;
    /// A course and the skill that it is taken for by people without a role.
    private static final Map<String, String> USUAL =
            new TreeMap<>(Map.of("K02", "A01", "K03", "A05", "K04", "A04", "K05", "A09", "K09", "A12"));

    private final Chance chance;
    private final Organization organization;
    private final Completions completions;
    private final Offerings offerings;
    private final Map<String, Table.Row> courses = new LinkedHashMap<>();
    private final Map<String, String> skills = new LinkedHashMap<>();
    private final Map<String, String> roles = new LinkedHashMap<>();
    private final Map<Employee, Plan> plans = new LinkedHashMap<>();

    /// Courses of one person with reason and quarter, in the order in which they are taken.
    private static final class Plan {

        private final Map<String, String> reasons = new LinkedHashMap<>();
        private final Map<String, Integer> quarters = new LinkedHashMap<>();
        private double hours;
    }

    TrainingPlans(Path folder, Organization organization, Completions completions, Offerings offerings, Chance chance) {
        this.organization = organization;
        this.completions = completions;
        this.offerings = offerings;
        this.chance = chance;
        Table.read(folder.resolve("courses.csv")).rows().forEach(row -> courses.put(row.get("講座コード"), row));
        Table.read(folder.resolve("frameworks.csv"))
                .rows()
                .forEach(row -> skills.put(row.get("項目コード"), row.get("項目名")));
        Table.read(folder.resolve("roles.csv")).rows().stream()
                .filter(row -> row.get("スキルコード").isEmpty())
                .forEach(row -> roles.put(row.get("役割コード"), row.get("役割名")));
    }

    Table table(List<Candidacy> candidacies, Map<Employee, Ability> abilities) {
        for (var candidacy : candidacies) {
            var ability = abilities.get(candidacy.person());
            if (ability != null && candidacy.person().kind().countsAsRegular()) {
                forRole(candidacy, ability);
            }
        }
        organization.people().forEach(this::everyday);
        var table = new Table("年度", "職員番号", "四半期", "講座コード", "理由", "状態", "合意日");
        organization.people().stream().filter(plans::containsKey).forEach(person -> write(table, person));
        return table;
    }

    private void forRole(Candidacy candidacy, Ability ability) {
        var role = roles.getOrDefault(candidacy.role().code(), "");
        for (var gap : ability.gaps(candidacy.role()).entrySet()) {
            courses.values().stream()
                    .filter(course -> reached(course, gap.getKey()) >= gap.getValue())
                    .map(course -> course.get("講座コード"))
                    .findFirst()
                    .ifPresent(course -> plan(
                            candidacy.person(),
                            course,
                            "%s(%s)を%d段階にするため(%s)".formatted(skill(gap.getKey()), gap.getKey(), gap.getValue(), role)));
        }
        candidacy.role().courses().forEach(course -> plan(candidacy.person(), course, role + "の前提講座のため"));
    }

    private void everyday(Employee person) {
        if (person.service().begins().equals(Employee.REFERENCE_DAY)
                && person.formers().isEmpty()
                && person.kind().countsAsRegular()) {
            NEWCOMERS.forEach(course -> plan(person, course, "新規採用のため"));
        } else if (person.kind() == EmploymentKind.REGULAR && person.leave() == null && chance.happens(0.18)) {
            var course = chance.oneOf(List.copyOf(USUAL.keySet()));
            var skill = USUAL.getOrDefault(course, "");
            plan(person, course, "自己診断で%s(%s)を伸ばすこととしたため".formatted(skill(skill), skill));
        }
    }

    private String skill(String code) {
        return skills.getOrDefault(code, code);
    }

    private static int reached(Table.Row course, String skill) {
        return levels(course)
                .filter(pair -> pair.startsWith(skill + ":"))
                .mapToInt(pair -> Integer.parseInt(pair.substring(skill.length() + 1)))
                .findFirst()
                .orElse(0);
    }

    private static Stream<String> levels(Table.Row course) {
        return course.list("到達段階").stream();
    }

    /// Prerequisites come first; nothing is planned twice, or beyond the hours of a year.
    private void plan(Employee person, String code, String reason) {
        var course = courses.get(code);
        var plan = plans.computeIfAbsent(person, any -> new Plan());
        if (course == null || completions.of(person).contains(code) || plan.reasons.containsKey(code)) {
            return;
        }
        var name = course.get("講座名");
        course.list("前提講座").forEach(earlier -> plan(person, earlier, "「%s」の前提のため".formatted(name)));
        var ready = course.list("前提講座").stream()
                .allMatch(earlier -> completions.of(person).contains(earlier) || plan.quarters.containsKey(earlier));
        var quarter = quarter(plan, course);
        var hours = Double.parseDouble(course.get("時間"));
        if (ready && quarter <= QUARTERS && plan.hours + hours <= HOURS_A_YEAR) {
            plan.reasons.put(code, reason);
            plan.quarters.put(code, quarter);
            plan.hours += hours;
        }
    }

    /// The first quarter in which the course is held, not before its prerequisites; beyond the last one if there is
    /// none. Plans are agreed on in the first quarter, so only newcomers take a course in it.
    private int quarter(Plan plan, Table.Row course) {
        var first = NEWCOMERS.contains(course.get("講座コード")) ? 1 : 2;
        var earliest = course.list("前提講座").stream()
                .mapToInt(earlier -> plan.quarters.getOrDefault(earlier, first))
                .max()
                .orElse(first);
        var held = offerings.quarters(course.get("講座コード"));
        if (held.isEmpty()) {
            return earliest;
        }
        return held.stream().filter(quarter -> quarter >= earliest).findFirst().orElse(QUARTERS + 1);
    }

    private void write(Table table, Employee person) {
        var agreed = chance.happens(0.85);
        var day = WorkingDays.from(chance.day(AGREED_FROM, AGREED_TO));
        var plan = plans.computeIfAbsent(person, any -> new Plan());
        plan.reasons.forEach((course, reason) -> table.add(
                "2026",
                person.number(),
                Integer.toString(plan.quarters.getOrDefault(course, 1)),
                course,
                reason,
                agreed ? "合意" : "案",
                agreed ? day.toString() : ""));
    }
}
