// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.shirube.backend.psychometrics.AbilityEstimation.Prior;

class AbilityEstimationTest {

    private static final List<ItemModel> BANK = Reference.bank("bankA_2pl.csv");
    private static final Map<String, AbilityEstimation> METHODS = Map.of(
            "ML", AbilityEstimation.ML,
            "BM", AbilityEstimation.MAP,
            "WL", AbilityEstimation.WL,
            "EAP", AbilityEstimation.EAP);

    static List<CSVRecord> estimates() {
        return Reference.rows("bankA_theta.csv");
    }

    @ParameterizedTest
    @MethodSource("estimates")
    void estimatesAgreeWithCatR(CSVRecord row) {
        var answers = Reference.answers(BANK, row.get("resp"));

        var ability = METHODS.get(row.get("method")).estimate(answers, Prior.STANDARD);

        assertThat(ability.theta()).isCloseTo(Double.parseDouble(row.get("theta")), within(1e-4));
        assertThat(ability.standardError()).isCloseTo(Double.parseDouble(row.get("se")), within(1e-4));
    }

    @Test
    void probabilitiesAndInformationAgreeWithCatR() {
        assertThat(Reference.rows("bankA_prob_info.csv"))
                .hasSizeGreaterThan(100)
                .allSatisfy(row -> {
                    var item = BANK.get(Integer.parseInt(row.get("item")) - 1);
                    var theta = Double.parseDouble(row.get("theta"));
                    assertThat(item.probability(1, theta)).isCloseTo(Double.parseDouble(row.get("P")), within(1e-6));
                    assertThat(item.information(theta)).isCloseTo(Double.parseDouble(row.get("I")), within(1e-6));
                });
    }

    /// In Birnbaum's model the sum of the discriminations of the right answers says everything.
    @ParameterizedTest
    @EnumSource
    void whoHasTheSameWeightedSumHasTheSameAbility(AbilityEstimation method) {
        var first = method.estimate(Reference.answers(BANK, "111111111111000000000000"), Prior.STANDARD);
        var second = method.estimate(Reference.answers(BANK, "010101010101010101010101"), Prior.STANDARD);

        assertThat(second.theta()).isCloseTo(first.theta(), within(1e-9));
    }

    @RepeatedTest(50)
    void aGradedItemOfTwoAnswersIsATwoParameterItem(RepetitionInfo run) {
        var random = new SplittableRandom(run.getCurrentRepetition());
        var right = new ArrayList<Answered>();
        var graded = new ArrayList<Answered>();
        for (int item = 0; item < 12; item++) {
            var slope = random.nextDouble(0.4, 2.5);
            var difficulty = random.nextDouble(-2, 2);
            var answer = random.nextInt(2);
            right.add(new Answered(new ItemModel.TwoParameter(slope, difficulty), answer));
            graded.add(new Answered(new ItemModel.Graded(slope, List.of(difficulty)), answer));
        }
        for (var method : AbilityEstimation.values()) {
            var one = method.estimate(right, Prior.STANDARD);
            var other = method.estimate(graded, Prior.STANDARD);
            assertThat(other.theta()).as(method.name()).isCloseTo(one.theta(), within(1e-6));
            assertThat(other.standardError()).as(method.name()).isCloseTo(one.standardError(), within(1e-6));
        }
    }

    /// Against differences of the probabilities themselves.
    @RepeatedTest(20)
    void derivativesOfGradedItemsAreThoseOfTheirProbabilities(RepetitionInfo run) {
        var random = new SplittableRandom(run.getCurrentRepetition());
        var lowest = random.nextDouble(-2, 0);
        var item = new ItemModel.Graded(random.nextDouble(0.5, 2), List.of(lowest, lowest + 0.7, lowest + 1.9));
        var theta = random.nextDouble(-3, 3);
        double step = 1e-4;
        double information = 0;
        double warm = 0;
        for (int answer = 0; answer < item.categories(); answer++) {
            var here = item.probability(answer, theta);
            var above = item.probability(answer, theta + step);
            var below = item.probability(answer, theta - step);
            var slope = (above - below) / (2 * step);
            assertThat(item.score(answer, theta)).isCloseTo(slope / here, within(1e-5));
            information += slope * slope / here;
            warm += slope * (above - 2 * here + below) / (step * step) / here;
        }
        assertThat(item.information(theta)).isCloseTo(information, within(1e-5));
        assertThat(item.warm(theta)).isCloseTo(warm, within(1e-4));
        assertThat(IntStream.range(0, 4)
                        .mapToDouble(answer -> item.probability(answer, theta))
                        .sum())
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void withoutAnswersThePriorIsAllThatIsKnown() {
        var prior = new Prior(0.5, 0.8);

        assertThat(AbilityEstimation.MAP.estimate(List.of(), prior).theta()).isCloseTo(0.5, within(1e-9));
        assertThat(AbilityEstimation.MAP.estimate(List.of(), prior).standardError())
                .isCloseTo(0.8, within(1e-9));
        assertThat(AbilityEstimation.EAP.estimate(List.of(), prior).theta()).isCloseTo(0.5, within(1e-3));
        assertThat(AbilityEstimation.ML.estimate(List.of(), prior).standardError())
                .isInfinite();
    }

    @Test
    void thousandAnswersAreNotTooMany() {
        var item = new ItemModel.TwoParameter(1.2, 0);
        var answers = IntStream.range(0, 1000)
                .mapToObj(one -> new Answered(item, one % 2))
                .toList();

        var ability = AbilityEstimation.EAP.estimate(answers, Prior.STANDARD);

        assertThat(ability.theta()).isCloseTo(0, within(1e-6));
        assertThat(ability.standardError()).isBetween(0.03, 0.07);
    }

    /// Answers that hardly anybody gives, far from every point at which they are likely.
    @ParameterizedTest
    @EnumSource
    void answersThatAreHardlyPossibleStillMakeAnEstimate(AbilityEstimation method) {
        var low = new ItemModel.Graded(10, List.of(-10.0, -9.9));
        var high = new ItemModel.Graded(10, List.of(9.9, 10.0));

        var ability = method.estimate(List.of(new Answered(low, 1), new Answered(high, 1)), Prior.STANDARD);

        assertThat(ability.theta()).isBetween(-4.0, 4.0);
        assertThat(ability.standardError()).isNotNaN();
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ItemModel.TwoParameter(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new ItemModel.Graded(1, List.of(1.0, 1.0)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Answered(BANK.getFirst(), 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Prior(0, 0));
    }
}
