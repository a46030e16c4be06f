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
            new Table("実施回コード", "年度", "診断コード", "版", "種別", "名称", "名称(英)", "開始日", "終了日", "対象職員番号", "対象人数", "提出人数");
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

    private interface SheetOf {
        @Nullable
        Sheet of(Measured measured);
    }

    /// A campaign: what is asked of whom, from the first day to the last.
    private record Round(
            String code,
            String instrument,
            String title,
            String englishTitle,
            ItemBank bank,
            SheetOf part,
            LocalDate opens,
            LocalDate closes) {

        /// The other one is for role holders and candidates.
        boolean isForAll() {
            return !instrument.equals(Instruments.SPECIAL);
        }

        String kind() {
            return instrument.equals(Instruments.SECURITY) ? "テスト" : "自己診断";
        }
    }

    /// @param asked employee numbers, as they were when the campaign opened
    private record Participation(List<String> asked, int answered) {}

    private List<Round> rounds(int year) {
        var september = WorkingDays.from(LocalDate.of(year, 9, 1));
        var endOfSeptember = WorkingDays.until(LocalDate.of(year, 9, 30));
        return List.of(
                new Round(
                        "SR-" + year,
                        Instruments.BASICS,
                        "デジタルリテラシー自己診断",
                        "Digital literacy self-rating",
                        instruments.basics(),
                        Measured::self,
                        september,
                        endOfSeptember),
                new Round(
                        "SP-" + year,
                        Instruments.SPECIAL,
                        "専門スキル自己診断",
                        "Self-rating of special skills",
                        instruments.special(),
                        Measured::self,
                        september,
                        endOfSeptember),
                new Round(
                        "ST-" + year,
                        Instruments.SECURITY,
                        "情報セキュリティ理解度テスト",
                        "Information security knowledge test",
                        instruments.security(),
                        Measured::test,
                        WorkingDays.from(LocalDate.of(year, 11, 4)),
                        WorkingDays.until(LocalDate.of(year, 11, 30))));
    }

    private void write(int year) {
        var people = organization.people().stream().filter(latest::containsKey).toList();
        for (var round : rounds(year)) {
            campaign(year, round, responses(round, people));
            if (!round.instrument().equals(Instruments.SECURITY)) {
                reviewRows(round.code(), people, round.bank());
            }
        }
    }

    private void campaign(int year, Round round, Participation participation) {
        campaigns.add(
                round.code(),
                Integer.toString(year),
                round.instrument(),
                "1",
                round.kind(),
                "%s 令和%d年度".formatted(round.title(), year - 2018),
                "%s, fiscal year %d".formatted(round.englishTitle(), year),
                round.opens().toString(),
                round.closes().toString(),
                round.isForAll() ? "" : String.join("; ", participation.asked()),
                Integer.toString(participation.asked().size()),
                Integer.toString(participation.answered()));
    }

    /// A row for each person who was asked; who did not answer has neither a time nor answers.
    private Participation responses(Round round, List<Employee> people) {
        var asked = new ArrayList<String>();
        var answered = 0;
        for (var person : people) {
            var measured = latest.get(person);
            var sheet = measured == null ? null : round.part().of(measured);
            var text = sheet == null ? "" : text(sheet, round.bank());
            if (sheet != null && !text.isEmpty()) {
                var number = person.numberOn(sheet.at().toLocalDate());
                responses.add(round.code(), number, sheet.at().toString(), text);
                asked.add(number);
                answered++;
            } else if (isAsked(person, round)) {
                responses.add(round.code(), person.numberOn(round.opens()), "", "");
                asked.add(person.numberOn(round.opens()));
            }
        }
        return new Participation(asked, answered);
    }

    private boolean isAsked(Employee person, Round round) {
        var measured = latest.get(person);
        return person.worksOn(round.opens()) && (round.isForAll() || measured != null && measured.candidate());
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
