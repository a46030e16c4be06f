// SPDX-License-Identifier: Apache-2.0
package org.shirube.seed;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What was found out in fiscal year 2025: self ratings, manager reviews, tests and certificates.
///
/// Self rating = true level + 0.3 + noise 0.45; manager review = true level - severity (deviation 0.25 between
/// managers) + noise 0.3; test = true level + noise 0.3, at most 3. Candidacies pull values to where they must lie.
final class Evidences {

    static final double SELF_BIAS = 0.3;
    private static final LocalDate SELF_FROM = LocalDate.of(2025, 9, 1);
    private static final LocalDate REVIEW_FROM = LocalDate.of(2025, 10, 6);
    private static final LocalDate TEST_FROM = LocalDate.of(2025, 11, 4);

    private final Chance chance;
    private final Map<Employee, Ability> abilities;
    private final List<String> skills;
    private final Organization organization;
    private final Map<String, Double> severity = new HashMap<>();
    private final Table table = new Table("任命権者", "職員番号", "外部者コード", "スキルコード", "根拠種別", "日付", "値", "標準誤差", "出典");

    Evidences(Organization organization, List<String> skills, Map<Employee, Ability> abilities, Chance chance) {
        this.organization = organization;
        this.skills = skills;
        this.abilities = abilities;
        this.chance = chance;
        organization.allUnits().forEach(unit -> severity.put(unit.code(), chance.normal(0, 0.25)));
        organization.people().forEach(this::person);
    }

    Table table() {
        return table;
    }

    private void person(Employee person) {
        var ability = abilities.get(person);
        if (ability == null) {
            return;
        }
        if (person.isExternal()) {
            selection(person, ability);
            return;
        }
        var selfDay = SELF_FROM.plusDays(chance.between(0, 29));
        var reviewDay = REVIEW_FROM.plusDays(chance.between(0, 24));
        var testDay = TEST_FROM.plusDays(chance.between(0, 26));
        var answers = ability.isCandidate() || chance.happens(0.93);
        var reviewed = chance.happens(person.kind().countsAsRegular() ? 0.3 : 0.1);
        var tested = ability.isCandidate() || chance.happens(0.9);
        for (var skill : skills) {
            if (answers && person.worksOn(selfDay) && isRated(ability, skill)) {
                self(person, ability, skill, selfDay);
            }
            if (answers && person.worksOn(reviewDay) && isReviewed(ability, skill, reviewed)) {
                review(person, ability, skill, reviewDay);
            }
            if (tested && person.worksOn(testDay) && skill.startsWith("B")) {
                test(person, ability, skill, testDay);
            }
        }
        certificates(person, ability);
    }

    /// What an external adviser showed when chosen.
    private void selection(Employee person, Ability ability) {
        skills.stream().filter(ability::isPlanted).forEach(skill -> {
            var level = ability.within(skill, Math.floor(ability.level(skill)), 0);
            add(person, skill, "資格", person.service().begins(), format(level, 0), "", "委託先選定時の資格・実績の確認");
        });
    }

    /// Items of the areas C and D go to role holders and candidates only.
    private static boolean isRated(Ability ability, String skill) {
        return skill.compareTo("C") < 0 || ability.isAsked(skill);
    }

    private static boolean isReviewed(Ability ability, String skill, boolean reviewed) {
        return ability.isConfirmable(skill)
                && (ability.isAsked(skill) || reviewed && !ability.isCandidate() && skill.startsWith("A"));
    }

    private void self(Employee person, Ability ability, String skill, LocalDate day) {
        var measured = ability.level(skill) + SELF_BIAS + chance.normal(0, 0.45);
        var value = ability.within(skill, rounded(measured, step(skill)), 0.5);
        add(person, skill, "自己診断", day, format(value, 1), "", "デジタルリテラシー自己診断 令和7年度");
    }

    private void review(Employee person, Ability ability, String skill, LocalDate day) {
        var manager = severity.getOrDefault(organization.section(person.unit()), 0.0);
        var measured = ability.level(skill) - manager + chance.normal(0, 0.3);
        var value = ability.within(skill, rounded(measured, step(skill)), 0);
        add(person, skill, "所属長確認", day, format(value, 1), "", "所属長確認 令和7年度");
    }

    private void test(Employee person, Ability ability, String skill, LocalDate day) {
        if (!ability.isConfirmable(skill)) {
            return;
        }
        var measured = ability.level(skill) + chance.normal(0, 0.3);
        var value = Math.min(3, Math.max(0, ability.within(skill, measured, 0)));
        var error = chance.uniform(0.30, 0.48);
        add(person, skill, "テスト", day, format(value, 2), format(error, 2), "情報セキュリティ理解度テスト 令和7年度");
    }

    /// Two qualifications that staff take on their own; nobody gets a certificate that would undo a candidacy.
    private void certificates(Employee person, Ability ability) {
        var day = LocalDate.of(2025, 6, 15).plusDays(chance.between(0, 170));
        if (!person.kind().countsAsRegular() || !person.worksOn(day)) {
            return;
        }
        var digital = Unit.templateCode(person.unit()).equals("030");
        if (chance.happens(digital ? 0.6 : 0.05)) {
            certificate(person, ability, "A07", 2, day, "ITパスポート試験");
            certificate(person, ability, "A12", 2, day, "ITパスポート試験");
        }
        if (chance.happens(digital ? 0.3 : 0.01)) {
            certificate(person, ability, "B05", 3, day, "情報セキュリティマネジメント試験");
            certificate(person, ability, "D03", 2, day, "情報セキュリティマネジメント試験");
        }
    }

    private void certificate(Employee person, Ability ability, String skill, int level, LocalDate day, String source) {
        if (!ability.isCapped(skill) && ability.isConfirmable(skill)) {
            add(person, skill, "資格", day, Integer.toString(level), "", source);
        }
    }

    private void add(
            Employee person, String skill, String kind, LocalDate day, String value, String error, String source) {
        var external = person.isExternal();
        var number = external ? "" : person.numberOn(day);
        table.add(
                person.authority(),
                number,
                external ? person.number() : "",
                skill,
                kind,
                day.toString(),
                value,
                error,
                source);
    }

    /// A has two items a skill, hence half steps; B has one.
    private static double step(String skill) {
        return skill.startsWith("B") ? 1 : 0.5;
    }

    private static double rounded(double value, double step) {
        return Ability.clamp(Math.round(value / step) * step);
    }

    private static String format(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
