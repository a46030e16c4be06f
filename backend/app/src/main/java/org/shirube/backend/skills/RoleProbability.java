// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.skills;

import java.util.Collection;

/// How likely it is that somebody truly has the skills that a role demands, given what is known.
///
/// Skills of one person are not independent: the role's probability has one common factor (Dunnett and Sobel 1955),
/// integrated on 41 points from -4 to 4 by the trapezoidal rule with weights normalised to 1.
public final class RoleProbability {

    /// Correlation of a person's skills where nothing else is set.
    public static final double CORRELATION = 0.5;

    private static final int POINTS = 41;
    private static final double BOUND = 4;
    private static final double[] NODES = nodes();
    private static final double[] WEIGHTS = weights();

    private RoleProbability() {}

    /// A mandatory skill of a role beside what is known of a person.
    ///
    /// @param estimate 0 to 4
    /// @param standardError of the estimate; 0 means that the estimate is taken for certain
    /// @param required level, 0 to 4
    public record Demand(double estimate, double standardError, double required) {

        /// How many standard errors the estimate lies above the point from which it is rounded to the required level.
        double z() {
            var distance = estimate - required + 0.5;
            if (standardError > 0) {
                return distance / standardError;
            }
            return distance > 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        }
    }

    /// P(skill): that the true level reaches the required one.
    public static double ofSkill(Demand demand) {
        return NormalDistribution.cumulative(demand.z());
    }

    /// P(role): that every mandatory skill reaches its level; 1 for a role that demands none.
    public static double ofRole(Collection<Demand> mandatory) {
        return ofRole(mandatory, CORRELATION);
    }

    /// P(role) with another correlation.
    ///
    /// @param correlation 0 (independent) to below 1
    public static double ofRole(Collection<Demand> mandatory, double correlation) {
        if (!(correlation >= 0 && correlation < 1)) {
            throw new IllegalArgumentException("A correlation must be in [0, 1), but was %s.".formatted(correlation));
        }
        var z = mandatory.stream().mapToDouble(Demand::z).toArray();
        var common = Math.sqrt(correlation);
        var own = Math.sqrt(1 - correlation);
        var probability = 0.0;
        for (int point = 0; point < POINTS; point++) {
            var product = WEIGHTS[point];
            for (double distance : z) {
                product *= NormalDistribution.cumulative((distance + common * NODES[point]) / own);
            }
            probability += product;
        }
        return Math.clamp(probability, 0, 1);
    }

    private static double[] nodes() {
        var nodes = new double[POINTS];
        for (int point = 0; point < POINTS; point++) {
            nodes[point] = -BOUND + 2 * BOUND * point / (POINTS - 1);
        }
        return nodes;
    }

    private static double[] weights() {
        var weights = new double[POINTS];
        var sum = 0.0;
        for (int point = 0; point < POINTS; point++) {
            var isEnd = point == 0 || point == POINTS - 1;
            weights[point] = NormalDistribution.density(NODES[point]) * (isEnd ? 0.5 : 1);
            sum += weights[point];
        }
        for (int point = 0; point < POINTS; point++) {
            weights[point] /= sum;
        }
        return weights;
    }
}
