// SPDX-License-Identifier: Apache-2.0
package org.shirube.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Cities of other sizes are as sound as the sample city. The largest one takes its time and is left to the full run.
class ScaleTest {

    private static final List<String> REGULARS = List.of("正規", "再任用", "任期付", "派遣・割愛受入");

    static IntStream sizes() {
        return Boolean.getBoolean("shirube.test.full") ? IntStream.of(300, 600, 3000, 30_000) : IntStream.of(300, 3000);
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void aCityOfAnySizeIsSound(int staff) {
        var city = City.of(11, staff);

        peopleAreAsManyAsAskedFor(city, staff);
        unitsAreOneTreeWithWhoLeadsThem(city, staff);
        everyCodeIsKnown(city);
        nobodyIsCountedTwice(city);
        assertThat(new Orders(city).faults()).isEmpty();
    }

    private static void peopleAreAsManyAsAskedFor(City city, int staff) {
        var regulars =
                city.staff().filter(row -> REGULARS.contains(row.get("任用形態"))).count();

        assertThat(city.staff().count()).isEqualTo(staff);
        assertThat(regulars).isEqualTo(Math.round((staff - 4) * 590 / 851.0));
        assertThat(city.fiscalYearStaffWithin("500")).isEqualTo(staff - 4 - regulars);
    }

    private static void unitsAreOneTreeWithWhoLeadsThem(City city, int staff) {
        var sections = city.rows("units").stream()
                .filter(row -> row.get("課等").equals("○"))
                .toList();
        var leading = sections.stream()
                .flatMap(row -> Stream.of("所属長職員番号", "職務代理職員番号", "所属研修担当職員番号").map(row::get))
                .toList();

        assertThat(city.rows("units")).allMatch(row -> city.isWithin(row.get("所属コード"), "500"));
        assertThat((double) sections.size()).isBetween(0.8 * staff / 19, 1.2 * staff / 19);
        assertThat(leading).doesNotContain("").doesNotHaveDuplicates();
        assertThat(new HashSet<>(city.column("people", "職員番号")).containsAll(leading))
                .isTrue();
    }

    private static void everyCodeIsKnown(City city) {
        var units = new HashSet<>(city.column("units", "所属コード"));
        for (var kind : List.of("people", "postings", "tasks", "appointments", "cases")) {
            var named = new HashSet<>(city.column(kind, "所属コード"));
            named.remove("");
            assertThat(units).as(kind).containsAll(named);
        }
        for (var column : List.of("範囲", "配置順")) {
            city.rows("structures").stream()
                    .filter(row -> row.get("役割コード").equals("R12") || column.equals("範囲"))
                    .forEach(row -> assertThat(units).containsAll(row.list(column)));
        }
        var numbers = new HashSet<>(city.column("people", "職員番号"));
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
            var unknown = new HashSet<>(city.column(kind, "職員番号"));
            unknown.removeAll(numbers);
            assertThat(unknown).as(kind).isEmpty();
        }
    }

    private static void nobodyIsCountedTwice(City city) {
        assertThat(city.column("people", "職員番号")).doesNotHaveDuplicates();
        assertThat(city.rows("appointments").stream()
                        .map(row -> row.get("配置枠コード") + row.get("職員番号") + row.get("外部者コード")))
                .doesNotHaveDuplicates();
    }
}
