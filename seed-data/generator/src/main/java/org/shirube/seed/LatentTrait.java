// SPDX-License-Identifier: Apache-2.0
package org.shirube.seed;

import java.util.List;

/// What answers to choice items tell: theta by EAP with prior N(0, 1) on -4 to 4 in steps of 0.1, trapezoidal rule.
///
/// @param theta mean of the posterior
/// @param error its standard deviation
record LatentTrait(double theta, double error) {

    private static final int POINTS = 81;
    /// Theta lies this far below the level that it stands for, between the cut scores and beyond them.
    private static final double ORIGIN = 2;

    private static final double HIGHEST = 3;
    private static final double SMALLEST_ERROR = 0.3;

    /// @param right whether each item was answered rightly
    static LatentTrait of(List<ItemBank.Item> items, List<Boolean> right) {
        double mass = 0;
        double first = 0;
        double second = 0;
        for (int i = 0; i < POINTS; i++) {
            var theta = -4 + 0.1 * i;
            var weight = (i == 0 || i == POINTS - 1 ? 0.5 : 1) * Math.exp(logPosterior(theta, items, right));
            mass += weight;
            first += weight * theta;
            second += weight * theta * theta;
        }
        var mean = first / mass;
        return new LatentTrait(mean, Math.sqrt(second / mass - mean * mean));
    }

    private static double logPosterior(double theta, List<ItemBank.Item> items, List<Boolean> right) {
        var sum = -theta * theta / 2;
        for (int i = 0; i < items.size(); i++) {
            var chance = items.get(i).chanceOfRight(theta);
            sum += Math.log(right.get(i) ? chance : 1 - chance);
        }
        return sum;
    }

    /// The theta of somebody with a level on 0 to 4.
    static double ofLevel(double level) {
        return level - ORIGIN;
    }

    /// Piecewise linear through the cut scores -1.5, -0.5 and 0.5 (levels 0.5, 1.5 and 2.5), from 0 to 3.
    double level() {
        return Math.max(0, Math.min(HIGHEST, theta + ORIGIN));
    }

    double levelError() {
        return Math.max(SMALLEST_ERROR, error);
    }
}
