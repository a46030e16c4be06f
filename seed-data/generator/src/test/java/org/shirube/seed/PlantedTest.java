// SPDX-License-Identifier: Apache-2.0
package org.shirube.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is planted in the history can be found again from the files alone.
class PlantedTest {

    static List<City> cities() {
        return SampleCityTest.cities();
    }

    @ParameterizedTest
    @MethodSource("cities")
    void everyEffectComesOutWithinItsTolerance(City city) {
        var found = new Effects(city).found();

        assertThat(city.rows("planted"))
                .hasSize(found.size())
                .allSatisfy(row -> assertThat(found.get(row.get("効果コード")))
                        .as(row.get("効果コード") + " " + row.get("効果(英)"))
                        .isCloseTo(Double.parseDouble(row.get("植えた値")), offset(Double.parseDouble(row.get("許容差")))));
    }
}
