// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone.bench;

import java.util.Random;

/// The yardstick of the expected a posteriori estimate: the same integral over arrays of numbers, for right and wrong
/// answers only: one exponential and one logarithm for each point and answer, and nothing checked.
final class PlainPosterior {

    private static final int POINTS = 81;

    final double[] discriminations;
    final double[] difficulties;
    final int[] answers;

    PlainPosterior(int items, long seed) {
        var random = new Random(seed);
        discriminations = new double[items];
        difficulties = new double[items];
        answers = new int[items];
        for (int item = 0; item < items; item++) {
            discriminations[item] = Math.exp(0.2 + 0.35 * random.nextGaussian());
            difficulties[item] = random.nextGaussian();
            answers[item] = random.nextInt(2);
        }
    }

    /// The mean of the posterior.
    double mean() {
        var logs = new double[POINTS];
        double largest = Double.NEGATIVE_INFINITY;
        for (int point = 0; point < POINTS; point++) {
            logs[point] = log(theta(point));
            largest = Math.max(largest, logs[point]);
        }
        double sum = 0;
        double weighted = 0;
        for (int point = 0; point < POINTS; point++) {
            double weight = Math.exp(logs[point] - largest) * (point == 0 || point == POINTS - 1 ? 0.5 : 1);
            sum += weight;
            weighted += weight * theta(point);
        }
        return weighted / sum;
    }

    private double log(double theta) {
        double log = -theta * theta / 2;
        for (int item = 0; item < answers.length; item++) {
            double distance = discriminations[item] * (theta - difficulties[item]);
            log -= Math.log(1 + Math.exp(answers[item] == 1 ? -distance : distance));
        }
        return log;
    }

    private static double theta(int point) {
        return -4 + point * 0.1;
    }
}
