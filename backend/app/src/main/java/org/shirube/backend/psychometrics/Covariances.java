// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.psychometrics;

import java.util.Arrays;
import java.util.List;

/// Means and covariances (divisor n - 1) of items that two people at least answered.
///
/// @param matrix exactly 0 in the row and the column of an item that everybody answered alike
record Covariances(double[] means, double[][] matrix) {

    /// Below this part of the items' variances, the variance of a sum is rounding.
    private static final double ROUNDING = 1e-12;

    static Covariances of(List<double[]> rows) {
        var items = rows.getFirst().length;
        var means = new double[items];
        rows.forEach(row -> Arrays.setAll(means, item -> means[item] + row[item]));
        Arrays.setAll(means, item -> means[item] / rows.size());
        var matrix = new double[items][items];
        var centred = new double[items];
        for (var row : rows) {
            Arrays.setAll(centred, item -> row[item] - means[item]);
            addProducts(matrix, centred);
        }
        for (int item = 0; item < items; item++) {
            finish(matrix, item, rows);
        }
        return new Covariances(means, matrix);
    }

    private static void addProducts(double[][] matrix, double[] centred) {
        for (int row = 0; row < centred.length; row++) {
            for (int column = 0; column <= row; column++) {
                matrix[row][column] += centred[row] * centred[column];
            }
        }
    }

    private static void finish(double[][] matrix, int item, List<double[]> rows) {
        var first = rows.getFirst()[item];
        var constant = rows.stream().allMatch(row -> row[item] == first);
        for (int other = 0; other <= item; other++) {
            matrix[item][other] = constant ? 0 : matrix[item][other] / (rows.size() - 1);
            matrix[other][item] = matrix[item][other];
        }
    }

    int items() {
        return means.length;
    }

    double variance(int item) {
        return matrix[item][item];
    }

    /// The covariance of an item with the sum of all.
    double withTotal(int item) {
        return Arrays.stream(matrix[item]).sum();
    }

    /// The sum of the items' variances.
    double ofItems() {
        double sum = 0;
        for (int item = 0; item < items(); item++) {
            sum += variance(item);
        }
        return sum;
    }

    /// The variance of the sum of all items, 0 where only rounding is left of it.
    double ofTotal() {
        double sum = 0;
        for (int item = 0; item < items(); item++) {
            sum += withTotal(item);
        }
        return exact(sum);
    }

    /// The variance of the sum of all items but one.
    double ofTotalWithout(int item) {
        return exact(ofTotal() - 2 * withTotal(item) + variance(item));
    }

    private double exact(double sum) {
        return sum <= ROUNDING * ofItems() ? 0 : sum;
    }

    boolean hasConstantItem() {
        for (int item = 0; item < items(); item++) {
            if (variance(item) == 0) {
                return true;
            }
        }
        return false;
    }

    double[][] correlations() {
        var correlations = new double[items()][items()];
        for (int row = 0; row < items(); row++) {
            for (int column = 0; column < items(); column++) {
                correlations[row][column] = matrix[row][column] / Math.sqrt(variance(row) * variance(column));
            }
        }
        return correlations;
    }
}
