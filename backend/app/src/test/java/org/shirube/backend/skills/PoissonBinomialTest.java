// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.skills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class PoissonBinomialTest {

    private static List<Double> drawn(int people, long seed) {
        return new Random(seed).doubles(people).boxed().toList();
    }

    /// Against every combination of people who qualify and people who do not.
    @RepeatedTest(10)
    void theDistributionIsThatOfAllCombinations(RepetitionInfo run) {
        var probabilities = drawn(10, run.getCurrentRepetition());
        var counted = new double[11];
        for (int combination = 0; combination < 1 << 10; combination++) {
            double probability = 1;
            for (int person = 0; person < 10; person++) {
                var qualifies = (combination >> person & 1) == 1;
                probability *= qualifies ? probabilities.get(person) : 1 - probabilities.get(person);
            }
            counted[Integer.bitCount(combination)] += probability;
        }

        var found = PoissonBinomial.of(probabilities);

        for (int people = 0; people <= 10; people++) {
            assertThat(found.distribution().get(people)).isCloseTo(counted[people], within(1e-14));
        }
        assertThat(found.atLeast(4))
                .isCloseTo(
                        IntStream.rangeClosed(4, 10)
                                .mapToDouble(n -> counted[n])
                                .sum(),
                        within(1e-14));
    }

    @Test
    void ofThousandsOfPeopleTheDistributionStillSumsToOne() {
        var probabilities = drawn(5000, 1);

        var found = PoissonBinomial.of(probabilities);

        var sum = found.distribution().stream().mapToDouble(Double::doubleValue).sum();
        assertThat(sum).isCloseTo(1, within(1e-12));
        assertThat(found.expected())
                .isCloseTo(
                        probabilities.stream().mapToDouble(Double::doubleValue).sum(), within(1e-8));
    }

    @Test
    void equalChancesMakeABinomialDistribution() {
        var found = PoissonBinomial.of(Collections.nCopies(4, 0.5));

        assertThat(found.distribution()).containsExactly(0.0625, 0.25, 0.375, 0.25, 0.0625);
    }

    @Test
    void whoQualifiesForCertainAndWhoNeverDoesLeaveNoDoubt() {
        var found = PoissonBinomial.of(List.of(1.0, 0.0, 1.0));

        assertThat(found.distribution()).containsExactly(0.0, 0.0, 1.0, 0.0);
        assertThat(found.atLeast(2)).isEqualTo(1);
        assertThat(found.atLeast(3)).isZero();
    }

    @Test
    void whereNobodyIsNeededNobodyIsMissing() {
        assertThat(PoissonBinomial.of(List.of()).atLeast(0)).isEqualTo(1);
        assertThat(PoissonBinomial.of(List.of()).atLeast(1)).isZero();
        assertThat(PoissonBinomial.of(List.of(0.5)).atLeast(2)).isZero();
    }

    @Test
    void aChanceLiesBetweenNeverAndAlways() {
        assertThatIllegalArgumentException().isThrownBy(() -> PoissonBinomial.of(List.of(1.1)));
        assertThatIllegalArgumentException().isThrownBy(() -> PoissonBinomial.of(List.of(Double.NaN)));
    }
}
