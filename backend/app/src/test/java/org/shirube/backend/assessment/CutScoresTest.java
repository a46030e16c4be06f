// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CutScoresTest {

    @ParameterizedTest
    @CsvSource({"-4, 0", "-2, 0", "-1.5, 0.5", "-1, 1", "-0.5, 1.5", "0, 2", "0.5, 2.5", "0.9, 2.9", "1, 3", "4, 3"})
    void theStandardCutsAreALineOfSlopeOne(double theta, double value) {
        assertThat(CutScores.STANDARD.value(theta)).isEqualTo(value, within(1e-12));
    }

    @Test
    void whoReachesACutReachesItsLevel() {
        var cuts = new CutScores(List.of(-2.0, -0.4, 0.1, 1.7), 4);

        for (int level = 1; level <= 4; level++) {
            assertThat(cuts.value(cuts.cuts().get(level - 1))).isEqualTo(level - 0.5, within(1e-12));
        }
        assertThat(cuts.value(-1.2)).isEqualTo(1.0, within(1e-12));
    }

    @Test
    void theErrorFollowsTheSlopeAndIsNeverTooSmall() {
        var cuts = new CutScores(List.of(-2.0, -1.0, 1.0), 3);

        assertThat(cuts.standardError(-1.5, 0.6)).isEqualTo(0.6, within(1e-12));
        assertThat(cuts.standardError(0, 0.8)).isEqualTo(0.4, within(1e-12));
        assertThat(cuts.standardError(0, 0.1)).isEqualTo(CutScores.LEAST_ERROR);
    }

    @Test
    void cutsRise() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CutScores(List.of(0.0, 0.0), 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new CutScores(List.of(0.0), 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new CutScores(List.of(0.0, 1.0), 5));
    }
}
