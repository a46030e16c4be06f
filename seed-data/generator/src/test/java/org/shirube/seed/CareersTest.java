// SPDX-License-Identifier: Apache-2.0
package org.shirube.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Ages, hire years and seven years of orders.
class CareersTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);

    static List<City> cities() {
        return SampleCityTest.cities();
    }

    @ParameterizedTest
    @MethodSource("cities")
    void everyEmploymentHasOneMainPostingOnEachDay(City city) {
        assertThat(new Orders(city).faults()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cities")
    void noSectionHasTwoHeadsAtATime(City city) {
        var heads = Set.of("課長", "事務局長", "支所長", "館長", "所長");
        var ends = new HashMap<String, LocalDate>();
        var stays = new Orders(city)
                .mains().values().stream()
                        .flatMap(List::stream)
                        .filter(main -> heads.contains(main.title()))
                        .sorted((a, b) -> a.from().compareTo(b.from()))
                        .toList();

        assertThat(stays).hasSizeGreaterThan(60).allSatisfy(main -> {
            assertThat(ends.getOrDefault(main.unit(), LocalDate.MIN)).isBefore(main.from());
            ends.put(main.unit(), main.to());
        });
    }

    @ParameterizedTest
    @MethodSource("cities")
    void peopleAreMovedEveryTwoToFiveYearsMostlyInApril(City city) {
        var ended = new Orders(city)
                .mains().values().stream()
                        .flatMap(List::stream)
                        .filter(main -> main.to().isBefore(TODAY.minusDays(1)))
                        .filter(main -> ChronoUnit.MONTHS.between(main.from(), main.to()) > 11)
                        .toList();
        var days = Set.of("04-01", "05-01", "07-01", "10-01");

        assertThat(ended.stream()
                        .mapToLong(main ->
                                ChronoUnit.MONTHS.between(main.from(), main.to().plusDays(1)))
                        .average()
                        .orElseThrow())
                .isBetween(24.0, 60.0);
        assertThat(ended)
                .allSatisfy(
                        main -> assertThat(days).contains(main.from().toString().substring(5)));
        assertThat(ended).anyMatch(main -> main.from().getMonthValue() == 7);
        assertThat(ended).anyMatch(main -> main.from().getMonthValue() == 10);
    }

    @ParameterizedTest
    @MethodSource("cities")
    void thePyramidHasTwoBulgesAndADip(City city) {
        var ages = ages(city);

        assertThat(perYear(ages, 45, 51)).isLessThan(0.75 * perYear(ages, 25, 35));
        assertThat(perYear(ages, 45, 51)).isLessThan(0.75 * perYear(ages, 52, 59));
        assertThat(ages.keySet()).allMatch(age -> age >= 18 && age <= 61).contains(60, 61);
    }

    private static double perYear(Map<Integer, Integer> ages, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .map(age -> ages.getOrDefault(age, 0))
                .average()
                .orElseThrow();
    }

    private static Map<Integer, Integer> ages(City city) {
        var ages = new HashMap<Integer, Integer>();
        city.staff()
                .filter(row -> row.get("任用形態").equals("正規"))
                .map(row ->
                        Period.between(LocalDate.parse(row.get("生年月日")), TODAY).getYears())
                .forEach(age -> ages.merge(age, 1, Integer::sum));
        return ages;
    }
}
