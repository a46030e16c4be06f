// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// The yardstick of a calibration: what one pass cannot do without, over arrays - everybody's posterior on 81 points,
/// and from it the expected number of right answers to each question at each point.
final class PlainExpectation {

    private static final int POINTS = 81;

    private final double[] discriminations;
    private final double[] difficulties;
    private final int[][] answers;

    PlainExpectation(int people, int items, Random random) {
        discriminations = new double[items];
        difficulties = new double[items];
        for (int item = 0; item < items; item++) {
            discriminations[item] = Math.exp(0.2 + 0.35 * random.nextGaussian());
            difficulties[item] = random.nextGaussian();
        }
        answers = new int[people][items];
        for (var row : answers) {
            var theta = random.nextGaussian();
            for (int item = 0; item < items; item++) {
                row[item] = random.nextDouble() < right(item, theta) ? 1 : 0;
            }
        }
    }

    /// Everybody's answers.
    List<List<@Nullable Integer>> answers() {
        var all = new ArrayList<List<@Nullable Integer>>();
        for (var row : answers) {
            var one = new ArrayList<@Nullable Integer>();
            for (int answer : row) {
                one.add(answer);
            }
            all.add(one);
        }
        return all;
    }

    /// One expectation; answers something of it, so that it is computed.
    double pass() {
        int items = difficulties.length;
        var logs = logs();
        var expected = new double[items][POINTS];
        for (var row : answers) {
            add(expected, row, posterior(row, logs));
        }
        return expected[0][POINTS / 2];
    }

    private double[][][] logs() {
        var logs = new double[2][difficulties.length][POINTS];
        for (int item = 0; item < difficulties.length; item++) {
            for (int point = 0; point < POINTS; point++) {
                var right = right(item, theta(point));
                logs[1][item][point] = Math.log(right);
                logs[0][item][point] = Math.log(1 - right);
            }
        }
        return logs;
    }

    private static double[] posterior(int[] row, double[][][] logs) {
        var posterior = new double[POINTS];
        for (int point = 0; point < POINTS; point++) {
            posterior[point] = -theta(point) * theta(point) / 2;
        }
        for (int item = 0; item < row.length; item++) {
            var log = logs[row[item]][item];
            for (int point = 0; point < POINTS; point++) {
                posterior[point] += log[point];
            }
        }
        double largest = Double.NEGATIVE_INFINITY;
        for (double log : posterior) {
            largest = Math.max(largest, log);
        }
        double sum = 0;
        for (int point = 0; point < POINTS; point++) {
            posterior[point] = Math.exp(posterior[point] - largest);
            sum += posterior[point];
        }
        for (int point = 0; point < POINTS; point++) {
            posterior[point] /= sum;
        }
        return posterior;
    }

    private static void add(double[][] expected, int[] row, double[] posterior) {
        for (int item = 0; item < row.length; item++) {
            if (row[item] == 1) {
                for (int point = 0; point < POINTS; point++) {
                    expected[item][point] += posterior[point];
                }
            }
        }
    }

    private double right(int item, double theta) {
        return 1 / (1 + Math.exp(-discriminations[item] * (theta - difficulties[item])));
    }

    private static double theta(int point) {
        return -4 + point * 0.1;
    }
}
