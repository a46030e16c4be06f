// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.psychometrics;

import java.util.List;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.CholeskyDecomposition;
import org.jspecify.annotations.Nullable;

/// The observed information of a calibration by Louis's identity: the information of the complete data, less
/// what is lost because nobody's theta is known (the variance of the complete score given the answers).
///
/// Source: Louis (1982), Finding the observed information matrix when using the EM algorithm, JRSS B 44.
final class ObservedInformation {

    /// Where somebody is with less probability than this counts nothing.
    private static final double NOWHERE = 1e-10;

    /// A pivot as small as this means that a parameter cannot be estimated.
    private static final double SINGULAR = 1e-9;

    private final CalibrationData data;
    private final List<Curve> items;
    private final Layout layout;
    private final double[][] information;

    private ObservedInformation(CalibrationModel model, CalibrationData data, List<Curve> items) {
        this.data = data;
        this.items = items;
        this.layout = Layout.of(model, items);
        this.information = new double[layout.size()][layout.size()];
    }

    /// The errors, or null where the information has no inverse: something cannot be estimated from these answers.
    static @Nullable ParameterErrors of(
            CalibrationModel model,
            CalibrationData data,
            List<Curve> items,
            Expectation expectation,
            List<ItemPriors> priors) {
        if (items.isEmpty()) {
            return null;
        }
        var observed = new ObservedInformation(model, data, items);
        observed.subtractLost();
        observed.addComplete(expectation, priors);
        return observed.inverted();
    }

    private void addComplete(Expectation expectation, List<ItemPriors> priors) {
        for (int item = 0; item < items.size(); item++) {
            var own = new CompleteData(items.get(item), expectation.counts()[item]).information();
            if (!priors.isEmpty()) {
                priors.get(item).addInformation(items.get(item), own);
            }
            layout.add(item, own, information);
        }
    }

    private void subtractLost() {
        var logs = items.stream().map(Curve::logs).toArray(double[][][]::new);
        var scores = scores();
        var posterior = new double[Grid.POINTS];
        for (int pattern = 0; pattern < data.patterns().length; pattern++) {
            Expectation.posterior(data.patterns()[pattern], logs, posterior);
            subtractLost(data.patterns()[pattern], data.counts()[pattern], posterior, scores);
        }
    }

    /// The scores of every item, for each answer, at each point.
    private double[][][][] scores() {
        var scores = new double[items.size()][][][];
        for (int item = 0; item < scores.length; item++) {
            var answers = items.get(item).answers();
            scores[item] = new double[answers][Grid.POINTS][answers];
            for (int answer = 0; answer < answers; answer++) {
                for (int point = 0; point < Grid.POINTS; point++) {
                    CompleteData.score(items.get(item), answer, point, scores[item][answer][point]);
                }
            }
        }
        return scores;
    }

    private void subtractLost(int[] pattern, double count, double[] posterior, double[][][][] scores) {
        var mean = new double[layout.size()];
        for (int point = 0; point < Grid.POINTS; point++) {
            if (posterior[point] > NOWHERE) {
                var score = score(pattern, point, scores);
                addSquare(score, -count * posterior[point]);
                for (int place = 0; place < mean.length; place++) {
                    mean[place] += posterior[point] * score[place];
                }
            }
        }
        addSquare(mean, count);
    }

    private double[] score(int[] pattern, int point, double[][][][] scores) {
        var score = new double[layout.size()];
        for (int item = 0; item < pattern.length; item++) {
            if (pattern[item] != CalibrationData.NONE) {
                layout.add(item, scores[item][pattern[item]][point], score);
            }
        }
        return score;
    }

    /// On and below the diagonal only; it is mirrored in the end.
    private void addSquare(double[] score, double times) {
        for (int row = 0; row < score.length; row++) {
            var factor = times * score[row];
            var into = information[row];
            for (int column = 0; column <= row; column++) {
                into[column] += factor * score[column];
            }
        }
    }

    private @Nullable ParameterErrors inverted() {
        Layout.mirror(information);
        try {
            var inverse = new CholeskyDecomposition(new Array2DRowRealMatrix(information, false), 0, SINGULAR)
                    .getSolver()
                    .getInverse();
            return new ParameterErrors(layout, inverse.getData());
        } catch (MathIllegalArgumentException singular) {
            // no error at all is more honest than one from a matrix that has no inverse
            return null;
        }
    }
}
