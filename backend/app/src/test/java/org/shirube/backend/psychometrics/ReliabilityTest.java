// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ReliabilityTest {

    private static final List<List<@Nullable Double>> LIKERT =
            Reference.rows("likert_8x80.csv").stream().map(ReliabilityTest::row).toList();

    private static List<@Nullable Double> row(CSVRecord row) {
        return row.stream().<@Nullable Double>map(Double::valueOf).toList();
    }

    private static Reliability of(List<List<@Nullable Double>> rows, Integer... reversed) {
        return Reliability.of(
                ScaleAnswers.of(rows, Set.of(reversed), 1, 5), rows.getFirst().size());
    }

    private static double number(Figure figure) {
        return figure.number().orElseThrow();
    }

    @Test
    void alphaAgreesWithTheReference() {
        var found = of(LIKERT, 7);

        assertThat(found.people()).isEqualTo(80);
        assertThat(number(found.alpha())).isCloseTo(0.83566135, within(1e-6));
        assertThat(found.flags()).isEmpty();
        assertThat(found.items()).allSatisfy(item -> assertThat(item.flags()).isEmpty());
    }

    @Test
    void aForgottenReversalIsRecognisedAtItsItem() {
        var found = of(LIKERT);

        assertThat(number(found.alpha())).isCloseTo(0.66090765, within(1e-6));
        assertThat(found.flags())
                .containsExactlyInAnyOrder(Reliability.Flag.LOW_ALPHA, Reliability.Flag.SUSPECTED_REVERSAL);
        assertThat(found.items().get(7).flags())
                .containsExactlyInAnyOrder(ItemStatistics.Flag.SUSPECTED_REVERSAL, ItemStatistics.Flag.LOW_ITEM_TOTAL);
        assertThat(found.items().subList(0, 7))
                .allSatisfy(item -> assertThat(item.flags()).isEmpty());
    }

    /// The quantiles of F with 79 and 553 degrees of freedom come from integrating its density by Simpson's rule.
    @Test
    void theIntervalIsFeldts() {
        var found = of(LIKERT, 7);

        assertThat(number(found.lower())).isCloseTo(1 - (1 - 0.83566135) * 1.3689631, within(1e-7));
        assertThat(number(found.upper())).isCloseTo(1 - (1 - 0.83566135) * 0.7000521, within(1e-7));
    }

    /// Each item without its own row and column, computed anew.
    @Test
    void alphaWithoutAnItemIsThatOfTheShorterScale() {
        var found = of(LIKERT, 7);

        for (int item = 0; item < 7; item++) {
            int gone = item;
            var shorter = LIKERT.stream()
                    .map(row -> {
                        List<@Nullable Double> left = new ArrayList<>(row);
                        left.remove(gone);
                        return left;
                    })
                    .toList();
            assertThat(number(found.items().get(item).alphaIfDeleted()))
                    .isCloseTo(number(of(shorter, 6).alpha()), within(1e-12));
        }
    }

    @RepeatedTest(10)
    void neitherTheOrderOfTheItemsNorAShiftOfTheAnswersChangesAnything(RepetitionInfo run) {
        var order = new ArrayList<>(IntStream.range(0, 8).boxed().toList());
        Collections.shuffle(order, new Random(run.getCurrentRepetition()));
        var shuffled = LIKERT.stream()
                .map(row -> order.stream()
                        .<@Nullable Double>map(place -> value(row, place) + 3.7)
                        .toList())
                .toList();

        var moved = Reliability.of(ScaleAnswers.of(shuffled, Set.of(order.indexOf(7)), 4.7, 8.7), 8);
        var straight = of(LIKERT, 7);

        assertThat(number(moved.alpha())).isCloseTo(number(straight.alpha()), within(1e-12));
        assertThat(number(moved.omega())).isCloseTo(number(straight.omega()), within(1e-9));
        assertThat(number(moved.standardErrorOfMeasurement()))
                .isCloseTo(number(straight.standardErrorOfMeasurement()), within(1e-9));
        assertThat(number(moved.items().get(order.indexOf(2)).itemTotal()))
                .isCloseTo(number(straight.items().get(2).itemTotal()), within(1e-12));
    }

    private static double value(List<@Nullable Double> row, int place) {
        var value = row.get(place);
        return value == null ? Double.NaN : value;
    }

    /// Of correlations that one factor makes exactly, minimum residuals finds its loadings again.
    @Test
    void omegaIsWhatOneFactorExplains() {
        double[] loadings = {0.9, 0.7, 0.5, 0.6, 0.3};
        var correlations = new double[5][5];
        for (int row = 0; row < 5; row++) {
            for (int column = 0; column < 5; column++) {
                correlations[row][column] = row == column ? 1 : loadings[row] * loadings[column];
            }
        }

        var factor = OneFactor.of(correlations);

        // (.9 + .7 + .5 + .6 + .3)^2 = 9; 5 - (.81 + .49 + .25 + .36 + .09) = 3
        assertThat(number(factor.omega())).isCloseTo(9.0 / 12, within(1e-9));
        assertThat(Math.abs(factor.loadings()[0])).isCloseTo(0.9, within(1e-9));
    }

    @Test
    void ofItemsThatMeasureTheSameEquallyWellOmegaIsStandardizedAlpha() {
        var correlations = new double[6][6];
        for (var row : correlations) {
            Arrays.fill(row, 0.4);
        }
        for (int item = 0; item < 6; item++) {
            correlations[item][item] = 1;
        }

        assertThat(number(OneFactor.of(correlations).omega())).isCloseTo(6 * 0.4 / (1 + 5 * 0.4), within(1e-9));
    }

    @Test
    void theErrorOfMeasurementIsInPointsOfTheSum() {
        var found = of(rows("1 2", "2 2", "4 5", "5 5"));

        // sums 3, 4, 9, 10: variance 12.333; items 3.333 and 3; alpha = 2 (1 - 6.333 / 12.333)
        var alpha = 2 * (1 - (10.0 / 3 + 3) / (37.0 / 3));
        assertThat(number(found.alpha())).isCloseTo(alpha, within(1e-12));
        assertThat(number(found.standardErrorOfMeasurement()))
                .isCloseTo(Math.sqrt(37.0 / 3 * (1 - alpha)), within(1e-12));
        assertThat(number(found.items().getFirst().mean())).isEqualTo(3);
        assertThat(number(found.items().getFirst().floorShare())).isEqualTo(0.25);
        assertThat(number(found.items().get(1).ceilingShare())).isEqualTo(0.5);
        assertThat(found.items().get(1).options())
                .containsExactly(new ItemStatistics.Option(2, 2, 0.5), new ItemStatistics.Option(5, 2, 0.5));
        assertThat(number(found.straightLining())).isEqualTo(0.5);
    }

    @Test
    void whoLeftAnItemOutDoesNotCount() {
        var found = of(rows("1 2", "2 -", "4 5", "5 5"));

        assertThat(found.people()).isEqualTo(3);
        assertThat(found.leftOut()).isEqualTo(1);
        assertThat(found.alpha()).isEqualTo(of(rows("1 2", "4 5", "5 5")).alpha());
    }

    @Test
    void aReversedItemIsTurnedBeforeItIsLookedAt() {
        var found = of(rows("1 5", "2 5", "4 1", "5 2"), 1);

        assertThat(found.items().get(1).options().getFirst()).isEqualTo(new ItemStatistics.Option(1, 2, 0.5));
        assertThat(number(found.alpha())).isPositive();
    }

    @Test
    void aConstantItemHasNoCorrelationButAlphaExists() {
        var found = of(rows("3 1 2", "3 2 2", "3 5 4"));

        assertThat(found.items().getFirst().itemTotal()).isEqualTo(new Figure.Unknown(Figure.Reason.NO_VARIANCE));
        assertThat(found.standardizedAlpha()).isEqualTo(new Figure.Unknown(Figure.Reason.NO_VARIANCE));
        assertThat(found.omega()).isEqualTo(new Figure.Unknown(Figure.Reason.NO_VARIANCE));
        assertThat(found.alpha()).isInstanceOf(Figure.Known.class);
    }

    @Test
    void whatDoesNotExistSaysWhy() {
        assertThat(of(rows("1 2 3")).alpha()).isEqualTo(new Figure.Unknown(Figure.Reason.TOO_FEW_PEOPLE));
        assertThat(of(rows("- 2 3")).items().getFirst().mean())
                .isEqualTo(new Figure.Unknown(Figure.Reason.TOO_FEW_PEOPLE));
        assertThat(of(rows("1", "2", "4")).alpha()).isEqualTo(new Figure.Unknown(Figure.Reason.TOO_FEW_ITEMS));
        assertThat(of(rows("1 2", "2 2", "4 5")).omega()).isEqualTo(new Figure.Unknown(Figure.Reason.TOO_FEW_ITEMS));
        assertThat(of(rows("1 5", "2 4", "4 2")).alpha()).isEqualTo(new Figure.Unknown(Figure.Reason.NO_VARIANCE));
        assertThat(of(rows("2 2 2", "2 2 2")).alpha()).isEqualTo(new Figure.Unknown(Figure.Reason.NO_VARIANCE));
    }

    @Test
    void answersThatCannotBeAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> of(rows("1 2", "1")));
        assertThatIllegalArgumentException().isThrownBy(() -> of(rows("1 6")));
        assertThatIllegalArgumentException().isThrownBy(() -> of(rows("1 NaN")));
        assertThatIllegalArgumentException().isThrownBy(() -> of(rows("1 2"), 2));
        assertThatIllegalArgumentException().isThrownBy(() -> ScaleAnswers.of(rows("1 2"), Set.of(), 5, 5));
    }

    /// Answers in words: a row for each person, - where an item was left out.
    private static List<List<@Nullable Double>> rows(String... rows) {
        return Arrays.stream(rows)
                .map(row -> Arrays.stream(row.split(" "))
                        .<@Nullable Double>map(answer -> answer.equals("-") ? null : Double.valueOf(answer))
                        .toList())
                .toList();
    }
}
