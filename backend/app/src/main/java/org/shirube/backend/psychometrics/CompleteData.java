// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.psychometrics;

import java.util.Arrays;

/// Derivatives of the log-likelihood of one item, were it known how many people at each point gave each answer.
///
/// @param item whose parameters they are by: the slope, then the intercepts
/// @param counts people: for each answer, at each point
record CompleteData(Curve item, double[][] counts) {

    double logLikelihood() {
        var logs = item.logs();
        double sum = 0;
        for (int answer = 0; answer < counts.length; answer++) {
            for (int point = 0; point < Grid.POINTS; point++) {
                sum += counts[answer][point] * logs[answer][point];
            }
        }
        return sum;
    }

    double[] gradient() {
        var gradient = new double[item.answers()];
        var score = new double[item.answers()];
        for (int answer = 0; answer < counts.length; answer++) {
            for (int point = 0; point < Grid.POINTS; point++) {
                score(item, answer, point, score);
                for (int parameter = 0; parameter < score.length; parameter++) {
                    gradient[parameter] += counts[answer][point] * score[parameter];
                }
            }
        }
        return gradient;
    }

    /// The derivatives of the logarithm of an answer's probability at a point.
    static void score(Curve item, int answer, int point, double[] score) {
        Arrays.fill(score, 0);
        var slopes = item.slopes(answer, Grid.theta(point));
        score[0] = Grid.theta(point) * (slopes.here() + slopes.next());
        if (answer > 0) {
            score[answer] = slopes.here();
        }
        if (answer + 1 < score.length) {
            score[answer + 1] = slopes.next();
        }
    }

    /// Fisher's information: what the second derivatives are on average, less. It is never negative.
    double[][] expectedInformation() {
        var information = new double[item.answers()][item.answers()];
        var score = new double[item.answers()];
        for (int point = 0; point < Grid.POINTS; point++) {
            double people = 0;
            for (var count : counts) {
                people += count[point];
            }
            for (int answer = 0; answer < counts.length; answer++) {
                score(item, answer, point, score);
                addSquare(information, score, people * item.probability(answer, Grid.theta(point)));
            }
        }
        return information;
    }

    /// The second derivatives themselves, less.
    double[][] information() {
        var information = new double[item.answers()][item.answers()];
        var score = new double[item.answers()];
        for (int answer = 0; answer < counts.length; answer++) {
            for (int point = 0; point < Grid.POINTS; point++) {
                var people = counts[answer][point];
                score(item, answer, point, score);
                addSquare(information, score, people);
                var slopes = item.slopes(answer, Grid.theta(point));
                addBend(information, answer, slopes.bendHere(), Grid.theta(point), -people);
                addBend(information, answer + 1, slopes.bendNext(), Grid.theta(point), -people);
            }
        }
        return information;
    }

    private static void addSquare(double[][] to, double[] score, double people) {
        for (int row = 0; row < score.length; row++) {
            for (int column = 0; column < score.length; column++) {
                to[row][column] += people * score[row] * score[column];
            }
        }
    }

    /// Adds a second derivative by slope theta + intercept of an answer; the answers 0 and "above all" have none.
    private static void addBend(double[][] to, int answer, double bend, double theta, double people) {
        if (answer > 0 && answer < to.length) {
            to[0][0] += people * theta * theta * bend;
            to[0][answer] += people * theta * bend;
            to[answer][0] += people * theta * bend;
            to[answer][answer] += people * bend;
        }
    }
}
