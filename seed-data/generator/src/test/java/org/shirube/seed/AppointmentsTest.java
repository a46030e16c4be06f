// SPDX-License-Identifier: Apache-2.0
package org.shirube.seed;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingDouble;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What must be true of the appointments of fiscal year 2026.
class AppointmentsTest {

    static List<City> cities() {
        return SampleCityTest.cities();
    }

    @ParameterizedTest
    @MethodSource("cities")
    void nobodyHoldsMoreThanTwoOrTheWholeTime(City city) {
        var rows = city.rows("appointments");

        assertThat(rows.stream().collect(groupingBy(AppointmentsTest::person, counting())))
                .allSatisfy((person, count) -> assertThat(count).isLessThanOrEqualTo(2));
        assertThat(rows.stream()
                        .collect(groupingBy(
                                AppointmentsTest::person, summingDouble(row -> Double.parseDouble(row.get("割合"))))))
                .allSatisfy((person, share) -> assertThat(share).isLessThanOrEqualTo(1));
    }

    @ParameterizedTest
    @MethodSource("cities")
    void onlyDecidedAppointmentsHaveADecision(City city) {
        assertThat(city.rows("appointments"))
                .allSatisfy(row -> assertThat(row.get("状態").equals("決裁"))
                        .isEqualTo(!row.get("決裁日").isEmpty())
                        .isEqualTo(!row.get("文書番号").isEmpty()));
    }

    @ParameterizedTest
    @MethodSource("cities")
    void seventeenLeadersLeaveNineVacantAndOneIsSurplus(City city) {
        var order = city.structure(2026, "R12").getFirst().list("配置順");
        var targets = new HashMap<String, Integer>();
        var left = 25;
        for (var unit : order) {
            var people = city.regularsWithin(unit);
            var given = Math.min(left, people >= 40 ? 3 : people >= 20 ? 2 : 1);
            targets.put(unit, given);
            left -= given;
        }
        var filled = city.rows("appointments").stream()
                .filter(row -> row.get("配置枠コード").equals("P12") && row.get("状態").equals("決裁"))
                .collect(groupingBy(row -> row.get("所属コード"), counting()));

        var surplus = filled.entrySet().stream()
                .mapToLong(unit -> Math.max(0, unit.getValue() - targets.getOrDefault(unit.getKey(), 0)))
                .sum();
        var vacant = targets.entrySet().stream()
                .mapToLong(unit -> Math.max(0, unit.getValue() - filled.getOrDefault(unit.getKey(), 0L)))
                .sum();
        assertThat(left).isZero();
        assertThat(filled.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(17);
        assertThat(surplus).isEqualTo(1);
        assertThat(vacant).isEqualTo(9);
    }

    private static String person(Table.Row row) {
        return row.get("職員番号") + row.get("外部者コード");
    }
}
