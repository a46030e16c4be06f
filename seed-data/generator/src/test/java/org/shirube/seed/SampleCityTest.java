// SPDX-License-Identifier: Apache-2.0
package org.shirube.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What must be true of the sample city, whichever seed it is drawn from.
class SampleCityTest {

    static final City COMMITTED = City.committed();

    static List<City> cities() {
        return List.of(COMMITTED, City.drawnFrom(7));
    }

    @Test
    void theCommittedFilesAreWhatTheSeedGives() throws IOException {
        for (var drawn : SampleCity.draw(City.FOLDER, SampleCity.SEED).entrySet()) {
            assertThat(Files.readString(City.FOLDER.resolve(drawn.getKey())))
                    .as(drawn.getKey())
                    .isEqualTo(drawn.getValue());
        }
    }

    @Test
    void anotherSeedGivesOtherPeople() {
        var names = COMMITTED.column("people", "氏名");

        assertThat(City.drawnFrom(7).column("people", "氏名")).isNotEqualTo(names);
    }

    @ParameterizedTest
    @MethodSource("cities")
    void peopleAreAsManyAsTheSectionsSay(City city) {
        var sections = Table.resource("units-template.csv").rows();

        assertThat(city.staff()).hasSize(855);
        assertThat(city.regularsWithin("500")).isEqualTo(590);
        assertThat(city.fiscalYearStaffWithin("500")).isEqualTo(261);
        assertThat(city.regularsWithin("240")).isEqualTo(62);
        assertThat(sections)
                .filteredOn(row ->
                        !row.get("所属コード").startsWith("24") && row.get("課等").equals("○"))
                .hasSize(43)
                .allSatisfy(row -> {
                    assertThat(city.regularsWithin(row.get("所属コード"))).isEqualTo(row.number("正規等職員数"));
                    assertThat(city.fiscalYearStaffWithin(row.get("所属コード"))).isEqualTo(row.number("会計年度任用職員数"));
                });
    }

