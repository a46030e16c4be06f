// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.psychometrics;

import java.util.List;

/// The first half of a pass: where on the grid the people are who gave each answer, as the items stand now.
///
/// @param logLikelihood of all answers
/// @param counts people expected: for each item, for each answer, at each point
record Expectation(double logLikelihood, double[][][] counts) {

    static Expectation of(CalibrationData data, List<Curve> items) {
        var logs = items.stream().map(Curve::logs).toArray(double[][][]::new);
        var counts = new double[items.size()][][];
        for (int item = 0; item < counts.length; item++) {
            counts[item] = new double[items.get(item).answers()][Grid.POINTS];
        }
        double logLikelihood = 0;
        var people = new double[Grid.POINTS];
        for (int pattern = 0; pattern < data.patterns().length; pattern++) {
            var count = data.counts()[pattern];
            logLikelihood += count * posterior(data.patterns()[pattern], logs, people);
            for (int point = 0; point < Grid.POINTS; point++) {
                people[point] *= count;
            }
            spread(data.patterns()[pattern], people, counts);
        }
        return new Expectation(logLikelihood, counts);
    }

    /// Fills in where somebody with these answers probably is, and returns the logarithm of their likelihood.
    static double posterior(int[] pattern, double[][][] logs, double[] posterior) {
        for (int point = 0; point < Grid.POINTS; point++) {
            posterior[point] = 0;
        }
        for (int item = 0; item < pattern.length; item++) {
            if (pattern[item] != CalibrationData.NONE) {
                add(logs[item][pattern[item]], posterior);
            }
        }
        return normalise(posterior);
    }

    private static double normalise(double[] posterior) {
        var largest = Double.NEGATIVE_INFINITY;
        for (var log : posterior) {
            largest = Math.max(largest, log);
        }
        double sum = 0;
        for (int point = 0; point < Grid.POINTS; point++) {
            posterior[point] = Grid.weight(point) * Math.exp(posterior[point] - largest);
            sum += posterior[point];
        }
        for (int point = 0; point < Grid.POINTS; point++) {
            posterior[point] /= sum;
        }
        return largest + Math.log(sum);
    }

    private static void spread(int[] pattern, double[] people, double[][][] counts) {
        for (int item = 0; item < pattern.length; item++) {
            if (pattern[item] != CalibrationData.NONE) {
                add(people, counts[item][pattern[item]]);
            }
        }
    }

    private static void add(double[] what, double[] to) {
        for (int point = 0; point < Grid.POINTS; point++) {
            to[point] += what[point];
        }
    }
}
