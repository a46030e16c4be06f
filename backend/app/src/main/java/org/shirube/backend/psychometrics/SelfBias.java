// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.psychometrics;

import java.util.List;

/// How much higher people rate themselves than their managers do, after the managers' severity. Found for people and
/// skills that are alike, for example one skill in one campaign; shrunk, so that a few pairs correct little.
/// Source of the shrinkage: assessment.md, *From evidence to one profile*.
///
/// @param difference mean of self minus manager, in levels; 0 without pairs
/// @param pairs how many people have both
/// @param halfAt with how many pairs half of the difference is corrected, above 0
public record SelfBias(double difference, int pairs, double halfAt) {

    /// The product's number of pairs with which half is corrected.
    public static final double HALF_AT = 20;

    private static final double LOWEST = 0;
    private static final double HIGHEST = 4;

    public SelfBias {
        if (pairs < 0 || !(halfAt > 0) || !Double.isFinite(difference)) {
            throw new IllegalArgumentException(
                    "A difference of %s in %d pairs cannot be shrunk by %s.".formatted(difference, pairs, halfAt));
        }
    }

    /// What a person and the manager said of the same.
    ///
    /// @param self 0 to 4
    /// @param manager who reviewed
    /// @param review 0 to 4, as given
    public record Pair(double self, String manager, double review) {}

    /// A corrected rating beside the one that was given: nobody shows the first without the second.
    ///
    /// @param corrected 0 to 4
    public record Rating(double given, double corrected) {}

    /// Finds the bias with the product's shrinkage.
    ///
    /// @param severity of the managers; where it is not separable, reviews count as given
    public static SelfBias of(List<Pair> pairs, SeverityFinding severity) {
        var difference = pairs.stream()
                .mapToDouble(pair -> pair.self() - severity.corrected(pair.manager(), pair.review()))
                .average()
                .orElse(0);
        return new SelfBias(difference, pairs.size(), HALF_AT);
    }

    /// What is taken off a self-rating, in levels.
    public double shrunk() {
        return difference * pairs / (pairs + halfAt);
    }

    /// Corrects a self-rating.
    ///
    /// @param given 0 to 4
    public Rating correct(double given) {
        return new Rating(given, Math.clamp(given - shrunk(), LOWEST, HIGHEST));
    }
}
