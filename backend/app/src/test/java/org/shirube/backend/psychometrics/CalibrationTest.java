// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.LUDecomposition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shirube.backend.psychometrics.CalibratedItem.Estimated;
import org.shirube.backend.psychometrics.CalibratedItem.NotEstimated;
import org.shirube.backend.psychometrics.CalibratedItem.Reason;

class CalibrationTest {

    private static final List<AnswerPattern> LSAT6 = Reference.rows("lsat6.csv").stream()
            .map(row -> new AnswerPattern(answers(row.get("pattern")), Integer.parseInt(row.get("count"))))
            .toList();

    /// Answers in signs: 0, 1, ... or - for none.
    private static List<@Nullable Integer> answers(String signs) {
        return signs.chars()
                .<@Nullable Integer>mapToObj(sign -> sign == '-' ? null : sign - '0')
                .toList();
    }

    private static List<AnswerPattern> patterns(String... patterns) {
        return Arrays.stream(patterns)
                .map(signs -> new AnswerPattern(answers(signs), 1))
                .toList();
    }

    private static Estimated item(Calibration calibration, int place) {
        return (Estimated) calibration.items().get(place);
    }

    private static double difficulty(Calibration calibration, int place) {
        return item(calibration, place).difficulties().getFirst();
    }

    /// Rizopoulos (2006), ltm: an R package for latent variable modeling, Journal of Statistical Software 17(5); it
    /// integrates by Gauss and Hermite instead of on the grid.
    @Test
    void aSectionOfTheLawSchoolTestHasItsPublishedParameters() {
        double[] slopes = {0.8254, 0.7229, 0.8905, 0.6886, 0.6575};
        double[] difficulties = {-3.3597, -1.3696, -0.2799, -1.8659, -3.1236};
        double[] slopeErrors = {0.2581, 0.1867, 0.2326, 0.1852, 0.2100};

        var found = Calibration.of(CalibrationModel.TWO_PARAMETER, LSAT6);

        assertThat(found.converged()).isTrue();
        assertThat(found.logLikelihood()).isCloseTo(-2466.65, within(0.01));
        for (int item = 0; item < 5; item++) {
            assertThat(item(found, item).discrimination()).isCloseTo(slopes[item], within(1e-3));
            assertThat(difficulty(found, item)).isCloseTo(difficulties[item], within(4e-3));
            assertThat(item(found, item).discriminationError()).isCloseTo(slopeErrors[item], within(1e-3));
        }
    }

    @Test
    void withOneCommonDiscriminationTooThatSectionHasItsPublishedParameters() {
        double[] difficulties = {-3.6153, -1.3224, -0.3176, -1.7301, -2.7802};

        var found = Calibration.of(CalibrationModel.ONE_PARAMETER, LSAT6);

        assertThat(found.logLikelihood()).isCloseTo(-2466.94, within(0.01));
        for (int item = 0; item < 5; item++) {
            assertThat(item(found, item).discrimination()).isCloseTo(0.7551, within(1e-3));
            assertThat(difficulty(found, item)).isCloseTo(difficulties[item], within(2e-3));
        }
    }

    @Test
    void plantedParametersAreFoundAgain() {
        var random = new Random(20261124);
        var planted = PlantedItems.drawn(40, random);
        var answers = planted.answeredBy(PlantedItems.people(1000, random), 0, random);

        var begin = System.nanoTime();
        var found = Calibration.of(CalibrationModel.TWO_PARAMETER, answers);
        var seconds = (System.nanoTime() - begin) / 1e9;

        var slopes = PlantedItems.correlation(slopes(planted.items()), slopes(models(found)));
        var difficulties = PlantedItems.correlation(difficulties(planted.items()), difficulties(models(found)));
        System.out.printf(
                "CALIBRATION 1,000 x 40: correlation of a %.4f, of b %.4f, %d passes, %.2f s%n",
                slopes, difficulties, found.iterations(), seconds);
        assertThat(found.converged()).isTrue();
        assertThat(difficulties).isGreaterThan(0.98);
        assertThat(slopes).isGreaterThan(0.85);
        assertThat(share(found, planted))
                .as("95 % intervals that hold what was planted")
                .isBetween(0.88, 1.0);
    }

    private static List<ItemModel> models(Calibration found) {
        return found.items().stream().map(item -> item.model().orElseThrow()).toList();
    }

    private static double[] slopes(List<ItemModel> items) {
        return items.stream()
                .mapToDouble(item -> ((ItemModel.TwoParameter) item).discrimination())
                .toArray();
    }

    private static double[] difficulties(List<ItemModel> items) {
        return items.stream()
                .mapToDouble(item -> ((ItemModel.TwoParameter) item).difficulty())
                .toArray();
    }

