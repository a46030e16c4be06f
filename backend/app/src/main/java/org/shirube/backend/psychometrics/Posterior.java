// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.psychometrics;

import java.util.Arrays;
import java.util.List;

/// What is thought of theta after the answers, on 81 points from -4 to 4.
///
/// @param weights of the points by the trapezoidal rule; they sum to 1
record Posterior(double[] weights) {

    private static final int POINTS = Grid.POINTS;

    static Posterior of(List<Answered> answers, AbilityEstimation.Prior prior) {
        var logs = new double[POINTS];
        for (int point = 0; point < POINTS; point++) {
            var theta = Grid.theta(point);
            var distance = (theta - prior.mean()) / prior.standardDeviation();
            logs[point] = -distance * distance / 2;
            for (var answered : answers) {
                logs[point] += Math.log(answered.item().probability(answered.answer(), theta));
            }
        }
        return new Posterior(normalised(logs));
    }

    /// In logs, so that hundreds of answers do not become zero.
    private static double[] normalised(double[] logs) {
        var largest = Arrays.stream(logs).max().orElseThrow();
        var weights = new double[POINTS];
        double sum = 0;
        for (int point = 0; point < POINTS; point++) {
            weights[point] = Grid.share(point) * Math.exp(logs[point] - largest);
            sum += weights[point];
        }
        for (int point = 0; point < POINTS; point++) {
            weights[point] /= sum;
        }
        return weights;
    }

    double mean() {
        double mean = 0;
        for (int point = 0; point < POINTS; point++) {
            mean += weights[point] * Grid.theta(point);
        }
        return mean;
    }

    double standardDeviation() {
        var mean = mean();
        double variance = 0;
        for (int point = 0; point < POINTS; point++) {
            var distance = Grid.theta(point) - mean;
            variance += weights[point] * distance * distance;
        }
        return Math.sqrt(variance);
    }
}
