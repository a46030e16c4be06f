// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.psychometrics;

import java.util.Arrays;
import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;

/// The second half of a pass: the parameters that fit best to the people expected at each point. Fisher's
/// scoring, each step halved until nothing gets worse.
///
/// @param layout of the parameters that are estimated together
/// @param counts people: for each item, for each answer, at each point
/// @param priors of each item; empty without
record Maximisation(Layout layout, double[][][] counts, List<ItemPriors> priors) {

    private static final int MOST_STEPS = 25;
    private static final int MOST_HALVINGS = 30;
    private static final double STILL = 1e-10;

    /// No parameter moves by more at once, so that a far-off start does not overshoot.
    private static final double LONGEST = 2;

    /// Added to the diagonal, as part of its largest value: what nobody can estimate then stays where it is.
    private static final double RIDGE = 1e-12;

    List<Curve> best(List<Curve> start) {
        var items = start;
        var value = value(items);
        for (int step = 0; step < MOST_STEPS; step++) {
            var direction = direction(items);
            var length = Arrays.stream(direction).map(Math::abs).max().orElse(0);
            if (length < STILL) {
                return items;
            }
            var share = Math.min(1, LONGEST / length);
            var next = layout.moved(items, direction, share);
            var found = value(next);
            for (int halving = 0; !(found >= value) && halving < MOST_HALVINGS; halving++) {
                share /= 2;
                next = layout.moved(items, direction, share);
                found = value(next);
            }
            if (!(found >= value)) {
                return items;
            }
            items = next;
            value = found;
        }
        return items;
    }

    private double value(List<Curve> items) {
        double value = 0;
        for (int item = 0; item < items.size(); item++) {
            if (!items.get(item).isPossible()) {
                return Double.NEGATIVE_INFINITY;
            }
            value += new CompleteData(items.get(item), counts[item]).logLikelihood();
            value += priors.isEmpty() ? 0 : priors.get(item).log(items.get(item));
        }
        return value;
    }

    private double[] direction(List<Curve> items) {
        var gradient = new double[layout.size()];
        var information = new double[layout.size()][layout.size()];
        for (int item = 0; item < items.size(); item++) {
            var data = new CompleteData(items.get(item), counts[item]);
            var slopes = data.gradient();
            var sharpness = data.expectedInformation();
            if (!priors.isEmpty()) {
                priors.get(item).addGradient(items.get(item), slopes);
                priors.get(item).addSteps(items.get(item), sharpness);
            }
            layout.add(item, slopes, gradient);
            layout.add(item, sharpness, information);
        }
        return solved(information, gradient);
    }

    private static double[] solved(double[][] information, double[] gradient) {
        Layout.mirror(information);
        double largest = 0;
        for (int place = 0; place < gradient.length; place++) {
            largest = Math.max(largest, information[place][place]);
        }
        for (int place = 0; place < gradient.length; place++) {
            information[place][place] += RIDGE * largest + Double.MIN_NORMAL;
        }
        return new CholeskyDecomposition(new Array2DRowRealMatrix(information, false), 0, 0)
                .getSolver()
                .solve(new ArrayRealVector(gradient, false))
                .toArray();
    }
}
