// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.psychometrics;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;

/// What one common factor explains of correlations, by minimum residuals (minres).
///
/// The loadings make the sum of the squared residuals beside the diagonal as small as it gets. Each in turn is
/// set to its best value given the others, until none moves. A loading never exceeds 1 (Heywood's case).
///
/// Source: Harman and Jones (1966), Factor analysis by minimizing residuals (minres), Psychometrika 31; Harman
/// and Fukuda (1966), Resolution of the Heywood case in the minres solution, Psychometrika 31.
///
/// @param loadings of each item
record OneFactor(double[] loadings) {

    private static final int MOST_ROUNDS = 10_000;
    private static final double STILL = 1e-12;

    static OneFactor of(double[][] correlations) {
        var loadings = firstComponent(correlations);
        double moved = 1;
        for (int round = 0; round < MOST_ROUNDS && moved > STILL; round++) {
            moved = 0;
            for (int item = 0; item < loadings.length; item++) {
                var best = best(correlations, loadings, item);
                moved = Math.max(moved, Math.abs(best - loadings[item]));
                loadings[item] = best;
            }
        }
        return new OneFactor(loadings);
    }

    private static double[] firstComponent(double[][] correlations) {
        var components = new EigenDecompositionSymmetric(new Array2DRowRealMatrix(correlations, false));
        return components
                .getEigenvector(0)
                .mapMultiply(Math.sqrt(Math.max(0, components.getEigenvalue(0))))
                .toArray();
    }

    private static double best(double[][] correlations, double[] loadings, int item) {
        double products = 0;
        double squares = 0;
        for (int other = 0; other < loadings.length; other++) {
            if (other != item) {
                products += correlations[item][other] * loadings[other];
                squares += loadings[other] * loadings[other];
            }
        }
        return squares > 0 ? Math.clamp(products / squares, -1, 1) : 0;
    }

    /// McDonald's omega of the sum of the standardised items: what the factor explains of the variance of that sum.
    ///
    /// Source: McDonald (1999), Test theory: a unified treatment, formula 6.20b.
    Figure omega() {
        double sum = 0;
        double unique = 0;
        for (var loading : loadings) {
            sum += loading;
            unique += 1 - loading * loading;
        }
        var variance = sum * sum + unique;
        return variance > 0 ? new Figure.Known(sum * sum / variance) : new Figure.Unknown(Figure.Reason.NO_FACTOR);
    }
}