    @ParameterizedTest
    @MethodSource("cities")
    void unitsFormOneTreeAndEverySectionHasAHead(City city) {
        var units = city.rows("units");
        var sections = units.stream().filter(row -> row.get("課等").equals("○")).toList();

        assertThat(units).filteredOn(row -> row.get("上位所属コード").isEmpty()).hasSize(1);
        assertThat(units).allMatch(row -> city.isWithin(row.get("所属コード"), "500"));
        assertThat(sections).hasSize(44);
        assertThat(sections.stream().map(row -> row.get("所属長職員番号")).distinct()).hasSize(44);
        assertThat(city.column("people", "職員番号"))
                .containsAll(sections.stream()
                        .flatMap(row ->
                                Stream.of("所属長職員番号", "職務代理職員番号", "所属研修担当職員番号").map(row::get))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("cities")
    void codesResolve(City city) {
        var units = city.column("units", "所属コード");
        var skills = city.column("frameworks", "項目コード");
        var courses = city.column("courses", "講座コード");
        var seats = city.column("structures", "配置枠コード");
        var numbers = new HashSet<>(city.column("people", "職員番号"));

        assertThat(units).containsAll(city.column("people", "所属コード"));
        assertThat(units).containsAll(city.column("tasks", "所属コード"));
        assertThat(units).containsAll(city.column("cases", "所属コード"));
        assertThat(units).containsAll(listed(city, "structures", "範囲"));
        assertThat(units).containsAll(listed(city, "appointments", "所属コード"));
        assertThat(city.column("authorities", "任命権者")).containsAll(city.column("units", "任命権者"));
        assertThat(skills).containsAll(listed(city, "instruments", "スキルコード"));
        assertThat(skills).containsAll(listed(city, "roles", "スキルコード"));
        assertThat(skills).containsAll(new HashSet<>(city.column("evidence", "スキルコード")));
        assertThat(courses).containsAll(new HashSet<>(city.column("completions", "講座コード")));
        assertThat(courses).containsAll(listed(city, "courses", "前提講座"));
        assertThat(courses).containsAll(listed(city, "roles", "前提講座"));
        assertThat(seats).containsAll(city.column("appointments", "配置枠コード"));
        assertThat(city.column("tasks", "業務コード")).containsAll(listed(city, "appointments", "業務コード"));
        assertThat(city.column("sites", "拠点コード")).containsAll(listed(city, "appointments", "拠点コード"));
        assertThat(numbers).containsAll(listed(city, "reviews", "確認者の職員番号"));
        for (var kind : List.of(
                "postings",
                "appointments",
                "completions",
                "evidence",
                "training-plans",
                "responses",
                "reviews",
                "drills",
                "demo-users")) {
            assertThat(numbers).as(kind).containsAll(new HashSet<>(city.column(kind, "職員番号")));
        }
        assertThat(numbers).containsAll(listed(city, "people", "前職員番号"));
    }

    @ParameterizedTest
    @MethodSource("cities")
    void nothingIsNamedTwiceByItsKey(City city) {
        assertThat(keys(city, "people", "任命権者", "職員番号", "外部者コード")).doesNotHaveDuplicates();
        assertThat(keys(city, "evidence", "職員番号", "外部者コード", "スキルコード", "根拠種別", "日付"))
                .doesNotHaveDuplicates();
        assertThat(keys(city, "completions", "職員番号", "講座コード", "修了日")).doesNotHaveDuplicates();
        assertThat(keys(city, "appointments", "配置枠コード", "職員番号", "外部者コード")).doesNotHaveDuplicates();
        assertThat(keys(city, "postings", "職員番号", "所属コード", "発令区分", "開始日")).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("cities")
    void datesAreInOrder(City city) {
        assertThat(city.rows("people")).allSatisfy(row -> {
            var hired = LocalDate.parse(row.get("採用年月日"));
            assertThat(hired.minusYears(18)).isAfterOrEqualTo(LocalDate.parse(row.get("生年月日")));
            assertThat(LocalDate.parse(row.get("発令日"))).isAfterOrEqualTo(hired);
            assertThat(row.get("任期満了日").isEmpty() || row.get("発令日").compareTo(row.get("任期満了日")) <= 0)
                    .isTrue();
            Stream.of("任期満了日", "休職開始日", "休職終了日")
                    .map(row::get)
                    .filter(text -> !text.isEmpty())
                    .forEach(text -> assertThat(LocalDate.parse(text)).isAfter(hired));
        });
        assertThat(city.rows("evidence")).allSatisfy(row -> {
            assertThat(LocalDate.parse(row.get("日付"))).isBetween("2025-04-01", "2026-04-01");
            assertThat(Double.parseDouble(row.get("値"))).isBetween(0.0, 4.0);
        });
        assertThat(city.rows("completions"))
                .allSatisfy(row -> assertThat(LocalDate.parse(row.get("修了日"))).isBetween("2025-04-01", "2026-03-31"));
    }

    @ParameterizedTest
    @MethodSource("cities")
    void leadersBySizeAreFiftyWithStagedTargets(City city) {
        var required = city.rows("units").stream()
                .filter(row -> row.get("課等").equals("○") && !row.get("所属コード").equals("030"))
                .mapToLong(row -> city.regularsWithin(row.get("所属コード")))
                .mapToInt(people -> people >= 40 ? 3 : people >= 20 ? 2 : 1)
                .sum();

        assertThat(required).isEqualTo(50);
        assertThat(targets(city, "R12", required)).containsExactly(25, 40, 50);
        assertThat(targets(city, "R13", 20)).containsExactly(16, 20, 20);
        assertThat(targets(city, "R11", 6)).containsExactly(5, 6, 6);
        assertThat(targets(city, "R15", 44)).containsExactly(22, 44, 44);
    }

    @Test
    void everyMandatoryLevelIsReachedWithinTheHoursOfTwoYears() {
        var reach = new Reach(COMMITTED);
        var roles = Role.all(City.FOLDER);

        assertThat(roles.values())
                .hasSize(18)
                .allSatisfy(role -> assertThat(reach.hours(new TreeMap<>(role.mandatory())))
                        .as(role.code())
                        .isLessThanOrEqualTo(120));
    }

    @Test
    void prerequisitesFormNoCircle() {
        Set<String> settled = new HashSet<>();
        var courses = COMMITTED.rows("courses");
        for (int round = 0; round < courses.size(); round++) {
            courses.stream()
                    .filter(row -> settled.containsAll(row.list("前提講座")))
                    .forEach(row -> settled.add(row.get("講座コード")));
        }

        assertThat(settled).hasSize(47).containsAll(COMMITTED.column("courses", "講座コード"));
    }

    @Test
    void everySkillHasFiveAnchorsInBothLanguages() {
        assertThat(COMMITTED.rows("frameworks"))
                .hasSize(34)
                .allSatisfy(row -> IntStream.range(0, 5).forEach(level -> {
                    assertThat(row.get("段階" + level)).isNotBlank();
                    assertThat(row.get("段階%d(英)".formatted(level))).isNotBlank();
                }));
    }

    @ParameterizedTest
    @MethodSource("cities")
    void demoUsersWorkHereToday(City city) {
        assertThat(city.rows("demo-users"))
                .hasSize(10)
                .allSatisfy(user -> assertThat(city.staff())
                        .anyMatch(row -> row.get("職員番号").equals(user.get("職員番号"))
                                && row.get("任命権者").equals(user.get("任命権者"))));
    }

    private static List<String> listed(City city, String kind, String column) {
        return city.rows(kind).stream()
                .flatMap(row -> row.list(column).stream())
                .distinct()
                .toList();
    }

    private static List<String> keys(City city, String kind, String... columns) {
        return city.rows(kind).stream()
                .map(row -> String.join("|", Stream.of(columns).map(row::get).toList()))
                .toList();
    }

    private static List<Integer> targets(City city, String role, int required) {
        return IntStream.rangeClosed(2026, 2028)
                .mapToObj(year -> city.structure(year, role).getFirst().get("段階配置率"))
                .map(share -> Math.ceilDiv(required * Integer.parseInt(share.replace("%", "")), 100))
                .toList();
    }
}
