// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.psychometrics;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// Estimates theta from answers.
public enum AbilityEstimation {

    /// Expected a posteriori: the mean of the posterior on 81 points from -4 to 4, by the trapezoidal rule. The
    /// standard
    /// error is the posterior's standard deviation. Source: Bock and Mislevy (1982).
    EAP {
        @Override
        public Ability estimate(List<Answered> answers, Prior prior) {
            var posterior = Posterior.of(answers, prior);
            return new Ability(posterior.mean(), posterior.standardDeviation(), information(answers, posterior.mean()));
        }
    },

    /// Maximum a posteriori; the standard error is 1 / sqrt(information + 1 / variance of the prior).
    MAP {
        @Override
        public Ability estimate(List<Answered> answers, Prior prior) {
            var theta = root(at -> score(answers, at) - (at - prior.mean()) / prior.variance());
            var information = information(answers, theta);
            return new Ability(theta, 1 / Math.sqrt(information + 1 / prior.variance()), information);
        }
    },

    /// Maximum likelihood, at a bound where all answers are right or all are wrong; the prior does not count.
    ML {
        @Override
        public Ability estimate(List<Answered> answers, Prior prior) {
            return likely(answers, root(at -> score(answers, at)));
        }
    },

    /// Weighted likelihood: maximum likelihood without its bias; the prior does not count. Source: Warm (1989).
    WL {
        @Override
        public Ability estimate(List<Answered> answers, Prior prior) {
            return likely(answers, root(at -> score(answers, at) + bias(answers, at)));
        }
    };

    /// Estimates by maximum are searched between -4 and 4, and lie there where they would be beyond.
    private static final double BOUND = 4;

    private static final int STEPS = 80;
    private static final double EXACT = 1e-12;

    /// What is thought of theta before anybody answers: a normal distribution.
    public record Prior(double mean, double standardDeviation) {

        /// N(0, 1).
        public static final Prior STANDARD = new Prior(0, 1);

        public Prior {
            if (!(standardDeviation > 0)) {
                throw new IllegalArgumentException(
                        "A standard deviation must be above 0, but was %s.".formatted(standardDeviation));
            }
        }

        double variance() {
            return standardDeviation * standardDeviation;
        }
    }

    /// Estimates theta. Without answers, ML and WL know nothing: theta is the lower bound, its error infinite.
    public abstract Ability estimate(List<Answered> answers, Prior prior);

    private static Ability likely(List<Answered> answers, double theta) {
        var information = information(answers, theta);
        return new Ability(theta, 1 / Math.sqrt(information), information);
    }

    static double information(List<Answered> answers, double theta) {
        return answers.stream()
                .mapToDouble(answered -> answered.item().information(theta))
                .sum();
    }

    private static double score(List<Answered> answers, double theta) {
        return answers.stream()
                .mapToDouble(answered -> answered.item().score(answered.answer(), theta))
                .sum();
    }

    private static double bias(List<Answered> answers, double theta) {
        var warm = answers.stream()
                .mapToDouble(answered -> answered.item().warm(theta))
                .sum();
        return warm / (2 * information(answers, theta));
    }

    /// Where a derivative turns from positive to negative, the first such place from below; a bound where it does
    /// not.
    private static double root(DoubleUnaryOperator derivative) {
        var width = 2 * BOUND / STEPS;
        for (int step = 0; step < STEPS; step++) {
            var lower = -BOUND + step * width;
            if (derivative.applyAsDouble(lower) >= 0 && derivative.applyAsDouble(lower + width) < 0) {
                return halved(derivative, lower, lower + width);
            }
        }
        return derivative.applyAsDouble(BOUND) >= 0 && derivative.applyAsDouble(-BOUND) > 0 ? BOUND : -BOUND;
    }

    private static double halved(DoubleUnaryOperator derivative, double from, double to) {
        double lower = from;
        double upper = to;
        while (upper - lower > EXACT) {
            var middle = (lower + upper) / 2;
            if (derivative.applyAsDouble(middle) >= 0) {
                lower = middle;
            } else {
                upper = middle;
            }
        }
        return (lower + upper) / 2;
    }
}
