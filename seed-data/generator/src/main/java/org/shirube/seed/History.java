// SPDX-License-Identifier: Apache-2.0
package org.shirube.seed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shirube.seed.Measured.Sheet;

/// Three yearly rounds of assessment (実施回), fiscal years 2023 to 2025, answer by answer.
final class History {

    static final List<Integer> YEARS = List.of(2023, 2024, 2025);

    private final Organization organization;
    private final Instruments instruments;
    private final Table campaigns =
            new Table("実施回コード", "年度", "診断コード", "版", "種別", "名称", "名称(英)", "開始日", "終了日", "対象人数", "提出人数");
    private final Table responses = new Table("実施回コード", "職員番号", "提出日時", "回答");
    private final Table reviews = new Table("実施回コード", "職員番号", "確認者の職員番号", "確認日時", "回答");
    private Map<Employee, Measured> latest = new HashMap<>();

    History(
            Organization organization,
            Careers careers,
            Instruments instruments,
            Growth growth,
            Map<Employee, Ability> abilities,
            long seed) {
        this.organization = organization;
        this.instruments = instruments;
        for (var year : YEARS) {
            var reviewers = new Reviewers(organization, careers, LocalDate.of(year, 10, 6));
            var autumn = new Autumn(
                    year, instruments, growth, reviewers, new Severity(seed), new Chance(seed, "autumn " + year));
            latest = autumn.of(organization.people(), abilities);
            write(year);
        }
    }

    Table campaigns() {
        return campaigns;
    }

    Table responses() {
        return responses;
    }

    Table reviews() {
        return reviews;
    }

    /// What fiscal year 2025 found out.
    Map<Employee, Measured> latest() {
        return latest;
    }

    private void write(int year) {
        var september = LocalDate.of(year, 9, 1);
        var november = LocalDate.of(year, 11, 4);
        var all = organization.people().stream().filter(latest::containsKey).toList();
        var basics = "SR-" + year;
        var special = "SP-" + year;
        var test = "ST-" + year;
        var rated = rows(basics, all, Measured::self, instruments.basics());
        var ratedMore = rows(special, all, Measured::self, instruments.special());
        var tested = rows(test, all, Measured::test, instruments.security());
        reviewRows(basics, all, instruments.basics());
        reviewRows(special, all, instruments.special());
        var invited = all.stream().filter(person -> person.worksOn(september)).count();
        var asked = all.stream()
                .filter(person -> person.worksOn(september) && isCandidate(person))
                .count();
        var examined = all.stream().filter(person -> person.worksOn(november)).count();
        var last = LocalDate.of(year, 9, 30);
        campaign(basics, year, Instruments.BASICS, september, last, Math.max(invited, rated), rated);
        campaign(special, year, Instruments.SPECIAL, september, last, Math.max(asked, ratedMore), ratedMore);
        campaign(
                test,
                year,
                Instruments.SECURITY,
                november,
                LocalDate.of(year, 11, 30),
                Math.max(examined, tested),
                tested);
    }

    private boolean isCandidate(Employee person) {
        var measured = latest.get(person);
        return measured != null && measured.candidate();
    }

    private void campaign(
            String code, int year, String instrument, LocalDate from, LocalDate to, long invited, long submitted) {
        var era = "令和%d年度".formatted(year - 2018);
        var kind = instrument.equals(Instruments.SECURITY) ? "テスト" : "自己診断";
        var name = switch (instrument) {
            case Instruments.BASICS -> List.of("デジタルリテラシー自己診断", "Digital literacy self-rating");
            case Instruments.SPECIAL -> List.of("専門スキル自己診断", "Self-rating of special skills");
            default -> List.of("情報セキュリティ理解度テスト", "Information security knowledge test");
        };
        campaigns.add(
                code,
                Integer.toString(year),
                instrument,
                "1",
                kind,
                name.getFirst() + " " + era,
                "%s, fiscal year %d".formatted(name.getLast(), year),
                from.toString(),
                to.toString(),
                Long.toString(invited),
                Long.toString(submitted));
    }

    private interface SheetOf {
        @Nullable
        Sheet of(Measured measured);
    }

    private long rows(String campaign, List<Employee> people, SheetOf part, ItemBank bank) {
        var written = 0L;
        for (var person : people) {
            var measured = latest.get(person);
            var sheet = measured == null ? null : part.of(measured);
            var text = sheet == null ? "" : text(sheet, bank);
            if (sheet != null && !text.isEmpty()) {
                responses.add(
                        campaign,
                        person.numberOn(sheet.at().toLocalDate()),
                        sheet.at().toString(),
                        text);
                written++;
            }
        }
        return written;
    }

    private void reviewRows(String campaign, List<Employee> people, ItemBank bank) {
        for (var person : people) {
            var measured = latest.get(person);
            var sheet = measured == null ? null : measured.review();
            var reviewer = measured == null ? null : measured.reviewer();
            var text = sheet == null ? "" : text(sheet, bank);
            if (sheet != null && reviewer != null && !text.isEmpty()) {
                var day = sheet.at().toLocalDate();
                reviews.add(
                        campaign,
                        person.numberOn(day),
                        reviewer.numberOn(day),
                        sheet.at().toString(),
                        text);
            }
        }
    }

    private static String text(Sheet sheet, ItemBank bank) {
        var parts = new ArrayList<String>();
        bank.bySkill().forEach((skill, items) -> {
            var answers = sheet.answers().getOrDefault(skill, List.of());
            for (int i = 0; i < answers.size(); i++) {
                parts.add(items.get(i).code() + "=" + answers.get(i));
            }
        });
        return String.join(";", parts);
    }
}