    private static double share(Calibration found, PlantedItems planted) {
        var slopes = slopes(planted.items());
        var difficulties = difficulties(planted.items());
        double held = 0;
        for (int item = 0; item < slopes.length; item++) {
            var one = item(found, item);
            var ofSlope = Objects.requireNonNull(one.discriminationError());
            var ofDifficulty = Objects.requireNonNull(one.difficultyErrors()).getFirst();
            held += Math.abs(one.discrimination() - slopes[item]) < 1.96 * ofSlope ? 1 : 0;
            held += Math.abs(one.difficulties().getFirst() - difficulties[item]) < 1.96 * ofDifficulty ? 1 : 0;
        }
        return held / (2 * slopes.length);
    }

    @Test
    void noOtherParametersAreLikelier() {
        var found = Calibration.of(CalibrationModel.TWO_PARAMETER, LSAT6);
        var data = CalibrationData.of(CalibrationModel.TWO_PARAMETER, LSAT6, false);
        var best = models(found).stream()
                .map(item -> (ItemModel.TwoParameter) item)
                .map(item -> new double[] {item.discrimination(), -item.discrimination() * item.difficulty()})
                .toList();

        for (int item = 0; item < 5; item++) {
            for (int parameter = 0; parameter < 2; parameter++) {
                for (var step : List.of(-0.05, 0.05)) {
                    var moved = best.stream().map(double[]::clone).toList();
                    moved.get(item)[parameter] += step;
                    var curves = moved.stream().map(Curve::new).toList();
                    assertThat(Expectation.of(data, curves).logLikelihood()).isLessThan(found.logLikelihood());
                }
            }
        }
    }

    /// Against second differences of the log-likelihood itself.
    @Test
    void theErrorsAreThoseOfTheObservedInformation() {
        var found = Calibration.of(CalibrationModel.RASCH, LSAT6);
        var data = CalibrationData.of(CalibrationModel.RASCH, LSAT6, false);
        double step = 1e-3;
        var information = new double[5][5];
        for (int row = 0; row < 5; row++) {
            for (int column = 0; column < 5; column++) {
                information[row][column] = -(likelihood(data, found, row, step, column, step)
                                - likelihood(data, found, row, step, column, -step)
                                - likelihood(data, found, row, -step, column, step)
                                + likelihood(data, found, row, -step, column, -step))
                        / (4 * step * step);
            }
        }
        var inverse = new LUDecomposition(new Array2DRowRealMatrix(information))
                .getSolver()
                .getInverse();

        for (int place = 0; place < 5; place++) {
            assertThat(Objects.requireNonNull(item(found, place).difficultyErrors())
                            .getFirst())
                    .isCloseTo(Math.sqrt(inverse.getEntry(place, place)), within(1e-5));
            assertThat(item(found, place).discriminationError()).isNull();
        }
    }

    private static double likelihood(
            CalibrationData data, Calibration found, int one, double step, int other, double otherStep) {
        var curves = new ArrayList<Curve>();
        for (int place = 0; place < 5; place++) {
            var intercept = -difficulty(found, place);
            intercept += place == one ? step : 0;
            intercept += place == other ? otherStep : 0;
            curves.add(new Curve(new double[] {1, intercept}));
        }
        return Expectation.of(data, curves).logLikelihood();
    }

    @Test
    void gradedItemsOfTwoAnswersAreTwoParameterItems() {
        var graded = Calibration.of(CalibrationModel.GRADED, LSAT6);

        assertThat(graded).isEqualTo(Calibration.of(CalibrationModel.TWO_PARAMETER, LSAT6));
    }

    @Test
    void gradedItemsAreFoundAgain() {
        var random = new Random(7);
        var planted = new ArrayList<ItemModel>();
        for (int item = 0; item < 12; item++) {
            var middle = 0.6 * random.nextGaussian();
            planted.add(new ItemModel.Graded(
                    Math.exp(0.2 + 0.35 * random.nextGaussian()),
                    List.of(middle - 1.2, middle - 0.3, middle + 0.5, middle + 1.3)));
        }
        var answers = new PlantedItems(planted).answeredBy(PlantedItems.people(1500, random), 0, random);

        var found = Calibration.of(CalibrationModel.GRADED, answers);

        assertThat(found.converged()).isTrue();
        for (int place = 0; place < planted.size(); place++) {
            var truth = (ItemModel.Graded) planted.get(place);
            var one = item(found, place);
            assertThat(one.discrimination())
                    .isCloseTo(truth.discrimination(), within(4 * Objects.requireNonNull(one.discriminationError())));
            for (int k = 0; k < 4; k++) {
                var error = Objects.requireNonNull(one.difficultyErrors()).get(k);
                assertThat(error).isBetween(0.02, 0.3);
                assertThat(one.difficulties().get(k))
                        .isCloseTo(truth.thresholds().get(k), within(4 * error));
            }
        }
    }

