// SPDX-License-Identifier: Apache-2.0
package org.shirube.seed;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Three years of answers fit the campaigns, the instruments and the evidence.
class HistoryTest {

    static List<City> cities() {
        return SampleCityTest.cities();
    }

    @ParameterizedTest
    @MethodSource("cities")
    void campaignsCountTheirResponses(City city) {
        var asked = city.column("responses", "実施回コード").stream().collect(groupingBy(code -> code, counting()));
        var submitted = answered(city).collect(groupingBy(row -> row.get("実施回コード"), counting()));

        assertThat(city.rows("campaigns")).hasSize(9).allSatisfy(row -> {
            assertThat(asked.get(row.get("実施回コード"))).isEqualTo(row.number("対象人数"));
            assertThat(submitted.get(row.get("実施回コード"))).isEqualTo(row.number("提出人数"));
            assertThat(row.number("提出人数")).isLessThanOrEqualTo(row.number("対象人数"));
        });
        assertThat(city.rows("responses").stream().map(row -> row.get("実施回コード") + row.get("職員番号")))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("cities")
    void answersAreOfTheInstrumentAndOfItsDays(City city) {
        var campaigns = city.rows("campaigns").stream().collect(toMap(row -> row.get("実施回コード"), row -> row));
        var items = items(city);

        assertThat(answered(city)).allSatisfy(row -> {
            var campaign = campaigns.get(row.get("実施回コード"));
            var test = campaign.get("診断コード").equals("ST2026");
            var day = row.get("提出日時").substring(0, 10);
            assertThat(day).isBetween(campaign.get("開始日"), campaign.get("終了日"));
            Answers.of(row).values().forEach((item, value) -> {
                assertThat(items.get(item).get("診断コード")).isEqualTo(campaign.get("診断コード"));
                assertThat(value).isBetween(test ? 1 : 0, 4);
            });
        });
        assertThat(city.rows("reviews"))
                .allSatisfy(row -> assertThat(row.get("確認者の職員番号")).isNotEmpty().isNotEqualTo(row.get("職員番号")));
    }

    private static Stream<Table.Row> answered(City city) {
        return city.rows("responses").stream().filter(row -> !row.get("回答").isEmpty());
    }

    private static Map<String, Table.Row> items(City city) {
        return city.rows("instruments").stream().collect(toMap(row -> row.get("設問コード"), row -> row));
    }

    @ParameterizedTest
    @MethodSource("cities")
    void evidenceOfTheLatestYearIsWhatTheAnswersCameTo(City city) {
        var values = new HashMap<String, Double>();
        answered(city)
                .map(Answers::of)
                .filter(answers -> answers.campaign().endsWith("2025"))
                .forEach(answers -> values.putAll(
                        answers.campaign().startsWith("ST") ? tested(answers, city) : rated(answers, "自己診断")));
        city.rows("reviews").stream()
                .map(Answers::of)
                .filter(answers -> answers.campaign().endsWith("2025"))
                .forEach(answers -> values.putAll(rated(answers, "所属長確認")));
        var evidence = city.rows("evidence").stream()
                .filter(row -> !row.get("根拠種別").equals("資格"))
                .toList();

        assertThat(evidence)
                .hasSameSizeAs(values.keySet())
                .allSatisfy(row -> assertThat(values.get(row.get("根拠種別") + row.get("職員番号") + row.get("スキルコード")))
                        .isCloseTo(Double.parseDouble(row.get("値")), offset(0.0051)));
    }

    private static Map<String, Double> rated(Answers answers, String kind) {
        var bySkill = new HashMap<String, List<Integer>>();
        answers.values()
                .forEach((item, value) -> bySkill.computeIfAbsent(item.substring(0, 3), any -> new ArrayList<>())
                        .add(value));
        var values = new HashMap<String, Double>();
        bySkill.forEach((skill, all) -> values.put(
                kind + answers.number() + skill,
                all.stream().mapToInt(Integer::intValue).average().orElseThrow()));
        return values;
    }

    private static Map<String, Double> tested(Answers answers, City city) {
        var bySkill = city.itemsOf("ST2026").stream()
                .filter(row -> answers.values().containsKey(row.get("設問コード")))
                .collect(groupingBy(row -> row.get("スキルコード")));
        var values = new HashMap<String, Double>();
        bySkill.forEach((skill, rows) ->
                values.put("テスト" + answers.number() + skill, Math.clamp(theta(rows, answers.values()) + 2, 0.0, 3.0)));
        return values;
    }

    /// The mean of theta given the answers, by the plain sum over a grid.
    private static double theta(List<Table.Row> items, Map<String, Integer> chosen) {
        double mass = 0;
        double sum = 0;
        for (double theta = -4; theta < 4.05; theta += 0.1) {
            var weight = Math.exp(-theta * theta / 2) * (Math.abs(theta) > 3.95 ? 0.5 : 1);
            for (var item : items) {
                var slope = Double.parseDouble(item.get("識別力"));
                var right = 1 / (1 + Math.exp(-slope * (theta - Double.parseDouble(item.get("困難度")))));
                weight *= chosen.get(item.get("設問コード")) == item.number("正答") ? right : 1 - right;
            }
            mass += weight;
            sum += weight * theta;
        }
        return sum / mass;
    }

    @ParameterizedTest
    @MethodSource("cities")
    void mailIsOpenedBeforeItIsClickedAndClickedBeforeAnythingIsEntered(City city) {
        assertThat(city.rows("drills")).hasSizeGreaterThan(1400).allSatisfy(row -> {
            var times = Stream.of("送信日時", "開封日時", "クリック日時", "入力日時")
                    .map(row::get)
                    .takeWhile(time -> !time.isEmpty())
                    .toList();
            assertThat(times).isSorted();
            assertThat(Stream.of("送信日時", "開封日時", "クリック日時", "入力日時").map(row::get).filter(time -> !time.isEmpty()))
                    .hasSameSizeAs(times);
            assertThat(row.get("報告日時").isEmpty() || row.get("報告日時").compareTo(row.get("開封日時")) > 0)
                    .isTrue();
        });
    }

    @Test
    void theFilesStaySmall() throws IOException {
        assertThat(Files.size(City.FOLDER.resolve("responses.csv"))).isLessThan(3_000_000);
        assertThat(City.committed().rows("evidence")).hasSizeLessThan(31_300);
    }
}
