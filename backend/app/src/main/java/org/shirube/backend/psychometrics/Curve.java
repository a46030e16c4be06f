// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.psychometrics;

/// An item while it is being calibrated, by slope and intercepts: the probability of the answer k or a higher
/// one is 1 / (1 + exp(-(slope theta + intercept_k))). Right or wrong is the case of one intercept.
///
/// In these parameters the likelihood of a single item has one peak, also where its slope is negative.
///
/// @param parameters the slope, then the falling intercepts of the answers 1, 2, ...
record Curve(double[] parameters) {

    /// A probability is never taken for less, so that its logarithm exists.
    private static final double LEAST = 1e-300;

    double slope() {
        return parameters[0];
    }

    double intercept(int answer) {
        return parameters[answer];
    }

    int answers() {
        return parameters.length;
    }

    /// Whether the intercepts fall, so that every answer has a probability.
    boolean isPossible() {
        for (int answer = 2; answer < answers(); answer++) {
            if (!(parameters[answer] < parameters[answer - 1])) {
                return false;
            }
        }
        return Double.isFinite(slope()) && Double.isFinite(parameters[1]);
    }

    /// The probability of this answer or a higher one.
    double from(int answer, double theta) {
        if (answer <= 0) {
            return 1;
        }
        return answer >= answers() ? 0 : 1 / (1 + Math.exp(-slope() * theta - parameters[answer]));
    }

    /// The probability that an answer is below this one, with all its digits.
    private double below(int answer, double theta) {
        if (answer <= 0) {
            return 0;
        }
        return answer >= answers() ? 1 : 1 / (1 + Math.exp(slope() * theta + parameters[answer]));
    }

    double probability(int answer, double theta) {
        var lower = from(answer + 1, theta);
        // where both are close to 1, their difference is kept by what is missing to 1
        var probability = lower > 0.5 ? below(answer + 1, theta) - below(answer, theta) : from(answer, theta) - lower;
        return Math.max(probability, LEAST);
    }

    /// The logarithms of the probabilities: for each answer, at each point of the grid.
    double[][] logs() {
        var logs = new double[answers()][Grid.POINTS];
        for (int answer = 0; answer < answers(); answer++) {
            for (int point = 0; point < Grid.POINTS; point++) {
                logs[answer][point] = Math.log(probability(answer, Grid.theta(point)));
            }
        }
        return logs;
    }

    /// The derivatives of the logarithm of an answer's probability, by the linear forms of this answer and the
    /// next.
    Slopes slopes(int answer, double theta) {
        var upper = from(answer, theta);
        var lower = from(answer + 1, theta);
        var here = upper * below(answer, theta);
        var next = lower * below(answer + 1, theta);
        var probability = probability(answer, theta);
        return new Slopes(
                here / probability,
                -next / probability,
                here * (1 - 2 * upper) / probability,
                -next * (1 - 2 * lower) / probability);
    }

    /// First and second derivatives of log P by z_k = slope theta + intercept_k of an answer and of the next one.
    ///
    /// @param bendHere second derivative of P (not of its logarithm) divided by P
    /// @param bendNext the same for the next answer
    record Slopes(double here, double next, double bendHere, double bendNext) {}
}
