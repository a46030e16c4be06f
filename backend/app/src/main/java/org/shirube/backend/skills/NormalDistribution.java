// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.skills;

/// The standard normal distribution.
final class NormalDistribution {

    /// From here on the tail is computed by its continued fraction.
    private static final double TAIL = 6;

    private static final int TERMS_OF_TAIL = 60;
    private static final double ROOT_OF_TWO_PI = Math.sqrt(2 * Math.PI);

    private NormalDistribution() {}

    /// The density at x.
    static double density(double x) {
        return Math.exp(-x * x / 2) / ROOT_OF_TWO_PI;
    }

    /// The probability of a value up to x, exact to about 1e-15: the series of Abramowitz and Stegun 26.2.11 in the
    /// middle, the continued fraction 26.2.14 in the tails.
    static double cumulative(double x) {
        if (x >= TAIL) {
            return 1 - tail(x);
        }
        if (x <= -TAIL) {
            return tail(-x);
        }
        var term = x;
        var sum = x;
        for (int odd = 3; Math.abs(term) > Math.abs(sum) * 1e-17; odd += 2) {
            term *= x * x / odd;
            sum += term;
        }
        return 0.5 + density(x) * sum;
    }

    private static double tail(double x) {
        if (Double.isInfinite(x)) {
            return 0;
        }
        var fraction = x;
        for (int term = TERMS_OF_TAIL; term >= 1; term--) {
            fraction = x + term / fraction;
        }
        return density(x) / fraction;
    }
}
