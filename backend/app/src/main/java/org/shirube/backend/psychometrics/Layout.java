// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.psychometrics;

import java.util.ArrayList;
import java.util.List;

/// Where the parameters of items that are estimated together stand in one vector.
///
/// @param slopes place of each item's slope; FIXED where it is not estimated
/// @param intercepts place of each item's first intercept; the others follow it
record Layout(int[] slopes, int[] intercepts, int size) {

    /// The place of a slope that stays as it is.
    static final int FIXED = -1;

    static Layout of(CalibrationModel model, List<Curve> items) {
        var slopes = new int[items.size()];
        var intercepts = new int[items.size()];
        int size = model == CalibrationModel.ONE_PARAMETER ? 1 : 0;
        for (int item = 0; item < slopes.length; item++) {
            slopes[item] = switch (model) {
                case RASCH -> FIXED;
                case ONE_PARAMETER -> 0;
                case TWO_PARAMETER, GRADED -> size++;
            };
            intercepts[item] = size;
            size += items.get(item).answers() - 1;
        }
        return new Layout(slopes, intercepts, size);
    }

    /// The place of an item's parameter: 0 is its slope, 1, 2, ... its intercepts.
    int place(int item, int parameter) {
        return parameter == 0 ? slopes[item] : intercepts[item] + parameter - 1;
    }

    /// Adds the parameters of one item to those of all.
    void add(int item, double[] own, double[] all) {
        for (int parameter = 0; parameter < own.length; parameter++) {
            var place = place(item, parameter);
            if (place != FIXED) {
                all[place] += own[parameter];
            }
        }
    }

    /// Adds a matrix over the parameters of one item to that over all.
    void add(int item, double[][] own, double[][] all) {
        for (int row = 0; row < own.length; row++) {
            if (place(item, row) != FIXED) {
                add(item, own[row], all[place(item, row)]);
            }
        }
    }

    /// The items after a step of the vector.
    ///
    /// @param share of the step, 0 to 1
    List<Curve> moved(List<Curve> items, double[] step, double share) {
        var moved = new ArrayList<Curve>();
        for (int item = 0; item < items.size(); item++) {
            var parameters = items.get(item).parameters().clone();
            for (int parameter = 0; parameter < parameters.length; parameter++) {
                var place = place(item, parameter);
                parameters[parameter] += place == FIXED ? 0 : share * step[place];
            }
            moved.add(new Curve(parameters));
        }
        return moved;
    }

    /// Makes a matrix over all parameters symmetric to the last digit, from what stands below its diagonal.
    static void mirror(double[][] matrix) {
        for (int row = 0; row < matrix.length; row++) {
            for (int column = 0; column < row; column++) {
                matrix[column][row] = matrix[row][column];
            }
        }
    }
}
