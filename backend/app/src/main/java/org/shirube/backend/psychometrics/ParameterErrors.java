// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.psychometrics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// How sure the parameters of a calibration are.
///
/// @param covariances of all parameters that were estimated
record ParameterErrors(Layout layout, double[][] covariances) {

    /// With a slope as flat as this, a difficulty lies nowhere.
    private static final double FLAT = 1e-8;

    /// An item with its errors, as far as they are known.
    static CalibratedItem item(@Nullable ParameterErrors errors, Curve curve, int item) {
        if (Math.abs(curve.slope()) < FLAT) {
            return new CalibratedItem.NotEstimated(CalibratedItem.Reason.NO_SLOPE);
        }
        var difficulties = new ArrayList<Double>();
        for (int answer = 1; answer < curve.answers(); answer++) {
            difficulties.add(-curve.intercept(answer) / curve.slope());
        }
        return errors == null
                ? new CalibratedItem.Estimated(curve.slope(), null, difficulties, null)
                : new CalibratedItem.Estimated(
                        curve.slope(), errors.ofSlope(item), difficulties, errors.ofDifficulties(curve, item));
    }

    private List<Double> ofDifficulties(Curve curve, int item) {
        return IntStream.range(1, curve.answers())
                .mapToObj(answer -> ofDifficulty(curve, item, answer))
                .toList();
    }

    private @Nullable Double ofSlope(int item) {
        var place = layout.place(item, 0);
        return place == Layout.FIXED ? null : Math.sqrt(covariances[place][place]);
    }

    /// By the delta method: b = -intercept / slope.
    private double ofDifficulty(Curve curve, int item, int answer) {
        var bySlope = curve.intercept(answer) / (curve.slope() * curve.slope());
        var byIntercept = -1 / curve.slope();
        var slope = layout.place(item, 0);
        var intercept = layout.place(item, answer);
        var variance = byIntercept * byIntercept * covariances[intercept][intercept];
        if (slope != Layout.FIXED) {
            variance += bySlope * bySlope * covariances[slope][slope];
            variance += 2 * bySlope * byIntercept * covariances[slope][intercept];
        }
        return Math.sqrt(variance);
    }
}
