// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.shirube.backend.psychometrics.ReliableChange.Arrow;

class ReliableChangeTest {

    @Test
    void twoScoresDifferByTheErrorsOfBoth() {
        assertThat(ReliableChange.ofScores(10, 14, 2).index()).isCloseTo(4 / (2 * Math.sqrt(2)), within(1e-12));
    }

    @Test
    void twoAbilitiesHaveEachTheirOwnError() {
        var change = ReliableChange.ofAbilities(new Ability(0.2, 0.3, 11), new Ability(1.2, 0.4, 6));

        assertThat(change.index()).isCloseTo(1 / 0.5, within(1e-12));
        assertThat(change.arrow()).isEqualTo(Arrow.UP);
    }

    @Test
    void onlyBeyondItsErrorAChangeGetsAnArrow() {
        assertThat(new ReliableChange(1.96).arrow()).isEqualTo(Arrow.NONE);
        assertThat(new ReliableChange(1.97).arrow()).isEqualTo(Arrow.UP);
        assertThat(new ReliableChange(-1.96).arrow()).isEqualTo(Arrow.NONE);
        assertThat(new ReliableChange(-1.97).arrow()).isEqualTo(Arrow.DOWN);
    }

    @Test
    void withoutAnyErrorEveryChangeIsReal() {
        assertThat(ReliableChange.ofScores(1, 2, 0).arrow()).isEqualTo(Arrow.UP);
        assertThat(ReliableChange.ofScores(2, 2, 0).arrow()).isEqualTo(Arrow.NONE);
    }

    @Test
    void whereNothingIsKnownNothingChanged() {
        var unknown = new Ability(-4, Double.POSITIVE_INFINITY, 0);

        assertThat(ReliableChange.ofAbilities(unknown, new Ability(1, 0.3, 11)).arrow())
                .isEqualTo(Arrow.NONE);
        assertThatIllegalArgumentException().isThrownBy(() -> ReliableChange.ofScores(1, 2, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> ReliableChange.ofScores(1, Double.NaN, 1));
    }
}
