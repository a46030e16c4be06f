// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.skills;

import java.util.Arrays;
import java.util.List;

/// How many of several people truly qualify, if each does with a probability of their own and independently of
/// the others.
///
/// Exact, by adding one person after the other. Source: Wang (1993), On the number of successes in independent
/// trials, Statistica Sinica 3.
///
/// @param distribution the probabilities that 0, 1, ... people qualify; they sum to 1
public record PoissonBinomial(List<Double> distribution) {

    public PoissonBinomial {
        distribution = List.copyOf(distribution);
    }

    /// @param probabilities of each person, 0 to 1; without any, nobody qualifies
    public static PoissonBinomial of(List<Double> probabilities) {
        var distribution = new double[probabilities.size() + 1];
        distribution[0] = 1;
        for (int person = 0; person < probabilities.size(); person++) {
            add(probabilities.get(person), person, distribution);
        }
        return new PoissonBinomial(Arrays.stream(distribution).boxed().toList());
    }

    private static void add(double probability, int before, double[] distribution) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("A probability must be in [0, 1], but was %s.".formatted(probability));
        }
        for (int people = before + 1; people > 0; people--) {
            distribution[people] = distribution[people] * (1 - probability) + distribution[people - 1] * probability;
        }
        distribution[0] *= 1 - probability;
    }

    /// How many people qualify on average.
    public double expected() {
        double expected = 0;
        for (int people = 0; people < distribution.size(); people++) {
            expected += people * distribution.get(people);
        }
        return expected;
    }

    /// The probability that as many people qualify as are needed, or more; 1 where none is needed.
    public double atLeast(int demand) {
        if (demand <= 0) {
            return 1;
        }
        double probability = 0;
        // from the rare many to the few: small numbers are added before they get lost in large ones
        for (int people = distribution.size() - 1; people >= demand; people--) {
            probability += distribution.get(people);
        }
        return Math.min(1, probability);
    }
}
