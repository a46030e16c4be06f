// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.psychometrics;

import java.util.Collection;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;

/// Difficulty of tasks by a mixed logistic model: logit P = difficulty of the task + effect of the group, the effect
/// random with mean 0. Penalised quasi-likelihood (Breslow and Clayton 1993); the groups' variance by the EM algorithm.
///
/// Assumed: which task a group gets does not depend on how good the group is.
///
/// @param difficulties in logits, by task; what is above 0 happens to more than half of an average group
/// @param covariance of their errors
/// @param variance between groups, in logits squared
record MixedLogistic(ArrayRealVector difficulties, RealMatrix covariance, double variance) {

    /// Groups always differ a little: the lowest variance, in logits squared.
    private static final double LOWEST = 0.01;

    /// How far difficulties may spread around an even chance, in logits: so weak that it tells only where nothing
    /// happened at all (Gelman and others 2008 for the idea).
    private static final double SPREAD = 5;

    private static final int ROUNDS = 500;
    private static final double EXACT = 1e-6;
    private static final double START = 0.25;

    /// How often something happened to one group.
    ///
    /// @param tried by task
    /// @param happened by task
    record Counts(double[] tried, double[] happened) {

        double total() {
            return new ArrayRealVector(tried, false).getL1Norm();
        }

        double totalHappened() {
            return new ArrayRealVector(happened, false).getL1Norm();
        }
    }

    /// Fits the model to counts of groups.
    static MixedLogistic of(Collection<Counts> groups, int tasks) {
        var counts = groups.toArray(Counts[]::new);
        var difficulties = new ArrayRealVector(tasks);
        var effects = new double[counts.length];
        var variance = START;
        for (int round = 0; round < ROUNDS; round++) {
            var equations = new Equations(counts, difficulties, effects, variance);
            var before = difficulties;
            difficulties = equations.difficulties();
            var spread = equations.effects(difficulties, effects);
            var moved = Math.abs(spread - variance) + difficulties.getLInfDistance(before);
            variance = Math.max(LOWEST, spread);
            if (moved < EXACT) {
                break;
            }
        }
        var last = new Equations(counts, difficulties, effects, variance);
        return new MixedLogistic(difficulties, last.covariance, variance);
    }

    static double probability(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }

    /// One round of weighted least squares; the groups' effects are absorbed.
    private static final class Equations {

        private final double[][] weights;
        private final double[][] working;
        private final double[] totals;
        private final ArrayRealVector right;
        private final RealMatrix covariance;

        Equations(Counts[] counts, ArrayRealVector difficulties, double[] effects, double variance) {
            var tasks = difficulties.getDimension();
            weights = new double[counts.length][tasks];
            working = new double[counts.length][tasks];
            totals = new double[counts.length];
            right = new ArrayRealVector(tasks);
            var matrix = new Array2DRowRealMatrix(tasks, tasks);
            for (int task = 0; task < tasks; task++) {
                matrix.addToEntry(task, task, 1 / (SPREAD * SPREAD));
            }
            for (int group = 0; group < counts.length; group++) {
                weigh(group, counts[group], difficulties, effects[group]);
                totals[group] = sum(weights[group]) + 1 / variance;
                add(group, matrix);
            }
            covariance = new CholeskyDecomposition(matrix, EXACT, Double.MIN_NORMAL)
                    .getSolver()
                    .getInverse();
        }

        private void weigh(int group, Counts counts, ArrayRealVector difficulties, double effect) {
            for (int task = 0; task < difficulties.getDimension(); task++) {
                var logit = difficulties.getEntry(task) + effect;
                var probability = probability(logit);
                var tried = counts.tried()[task];
                weights[group][task] = tried * probability * (1 - probability);
                working[group][task] = weights[group][task] * logit + counts.happened()[task] - tried * probability;
            }
        }

        private void add(int group, RealMatrix matrix) {
            var sum = sum(working[group]);
            for (int task = 0; task < right.getDimension(); task++) {
                var share = weights[group][task] / totals[group];
                right.addToEntry(task, working[group][task] - share * sum);
                matrix.addToEntry(task, task, weights[group][task]);
                for (int other = 0; other < right.getDimension(); other++) {
                    matrix.addToEntry(task, other, -share * weights[group][other]);
                }
            }
        }

        ArrayRealVector difficulties() {
            return new ArrayRealVector(covariance.operate(right));
        }

        /// Sets the effects and tells their variance.
        double effects(ArrayRealVector difficulties, double[] effects) {
            double squares = 0;
            for (int group = 0; group < effects.length; group++) {
                var own = new ArrayRealVector(weights[group]);
                effects[group] = (sum(working[group]) - own.dotProduct(difficulties)) / totals[group];
                own.mapDivideToSelf(totals[group]);
                squares +=
                        effects[group] * effects[group] + 1 / totals[group] + own.dotProduct(covariance.operate(own));
            }
            return squares / effects.length;
        }

        private static double sum(double[] values) {
            double sum = 0;
            for (double value : values) {
                sum += value;
            }
            return sum;
        }
    }
}
