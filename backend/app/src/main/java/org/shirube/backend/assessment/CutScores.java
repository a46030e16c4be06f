// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import java.util.List;

/// Turns theta into a value on the scale of levels: piecewise linear through (c_k, k - 0.5), so that whoever
/// reaches
/// cut k is rounded to level k (assessment.md, *Instruments*).
///
/// @param cuts theta from which level 1, 2, ... is reached; two at least, rising
/// @param maximumLevel the highest value that a test can give, above 0 and at most 4
public record CutScores(List<Double> cuts, int maximumLevel) {

    /// The cuts of the product where an office sets none.
    public static final CutScores STANDARD = new CutScores(List.of(-1.5, -0.5, 0.5), 3);

    /// A test is never taken as more exact than this, in levels.
    public static final double LEAST_ERROR = 0.3;

    public CutScores {
        cuts = List.copyOf(cuts);
        if (cuts.size() < 2) {
            throw new IllegalArgumentException("A line needs two cut scores at least, but got %s.".formatted(cuts));
        }
        for (int k = 1; k < cuts.size(); k++) {
            if (!(cuts.get(k) > cuts.get(k - 1))) {
                throw new IllegalArgumentException("Cut scores must rise, but were %s.".formatted(cuts));
            }
        }
        if (maximumLevel < 1 || maximumLevel > Rating.HIGHEST_LEVEL) {
            throw new IllegalArgumentException("A test gives levels up to 4, but got %d.".formatted(maximumLevel));
        }
    }

    /// The value of a theta, 0 to [#maximumLevel].
    public double value(double theta) {
        int segment = segment(theta);
        return Math.clamp(segment + 0.5 + (theta - cuts.get(segment)) * slope(segment), 0, maximumLevel);
    }

    /// The standard error of the value, in levels: theta's by the slope of the line at theta, never below
    /// [#LEAST_ERROR].
    public double standardError(double theta, double standardErrorOfTheta) {
        return Math.max(LEAST_ERROR, standardErrorOfTheta * slope(segment(theta)));
    }

    /// The line's piece that theta lies on; beyond the cuts the first and the last one go on.
    private int segment(double theta) {
        int segment = 0;
        while (segment + 2 < cuts.size() && theta >= cuts.get(segment + 1)) {
            segment++;
        }
        return segment;
    }

    private double slope(int segment) {
        return 1 / (cuts.get(segment + 1) - cuts.get(segment));
    }
}