    @Test
    void answersThatWereNotGivenSayNothing() {
        var withNothing = new ArrayList<>(LSAT6);
        withNothing.add(new AnswerPattern(answers("-----"), 500));
        var split = new ArrayList<AnswerPattern>();
        LSAT6.forEach(pattern -> split.addAll(List.of(
                new AnswerPattern(pattern.responses(), 1),
                new AnswerPattern(pattern.responses(), pattern.count() - 1))));

        var all = Calibration.of(CalibrationModel.TWO_PARAMETER, LSAT6);

        assertThat(difficulty(Calibration.of(CalibrationModel.TWO_PARAMETER, withNothing), 0))
                .isCloseTo(difficulty(all, 0), within(1e-5));
        assertThat(Calibration.of(CalibrationModel.TWO_PARAMETER, split)).isEqualTo(all);
    }

    @Test
    void itemsThatWereLeftOutBySomeAreFoundFromTheOthers() {
        var random = new Random(11);
        var planted = PlantedItems.drawn(20, random);
        var answers = planted.answeredBy(PlantedItems.people(2000, random), 0, random).stream()
                .map(pattern -> new AnswerPattern(
                        pattern.responses().stream()
                                .<@Nullable Integer>map(answer -> random.nextInt(4) == 0 ? null : answer)
                                .toList(),
                        1))
                .toList();

        var found = models(Calibration.of(CalibrationModel.TWO_PARAMETER, answers));

        assertThat(PlantedItems.correlation(difficulties(planted.items()), difficulties(found)))
                .isGreaterThan(0.98);
    }

    @Test
    void priorsDrawSmallSamplesToWhatIsUsual() {
        var random = new Random(3);
        var planted = PlantedItems.drawn(10, random);
        var answers = planted.answeredBy(PlantedItems.people(60, random), 0, random);

        var plain = Calibration.of(CalibrationModel.TWO_PARAMETER, answers);
        var drawn = Calibration.of(CalibrationModel.TWO_PARAMETER, answers, true);

        assertThat(spread(drawn)).isLessThan(spread(plain));
        assertThat(drawn.logLikelihood()).isLessThan(plain.logLikelihood());
        assertThat(drawn.converged()).isTrue();
    }

    private static double spread(Calibration found) {
        return found.items().stream()
                .map(item -> (Estimated) item)
                .mapToDouble(item -> Math.abs(Math.log(item.discrimination())))
                .sum();
    }

    @Test
    void anItemWithAWrongKeyIsSeenByItsNegativeDiscrimination() {
        var random = new Random(5);
        var planted = PlantedItems.drawn(10, random);
        var answers = planted.answeredBy(PlantedItems.people(800, random), 0, random).stream()
                .map(pattern -> {
                    var turned = new ArrayList<>(pattern.responses());
                    turned.set(0, 1 - Objects.requireNonNull(turned.getFirst()));
                    return new AnswerPattern(turned, 1);
                })
                .toList();

        var found = Calibration.of(CalibrationModel.TWO_PARAMETER, answers);

        assertThat(item(found, 0).discrimination()).isNegative();
        assertThat(found.items().getFirst().model()).isEmpty();
        assertThat(item(found, 1).discrimination()).isPositive();
    }

    @Test
    void anItemThatNothingIsKnownOfSaysWhy() {
        var found = Calibration.of(CalibrationModel.RASCH, patterns("01-1", "00-1", "11-1", "10-1", "01-1", "10-1"));
        var graded = Calibration.of(CalibrationModel.GRADED, patterns("02", "10", "12", "00"));

        assertThat(found.items().get(2)).isEqualTo(new NotEstimated(Reason.NO_ANSWERS));
        assertThat(found.items().get(3)).isEqualTo(new NotEstimated(Reason.ALL_ALIKE));
        assertThat(difficulty(found, 0)).isCloseTo(0, within(1e-6));
        assertThat(graded.items().get(1)).isEqualTo(new NotEstimated(Reason.ANSWER_NEVER_GIVEN));
    }

    @Test
    void whereNothingCanBeEstimatedThereIsAnAnswerToo() {
        var found = Calibration.of(CalibrationModel.TWO_PARAMETER, patterns("11", "11"));

        assertThat(found.items()).containsOnly(new NotEstimated(Reason.ALL_ALIKE));
        assertThat(found.logLikelihood()).isCloseTo(0, within(1e-9));
    }

    @Test
    void answersThatCannotBeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Calibration.of(CalibrationModel.RASCH, patterns("01", "0")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Calibration.of(CalibrationModel.TWO_PARAMETER, patterns("02")));
        assertThatIllegalArgumentException().isThrownBy(() -> Calibration.of(CalibrationModel.RASCH, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new AnswerPattern(List.of(1), -1));
    }
}
