// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.psychometrics;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;

/// Henderson's mixed model equations of linked ratings. The true level of each target in each skill is a fixed effect
/// that is absorbed target by target, so what remains has the size of the raters and tests. Ratings of one rater of
/// one target share their halo; its inverse is Sherman and Morrison's. Source: Henderson (1975); Searle, Casella and
/// McCulloch (1992), ch. 7.
final class SeverityEquations {

    /// How far the two halves of a symmetric matrix may differ by rounding, relatively.
    private static final double ROUNDING = 1e-6;

    private final RaterLinks links;
    private final SeverityVariances variances;
    private final RealMatrix matrix;
    private final ArrayRealVector right;
    private double deviance;

    /// Sets the equations up.
    ///
    /// @param variances of severity and error must be above 0
    SeverityEquations(RaterLinks links, SeverityVariances variances) {
        this.links = links;
        this.variances = variances;
        this.matrix = new Array2DRowRealMatrix(links.columns(), links.columns());
        this.right = new ArrayRealVector(links.columns());
        links.targets().forEach(this::add);
        for (int rater = 0; rater < links.raters().size(); rater++) {
            matrix.addToEntry(rater, rater, 1 / variances.severity());
        }
        this.deviance += links.raters().size() * Math.log(variances.severity());
    }

    /// Effects of raters and tests, the raters' shrunk.
    ///
    /// @param covariance of their errors
    /// @param deviance -2 log restricted likelihood of the variances, up to a constant
    record Solution(RealMatrix covariance, double[] effects, double deviance) {}

    Solution solve() {
        var cholesky = new CholeskyDecomposition(matrix, ROUNDING, Double.MIN_NORMAL);
        var effects = cholesky.getSolver().solve(right);
        var total = deviance + logDeterminant(cholesky) - effects.dotProduct(right);
        return new Solution(cholesky.getSolver().getInverse(), effects.toArray(), total);
    }

    private void add(RaterLinks.Target target) {
        var sums = new Sums(target);
        target.cells().forEach(cell -> sums.add(cell, inverse(cell)));
        sums.absorb(target.columns());
    }

    /// The inverse of the covariance of a cell, and the logarithm of its determinant into the deviance.
    private double[][] inverse(RaterLinks.Cell cell) {
        var common = cell.test() ? variances.discrepancy() : variances.halo();
        var rows = cell.rows();
        var precisions = new double[rows.size()];
        double sum = 0;
        for (int row = 0; row < precisions.length; row++) {
            var variance = cell.test() ? rows.get(row).variance() : variances.error();
            precisions[row] = 1 / variance;
            sum += precisions[row];
            deviance += Math.log(variance);
        }
        deviance += Math.log1p(common * sum);
        var inverse = new double[precisions.length][precisions.length];
        for (int row = 0; row < precisions.length; row++) {
            for (int other = 0; other < precisions.length; other++) {
                inverse[row][other] = (row == other ? precisions[row] : 0)
                        - common * precisions[row] * precisions[other] / (1 + common * sum);
            }
        }
        return inverse;
    }

    private static double logDeterminant(CholeskyDecomposition cholesky) {
        var lower = cholesky.getL();
        double sum = 0;
        for (int row = 0; row < lower.getRowDimension(); row++) {
            sum += 2 * Math.log(lower.getEntry(row, row));
        }
        return sum;
    }

    /// Sums of one target over its skills (fixed) and its sources.
    private final class Sums {

        private final RealMatrix skills;
        private final ArrayRealVector ofSkills;
        private final RealMatrix between;
        private final RealMatrix sources;
        private final ArrayRealVector ofSources;
        private double squares;

        Sums(RaterLinks.Target target) {
            skills = new Array2DRowRealMatrix(target.skills(), target.skills());
            ofSkills = new ArrayRealVector(target.skills());
            between = new Array2DRowRealMatrix(target.skills(), target.columns().length);
            sources = new Array2DRowRealMatrix(target.columns().length, target.columns().length);
            ofSources = new ArrayRealVector(target.columns().length);
        }

        void add(RaterLinks.Cell cell, double[][] inverse) {
            for (int index = 0; index < inverse.length; index++) {
                var row = cell.rows().get(index);
                for (int other = 0; other < inverse.length; other++) {
                    var with = cell.rows().get(other);
                    var weight = inverse[index][other];
                    skills.addToEntry(row.skill(), with.skill(), weight);
                    between.addToEntry(row.skill(), with.column(), weight);
                    sources.addToEntry(row.column(), with.column(), weight);
                    ofSkills.addToEntry(row.skill(), weight * with.value());
                    ofSources.addToEntry(row.column(), weight * with.value());
                    squares += weight * row.value() * with.value();
                }
            }
        }

        /// Takes the skills' true levels out and adds what is left to the equations of all targets.
        void absorb(int[] columns) {
            var cholesky = new CholeskyDecomposition(skills, ROUNDING, Double.MIN_NORMAL);
            var levels = cholesky.getSolver().solve(ofSkills);
            var ofBetween = cholesky.getSolver().solve(between);
            deviance += logDeterminant(cholesky) + squares - levels.dotProduct(ofSkills);
            var left = sources.subtract(between.transposeMultiply(ofBetween));
            var leftRight = ofSources.subtract(between.transpose().operate(levels));
            for (int row = 0; row < columns.length; row++) {
                right.addToEntry(columns[row], leftRight.getEntry(row));
                for (int column = 0; column < columns.length; column++) {
                    matrix.addToEntry(columns[row], columns[column], left.getEntry(row, column));
                }
            }
        }
    }
}
