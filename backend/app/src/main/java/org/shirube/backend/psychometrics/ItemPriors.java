// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.psychometrics;

/// What is thought of an item before the answers: log-normal(0, 0.5) of the slope, N(0, 2) of each difficulty.
///
/// @param onSlope whether the slope is estimated, and so has a prior
record ItemPriors(boolean onSlope) {

    private static final double SLOPE_VARIANCE = 0.5 * 0.5;
    private static final double DIFFICULTY_VARIANCE = 2.0 * 2.0;

    /// The logarithm of the density, without its constant; minus infinity where the slope is not positive.
    double log(Curve item) {
        var slope = item.slope();
        if (!(slope > 0)) {
            return Double.NEGATIVE_INFINITY;
        }
        var log = Math.log(slope);
        double sum = onSlope ? -log - log * log / (2 * SLOPE_VARIANCE) : 0;
        return sum - squares(item) / (2 * DIFFICULTY_VARIANCE);
    }

    /// The sum of the squared difficulties.
    private static double squares(Curve item) {
        double squares = 0;
        for (int answer = 1; answer < item.answers(); answer++) {
            var difficulty = item.intercept(answer) / item.slope();
            squares += difficulty * difficulty;
        }
        return squares;
    }

    void addGradient(Curve item, double[] gradient) {
        var slope = item.slope();
        gradient[0] += onSlope ? -(1 + Math.log(slope) / SLOPE_VARIANCE) / slope : 0;
        gradient[0] += squares(item) / (DIFFICULTY_VARIANCE * slope);
        for (int answer = 1; answer < item.answers(); answer++) {
            gradient[answer] -= item.intercept(answer) / (DIFFICULTY_VARIANCE * slope * slope);
        }
    }

    /// Adds how sharply the density bends: less its second derivatives.
    void addInformation(Curve item, double[][] information) {
        var slope = item.slope();
        var square = slope * slope;
        information[0][0] += 3 * squares(item) / (DIFFICULTY_VARIANCE * square);
        information[0][0] += onSlope ? ((1 - Math.log(slope)) / SLOPE_VARIANCE - 1) / square : 0;
        for (int answer = 1; answer < item.answers(); answer++) {
            var mixed = -2 * item.intercept(answer) / (DIFFICULTY_VARIANCE * square * slope);
            information[0][answer] += mixed;
            information[answer][0] += mixed;
            information[answer][answer] += 1 / (DIFFICULTY_VARIANCE * square);
        }
    }

    /// Adds a sharpness that is never negative: that of a density which is normal in log slope and difficulty.
    void addSteps(Curve item, double[][] information) {
        var square = item.slope() * item.slope();
        information[0][0] += onSlope ? 1 / (SLOPE_VARIANCE * square) : 0;
        information[0][0] += squares(item) / (DIFFICULTY_VARIANCE * square);
        for (int answer = 1; answer < item.answers(); answer++) {
            var mixed = -item.intercept(answer) / (DIFFICULTY_VARIANCE * square * item.slope());
            information[0][answer] += mixed;
            information[answer][0] += mixed;
            information[answer][answer] += 1 / (DIFFICULTY_VARIANCE * square);
        }
    }
}
