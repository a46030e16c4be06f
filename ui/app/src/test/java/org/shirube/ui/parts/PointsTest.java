// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PointsTest {

    @Test
    void whatIsPossibleAddsUpToTheWhole() {
        assertThat(Points.possible(List.of(33.4, 33.3, 33.3))).containsExactly(34, 33, 33);
    }

    @Test
    void whatIsReachedHasAllItsPointsAndNothingElseHas() {
        var possible = List.of(33.4, 33.3, 33.3);
        var now = List.of(33.4, 33.3, 32.9);

        assertThat(Points.now(now, possible, Points.possible(possible))).containsExactly(34, 33, 32);
    }

    @Test
    void aScoreIsTheSumOfItsPoints() {
        var possible = List.of(8.6, 8.6, 5.7, 2.9, 74.2);
        var now = List.of(8.6, 5.7, 5.7, 0.0, 74.2);

        var points = Points.addingUp(now, Points.possible(possible));

        assertThat(points.stream().mapToInt(Integer::intValue).sum()).isEqualTo(94);
    }

    @Test
    void pointsNowStayWithinHalfAPointForEachSkill() {
        long seed = 20260914;
        var random = new Random(seed);
        for (int run = 0; run < 200; run++) {
            int skills = 1 + random.nextInt(12);
            var weights = random.doubles(skills, 0.5, 3).toArray();
            double all = java.util.Arrays.stream(weights).sum();
            var possible = java.util.Arrays.stream(weights)
                    .mapToObj(weight -> 100 * weight / all)
                    .toList();
            var now =
                    possible.stream().map(most -> most * random.nextInt(4) / 3).toList();
            var most = Points.possible(possible);

            var points = Points.now(now, possible, most);

            assertThat(most.stream().mapToInt(Integer::intValue).sum()).isEqualTo(100);
            assertThat(IntStream.range(0, skills))
                    .as("seed %d, run %d", seed, run)
                    .allSatisfy(index ->
                            assertThat(points.get(index) - now.get(index)).isBetween(-1.0, 1.0));
        }
    }
}
