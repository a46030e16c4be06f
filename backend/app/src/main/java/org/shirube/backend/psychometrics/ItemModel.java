// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.psychometrics;

import java.util.List;

/// How the answer to an item depends on the ability theta.
public sealed interface ItemModel {

    /// The number of answers, which are 0, 1, ...
    int categories();

    /// The probability of an answer.
    double probability(int answer, double theta);

    /// The first derivative of the logarithm of that probability by theta.
    double score(int answer, double theta);

    /// Fisher's information at theta.
    double information(double theta);

    /// Warm's J at theta: the sum of P' P'' / P over the answers.
    ///
    /// Source: Warm (1989), Weighted likelihood estimation of ability in item response theory, Psychometrika 54.
    double warm(double theta);

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    /// Right or wrong. Source: Birnbaum (1968); with a discrimination of 1 it is Rasch's model.
    ///
    /// @param discrimination the slope a, above 0
    /// @param difficulty theta at which half of the people answer rightly
    record TwoParameter(double discrimination, double difficulty) implements ItemModel {

        public TwoParameter {
            requirePositive(discrimination);
        }

        @Override
        public int categories() {
            return 2;
        }

        @Override
        public double probability(int answer, double theta) {
            // of the wrong answer by its own formula: 1 - P loses all digits where P is close to 1
            var distance = discrimination * (theta - difficulty);
            return logistic(answer == 1 ? distance : -distance);
        }

        @Override
        public double score(int answer, double theta) {
            return discrimination * (answer - probability(1, theta));
        }

        @Override
        public double information(double theta) {
            return discrimination * discrimination * probability(1, theta) * probability(0, theta);
        }

        @Override
        public double warm(double theta) {
            // P' P''/P + Q' Q''/Q = a^3 P Q (Q - P)
            return information(theta) * discrimination * (probability(0, theta) - probability(1, theta));
        }
    }

    /// Ordered answers. Source: Samejima (1969), Estimation of latent ability using graded scores.
    ///
    /// @param discrimination the slope a, above 0
    /// @param thresholds theta at which half of the people answer k or more, k = 1, 2, ...; they rise
    record Graded(double discrimination, List<Double> thresholds) implements ItemModel {

        public Graded {
            requirePositive(discrimination);
            thresholds = List.copyOf(thresholds);
            for (int k = 1; k < thresholds.size(); k++) {
                if (thresholds.get(k) <= thresholds.get(k - 1)) {
                    throw new IllegalArgumentException("Thresholds must rise, but were %s.".formatted(thresholds));
                }
            }
        }

        @Override
        public int categories() {
            return thresholds.size() + 1;
        }

        @Override
        public double probability(int answer, double theta) {
            var upper = cumulative(answer, theta);
            var lower = cumulative(answer + 1, theta);
            // where both are close to 1, their difference is kept by what is missing to 1
            return lower > 0.5 ? lacking(answer + 1, theta) - lacking(answer, theta) : upper - lower;
        }

        /// 1 less the cumulative probability, with all its digits.
        private double lacking(int answer, double theta) {
            return answer <= 0 ? 0 : logistic(-discrimination * (theta - thresholds.get(answer - 1)));
        }

        /// The probability of this answer or a higher one.
        private double cumulative(int answer, double theta) {
            if (answer <= 0) {
                return 1;
            }
            return answer > thresholds.size() ? 0 : logistic(discrimination * (theta - thresholds.get(answer - 1)));
        }

        private double slope(int answer, double theta) {
            var upper = cumulative(answer, theta);
            var lower = cumulative(answer + 1, theta);
            return discrimination * (upper * (1 - upper) - lower * (1 - lower));
        }

        private double bend(int answer, double theta) {
            var upper = cumulative(answer, theta);
            var lower = cumulative(answer + 1, theta);
            return discrimination
                    * discrimination
                    * (upper * (1 - upper) * (1 - 2 * upper) - lower * (1 - lower) * (1 - 2 * lower));
        }

        @Override
        public double score(int answer, double theta) {
            // P'/P = a (1 - P*_k - P*_(k+1)), which stays exact where P itself becomes tiny
            return discrimination * (1 - cumulative(answer, theta) - cumulative(answer + 1, theta));
        }

        @Override
        public double information(double theta) {
            double sum = 0;
            for (int answer = 0; answer < categories(); answer++) {
                sum += slope(answer, theta) * score(answer, theta);
            }
            return sum;
        }

        @Override
        public double warm(double theta) {
            double sum = 0;
            for (int answer = 0; answer < categories(); answer++) {
                sum += score(answer, theta) * bend(answer, theta);
            }
            return sum;
        }
    }

    private static void requirePositive(double discrimination) {
        if (!(discrimination > 0)) {
            throw new IllegalArgumentException(
                    "A discrimination must be above 0, but was %s.".formatted(discrimination));
        }
    }
}
