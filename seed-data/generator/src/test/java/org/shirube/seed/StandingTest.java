// SPDX-License-Identifier: Apache-2.0
package org.shirube.seed;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Of the appointed, about 70 % meet their role with confirmed levels: reviews, tests and certificates weighed as the
/// product weighs them.
class StandingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);
    private static final Map<String, Double> ERRORS = Map.of("所属長確認", 0.5, "資格", 0.4);

    static List<City> cities() {
        return SampleCityTest.cities();
    }

    @ParameterizedTest
    @MethodSource("cities")
    void sevenInTenOfTheAppointedMeetTheirRole(City city) {
        var roles = Role.all(City.FOLDER);
        var seats = new HashMap<String, String>();
        city.rows("structures").forEach(row -> seats.put(row.get("配置枠コード"), row.get("役割コード")));
        var confirmed = confirmed(city);

        var decided = city.rows("appointments").stream()
                .filter(row -> row.get("状態").equals("決裁") && row.get("外部者コード").isEmpty())
                .toList();
        var meeting = decided.stream()
                .filter(row -> roles.get(seats.get(row.get("配置枠コード"))).mandatory().entrySet().stream()
                        .allMatch(wanted ->
                                confirmed.getOrDefault(row.get("職員番号") + wanted.getKey(), 0) >= wanted.getValue()))
                .count();

        assertThat((double) meeting / decided.size()).isBetween(0.6, 0.8);
    }

    private static Map<String, Integer> confirmed(City city) {
        var levels = new HashMap<String, Integer>();
        city.rows("evidence").stream()
                .filter(row -> Set.of("所属長確認", "テスト", "資格").contains(row.get("根拠種別")))
                .collect(groupingBy(row -> row.get("職員番号") + row.get("スキルコード")))
                .forEach((key, rows) -> levels.put(key, level(rows)));
        return levels;
    }

    /// The weighted mean, with a certificate only where it lies above it, rounded half down.
    private static int level(List<Table.Row> rows) {
        double weights = 0;
        double sum = 0;
        for (var kind : List.of("所属長確認", "テスト", "資格")) {
            for (var row : rows) {
                var value = Double.parseDouble(row.get("値"));
                var floor = kind.equals("資格") && weights > 0 && value <= sum / weights;
                if (row.get("根拠種別").equals(kind) && !floor) {
                    var weight = 1 / variance(row);
                    weights += weight;
                    sum += weight * value;
                }
            }
        }
        return (int) Math.ceil(sum / weights - 0.5);
    }

    private static double variance(Table.Row row) {
        var error = row.get("標準誤差").isEmpty() ? ERRORS.get(row.get("根拠種別")) : Double.parseDouble(row.get("標準誤差"));
        return error * error + 0.15 * ChronoUnit.DAYS.between(LocalDate.parse(row.get("日付")), TODAY) / 365.25;
    }
}
