// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.skills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shirube.backend.skills.RoleProbability.Demand;

class RoleProbabilityTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0.5",
        "1, 0.8413447460685429",
        "-1, 0.15865525393145705",
        "1.959963984540054, 0.975",
        "-3, 0.0013498980316300933",
        "5, 0.9999997133484281",
        "-7, 1.279812543885835e-12"
    })
    void theNormalDistributionIsThatOfTheTables(double x, double probability) {
        assertThat(NormalDistribution.cumulative(x)).isCloseTo(probability, within(1e-15));
    }

    @Test
    void someoneEstimatedAtTheRoundingPointHasTheSkillWithEvenChances() {
        assertThat(RoleProbability.ofSkill(new Demand(1.5, 0.4, 2))).isEqualTo(0.5);
        assertThat(RoleProbability.ofSkill(new Demand(2.0, 0.5, 2))).isCloseTo(0.8413447460685429, within(1e-12));
    }

    @Test
    void withoutAnyErrorASkillIsThereOrNot() {
        assertThat(RoleProbability.ofSkill(new Demand(0, 0, 1))).isZero();
        assertThat(RoleProbability.ofSkill(new Demand(3, 0, 1))).isEqualTo(1);
        assertThat(RoleProbability.ofRole(List.of(new Demand(3, 0, 1), new Demand(0, 0, 2))))
                .isZero();
    }

    @Test
    void aRoleWithOneSkillIsAsLikelyAsTheSkill() {
        var demand = new Demand(2.2, 0.6, 2);

        assertThat(RoleProbability.ofRole(List.of(demand))).isCloseTo(RoleProbability.ofSkill(demand), within(1e-4));
    }

    @Test
    void independentSkillsMultiplyAndSharedOnesAreMoreLikelyThanThat() {
        var demands = List.of(new Demand(2, 0.5, 2), new Demand(3, 0.7, 3), new Demand(1.5, 0.6, 2));
        var product = demands.stream().mapToDouble(RoleProbability::ofSkill).reduce(1, (left, right) -> left * right);

        assertThat(RoleProbability.ofRole(demands, 0)).isCloseTo(product, within(1e-12));
        assertThat(RoleProbability.ofRole(demands)).isGreaterThan(product);
    }

    @Test
    void twoEvenSkillsWithHalfACorrelationAreBothThereInAThirdOfCases() {
        // Sheppard 1899: P(X > 0, Y > 0) = 1/4 + asin(rho) / (2 pi) = 1/3 at rho = 0.5.
        var even = new Demand(1.5, 0.5, 2);

        assertThat(RoleProbability.ofRole(List.of(even, even))).isCloseTo(1.0 / 3, within(1e-4));
    }

    @Test
    void aRoleThatDemandsNothingIsAlwaysFulfilled() {
        assertThat(RoleProbability.ofRole(List.of())).isCloseTo(1, within(1e-12));
    }
}
