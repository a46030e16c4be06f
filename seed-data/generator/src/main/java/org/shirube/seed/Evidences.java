// SPDX-License-Identifier: Apache-2.0
package org.shirube.seed;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.shirube.seed.Measured.Sheet;

/// What was found out in fiscal year 2025: self ratings, manager reviews, tests as their answers say, and certificates.
final class Evidences {

    private final Chance chance;
    private final Map<Employee, Ability> abilities;
    private final List<String> skills;
    private final Instruments instruments;
    private final Map<Employee, Measured> measured;
    private final Table table = new Table("任命権者", "職員番号", "外部者コード", "スキルコード", "根拠種別", "日付", "値", "標準誤差", "出典");

    Evidences(
            Organization organization,
            List<String> skills,
            Instruments instruments,
            Map<Employee, Measured> measured,
            Map<Employee, Ability> abilities,
            Chance chance) {
        this.skills = skills;
        this.instruments = instruments;
        this.measured = measured;
        this.abilities = abilities;
        this.chance = chance;
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
        var found = measured.get(person);
        if (found != null) {
            skills.forEach(skill -> skill(person, skill, found));
        }
        certificates(person, ability);
    }

    private void skill(Employee person, String skill, Measured found) {
        var self = found.self();
        if (self != null && self.answers().containsKey(skill)) {
            rated(person, skill, "自己診断", self, skill.compareTo("C") < 0 ? "デジタルリテラシー自己診断 令和7年度" : "専門スキル自己診断 令和7年度");
        }
        var review = found.review();
        if (review != null && review.answers().containsKey(skill)) {
            rated(person, skill, "所属長確認", review, "所属長確認 令和7年度");
        }
        var test = found.test();
        if (test != null && test.answers().containsKey(skill)) {
            tested(person, skill, test);
        }
    }

    /// The mean of the skill's items; thirds need two digits.
    private void rated(Employee person, String skill, String kind, Sheet sheet, String source) {
        var digits = instruments.ratings(skill).size() > 2 ? 2 : 1;
        add(person, skill, kind, sheet.at().toLocalDate(), format(sheet.mean(skill), digits), "", source);
    }

    private void tested(Employee person, String skill, Sheet sheet) {
        var items = instruments.questions(skill);
        var chosen = sheet.answers().getOrDefault(skill, List.of());
        var right = IntStream.range(0, items.size())
                .mapToObj(i -> chosen.get(i) == items.get(i).key())
                .toList();
        var trait = LatentTrait.of(items, right);
        add(
                person,
                skill,
                "テスト",
                sheet.at().toLocalDate(),
                format(trait.level(), 2),
                format(trait.levelError(), 2),
                "情報セキュリティ理解度テスト 令和7年度");
    }

    /// What an external adviser showed when chosen.
    private void selection(Employee person, Ability ability) {
        skills.stream().filter(ability::isPlanted).forEach(skill -> {
            var level = ability.within(skill, Math.floor(ability.level(skill)), 0);
            add(person, skill, "資格", person.service().begins(), format(level, 0), "", "委託先選定時の資格・実績の確認");
        });
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

    private static String format(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
