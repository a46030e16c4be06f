// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.psychometrics;

/// The points at which theta is looked at: 81 from -4 to 4, in steps of 0.1.
final class Grid {

    static final int POINTS = 81;
    private static final double LOWEST = -4;
    private static final double STEP = 0.1;
    private static final double[] STANDARD = standard();

    private Grid() {}

    static double theta(int point) {
        return LOWEST + point * STEP;
    }

    /// The part of a point in the trapezoidal rule: the two ends count half.
    static double share(int point) {
        return point == 0 || point == POINTS - 1 ? 0.5 : 1;
    }

    /// What N(0, 1) gives to a point; the weights sum to 1.
    static double weight(int point) {
        return STANDARD[point];
    }

    private static double[] standard() {
        var weights = new double[POINTS];
        double sum = 0;
        for (int point = 0; point < POINTS; point++) {
            weights[point] = share(point) * Math.exp(-theta(point) * theta(point) / 2);
            sum += weights[point];
        }
        for (int point = 0; point < POINTS; point++) {
            weights[point] /= sum;
        }
        return weights;
    }
}
