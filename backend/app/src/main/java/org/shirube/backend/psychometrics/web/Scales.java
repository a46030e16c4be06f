// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.psychometrics.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.backend.psychometrics.ScaleAnswers;
import org.shirube.contract.psychometrics.ReliabilityRequest;

/// Reads the answers to a scale, and says which of them cannot be.
final class Scales {

    /// Beyond this, answers are no points of a rating scale, and sums of their squares lose digits.
    private static final double WIDEST = 1000;

    private Scales() {}

    /// @throws BusinessProblem INVALID_FIELDS naming the row or the item
    static ScaleAnswers of(ReliabilityRequest request) {
        double min = request.min();
        double max = request.max();
        if (!(min < max && min >= -WIDEST && max <= WIDEST)) {
            throw Banks.invalid("psychometrics.range", String.valueOf(min), String.valueOf(max));
        }
        var items = request.responses().getFirst().size();
        for (int row = 0; row < request.responses().size(); row++) {
            check(request.responses().get(row), row + 1, items, min, max);
        }
        var reversed = Objects.requireNonNullElse(request.reversed(), List.<Integer>of());
        for (int place : reversed) {
            if (place >= items) {
                throw Banks.invalid("psychometrics.reversed", String.valueOf(place));
            }
        }
        return ScaleAnswers.of(request.responses(), Set.copyOf(reversed), min, max);
    }

    private static void check(List<@Nullable Double> row, int number, int items, double min, double max) {
        if (row.size() != items) {
            throw Banks.invalid("psychometrics.ragged", number, row.size(), items);
        }
        for (int place = 0; place < items; place++) {
            var answer = row.get(place);
            if (answer != null && !(answer >= min && answer <= max)) {
                throw Banks.invalid(
                        "psychometrics.outside", number, place + 1, String.valueOf(min), String.valueOf(max));
            }
        }
    }
}
