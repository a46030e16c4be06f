// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.psychometrics;

import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;
import org.hipparchus.util.Pair;

/// The line that makes the expected scores on the anchors agree: the sum over the grid of the squared
/// differences of the two test characteristic curves, weighted by N(0, 1), is as small as it gets.
///
/// Source: Stocking and Lord (1983), Developing a common metric in item response theory, Applied Psychological
/// Measurement 7.
///
/// @param first the anchors on the first metric
/// @param fresh the same anchors on the new one
record StockingLord(List<ItemModel> first, List<ItemModel> fresh) {

    private static final int MOST_STEPS = 1000;
    private static final double DIFFERENCE = 1e-6;

    /// No unit is shorter or longer than the other one by more than this factor.
    private static final double WIDEST = 20;

    /// Theta on the first metric = slope x theta on the new one + shift.
    record Line(double slope, double shift) {

        ItemModel moved(ItemModel item) {
            return switch (item) {
                case ItemModel.TwoParameter two ->
                    new ItemModel.TwoParameter(two.discrimination() / slope, slope * two.difficulty() + shift);
                case ItemModel.Graded graded ->
                    new ItemModel.Graded(
                            graded.discrimination() / slope,
                            graded.thresholds().stream()
                                    .map(threshold -> slope * threshold + shift)
                                    .toList());
            };
        }
    }

    /// Between calibrations by Rasch's model only the shift is sought: their unit is the same.
    Line line() {
        var isRasch =
                first.stream().allMatch(StockingLord::isRasch) && fresh.stream().allMatch(StockingLord::isRasch);
        var start = isRasch ? new double[] {0} : new double[] {0, 0};
        var problem = new LeastSquaresBuilder()
                .model(this::differences)
                .start(start)
                .target(new double[Grid.POINTS])
                .maxEvaluations(MOST_STEPS)
                .maxIterations(MOST_STEPS)
                .lazyEvaluation(false)
                .build();
        return line(new LevenbergMarquardtOptimizer().optimize(problem).getPoint());
    }

    private static boolean isRasch(ItemModel item) {
        return item instanceof ItemModel.TwoParameter two && two.discrimination() == 1;
    }

    /// The shift, then the logarithm of the slope, so that it stays above 0.
    private static Line line(RealVector at) {
        var slope = at.getDimension() == 1 ? 1 : Math.exp(at.getEntry(1));
        return new Line(Math.clamp(slope, 1 / WIDEST, WIDEST), at.getEntry(0));
    }

    private Pair<RealVector, RealMatrix> differences(RealVector at) {
        var here = differences(line(at));
        var slopes = new Array2DRowRealMatrix(Grid.POINTS, at.getDimension());
        for (int parameter = 0; parameter < at.getDimension(); parameter++) {
            var above = at.copy();
            above.addToEntry(parameter, DIFFERENCE);
            var below = at.copy();
            below.addToEntry(parameter, -DIFFERENCE);
            slopes.setColumnVector(
                    parameter,
                    differences(line(above)).subtract(differences(line(below))).mapDivide(2 * DIFFERENCE));
        }
        return new Pair<>(here, slopes);
    }

    private RealVector differences(Line line) {
        var moved = fresh.stream().map(line::moved).toList();
        var differences = new double[Grid.POINTS];
        for (int point = 0; point < Grid.POINTS; point++) {
            var theta = Grid.theta(point);
            differences[point] = Math.sqrt(Grid.weight(point)) * (expected(moved, theta) - expected(first, theta));
        }
        return new ArrayRealVector(differences, false);
    }

    /// The expected score of all anchors.
    private static double expected(List<ItemModel> items, double theta) {
        double sum = 0;
        for (var item : items) {
            for (int answer = 1; answer < item.categories(); answer++) {
                sum += answer * item.probability(answer, theta);
            }
        }
        return sum;
    }
}
