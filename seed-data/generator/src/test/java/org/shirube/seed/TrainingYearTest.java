// SPDX-License-Identifier: Apache-2.0
package org.shirube.seed;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// 研修回, 必須研修, 個人研修計画 and the reorganisation that comes next.
class TrainingYearTest {

    static List<City> cities() {
        return SampleCityTest.cities();
    }

    @ParameterizedTest
    @MethodSource("cities")
    void everyCourseWithSeatsIsHeldInBothYears(City city) {
        var withSeats = courses(city).values().stream()
                .filter(course -> !course.get("定員").isEmpty())
                .map(course -> course.get("講座コード"))
                .collect(Collectors.toCollection(TreeSet::new));

        for (var year : Set.of("2026", "2027")) {
            assertThat(city.rows("offerings").stream()
                            .filter(row -> row.get("研修回コード").startsWith(year))
                            .map(row -> row.get("講座コード"))
                            .collect(Collectors.toSet()))
                    .isEqualTo(withSeats);
        }
        assertThat(city.column("offerings", "研修回コード")).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("cities")
    void offeringsLieOnWorkingDaysOfTheirQuarter(City city) {
        assertThat(city.rows("offerings")).allSatisfy(row -> {
            var begins = LocalDateTime.parse(row.get("開始日時"));
            var ends = LocalDateTime.parse(row.get("終了日時"));
            var deadline = LocalDate.parse(row.get("締切日"));
            assertThat(ends).isAfter(begins);
            assertThat(deadline).isBefore(begins.toLocalDate());
            assertThat(List.of(begins.getDayOfWeek(), ends.getDayOfWeek(), deadline.getDayOfWeek()))
                    .doesNotContain(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            assertThat(row.number("最少人数")).isBetween(1, row.number("定員"));
            assertThat(row.number("四半期")).isEqualTo((begins.getMonthValue() + 8) % 12 / 3 + 1);
        });
    }

    @ParameterizedTest
    @MethodSource("cities")
    void requirementsNameCoursesUnitsAndRolesThatExist(City city) {
        var courses = courses(city).keySet();
        var units = new HashSet<>(city.column("units", "所属コード"));
        var roles = new HashSet<>(city.column("roles", "役割コード"));

        assertThat(city.rows("requirements")).hasSize(8).allSatisfy(row -> {
            var population = row.get("対象");
            assertThat(courses).containsAll(row.list("講座コード"));
            assertThat(units).containsAll(named(population, "\"code\":\"(\\d+)\""));
            assertThat(roles).containsAll(named(population, "\"holdsRole\":\"(R\\d+)\""));
            assertThat(population.chars().filter(c -> c == '{').count())
                    .isEqualTo(population.chars().filter(c -> c == '}').count());
            assertThat(row.get("根拠の確認")).isEqualTo("要確認");
        });
    }

    private static Set<String> named(String population, String pattern) {
        return Pattern.compile(pattern)
                .matcher(population)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("cities")
    void plansHavePrerequisitesFirstAndStayWithinSixtyHours(City city) {
        var courses = courses(city);
        var done = city.rows("completions").stream()
                .map(row -> row.get("職員番号") + row.get("講座コード"))
                .collect(Collectors.toSet());
        var before = before(city);
        var quarters = new HashMap<String, Integer>();
        var hours = new HashMap<String, Double>();
        city.rows("training-plans").forEach(row -> quarters.put(row.get("職員番号") + row.get("講座コード"), row.number("四半期")));

        assertThat(city.rows("training-plans")).hasSizeGreaterThan(100).allSatisfy(row -> {
            var number = row.get("職員番号");
            var course = courses.get(row.get("講座コード"));
            for (var earlier : course.list("前提講座")) {
                assertThat(done.contains(number + earlier)
                                || done.contains(before.get(number) + earlier)
                                || quarters.getOrDefault(number + earlier, 9) <= row.number("四半期"))
                        .as(row.toString())
                        .isTrue();
            }
            assertThat(done).doesNotContain(number + row.get("講座コード"));
            assertThat(row.get("合意日").isEmpty()).isEqualTo(row.get("状態").equals("案"));
            hours.merge(number, Double.parseDouble(course.get("時間")), Double::sum);
        });
        assertThat(hours.values()).allMatch(sum -> sum <= 60);
    }

    private static Map<String, String> before(City city) {
        return city.rows("people").stream()
                .filter(row -> !row.get("職員番号").isEmpty())
                .collect(toMap(row -> row.get("職員番号"), row -> row.get("前職員番号")));
    }

    private static Map<String, Table.Row> courses(City city) {
        return city.rows("courses").stream().collect(toMap(row -> row.get("講座コード"), row -> row));
    }

    /// 44 sections become 43; leaders by size stay at fifty, whoever of 契約管財課 goes where.
    @ParameterizedTest
    @MethodSource("cities")
    void theReorganisationLeavesFortyThreeSectionsAndFiftyLeaders(City city) {
        var sizes = new HashMap<String, Long>();
        city.rows("units").stream()
                .filter(row -> row.get("課等").equals("○"))
                .map(row -> row.get("所属コード"))
                .forEach(code -> sizes.put(code, city.regularsWithin(code)));
        var moves = city.rows("reorganizations");
        var before = Map.copyOf(sizes);
        moves.forEach(move -> sizes.remove(move.get("旧所属コード")));
        moves.forEach(move -> {
            var parts = moves.stream()
                    .filter(other -> other.get("旧所属コード").equals(move.get("旧所属コード")))
                    .count();
            sizes.merge(move.get("新所属コード"), before.getOrDefault(move.get("旧所属コード"), 0L) / parts, Long::sum);
        });

        assertThat(moves)
                .allMatch(move -> move.get("状態").equals("作業中")
                        && move.get("発令日").equals("2027-04-01")
                        && before.containsKey(move.get("旧所属コード")));
        assertThat(sizes).hasSize(43);
        assertThat(sizes.entrySet().stream()
                        .filter(unit -> !unit.getKey().equals("030"))
                        .mapToInt(unit -> unit.getValue() >= 40 ? 3 : unit.getValue() >= 20 ? 2 : 1)
                        .sum())
                .isEqualTo(50);
    }
}
