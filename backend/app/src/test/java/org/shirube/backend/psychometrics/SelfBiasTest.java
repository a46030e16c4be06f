// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SelfBiasTest {

    private static final SeverityFinding NOT_SEPARABLE =
            new SeverityFinding.NotSeparable(SeverityFinding.Reason.NO_LINKS);

    @Test
    void withTwentyPairsHalfOfTheDifferenceIsTakenOff() {
        var bias = SelfBias.of(Collections.nCopies(20, new SelfBias.Pair(3, "所属長", 2)), NOT_SEPARABLE);

        assertThat(bias.difference()).isEqualTo(1);
        assertThat(bias.correct(3)).isEqualTo(new SelfBias.Rating(3, 2.5));
    }

    @Test
    void withManyPairsNearlyAllOfIt() {
        var bias = SelfBias.of(Collections.nCopies(380, new SelfBias.Pair(3, "所属長", 2)), NOT_SEPARABLE);

        assertThat(bias.shrunk()).isCloseTo(0.95, within(1e-12));
    }

    @Test
    void whatAStrictManagerSaysIsCorrectedFirst() {
        var strict = new SeverityFinding.Severity(0.6, 0.1);
        var severity = new SeverityFinding.Separable(
                Map.of("厳しい所属長", strict), Set.of(), new SeverityVariances(0.2, 0, 0.3, 0));
        var pairs = List.of(new SelfBias.Pair(3, "厳しい所属長", 2), new SelfBias.Pair(3, "リンクのない所属長", 2));

        assertThat(SelfBias.of(pairs, severity).difference()).isCloseTo((0.4 + 1) / 2, within(1e-12));
    }

    @Test
    void withoutPairsNothingIsTakenOff() {
        assertThat(SelfBias.of(List.of(), NOT_SEPARABLE).correct(3)).isEqualTo(new SelfBias.Rating(3, 3));
    }

    @Test
    void whoIsTooModestIsRaisedButNotBeyondTheScale() {
        var bias = SelfBias.of(Collections.nCopies(80, new SelfBias.Pair(1, "所属長", 3)), NOT_SEPARABLE);

        assertThat(bias.correct(1).corrected()).isCloseTo(2.6, within(1e-12));
        assertThat(bias.correct(3).corrected()).isEqualTo(4);
    }

    @Test
    void aShrinkageOfZeroIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SelfBias(1, 0, 0));
    }
}
