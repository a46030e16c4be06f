// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.psychometrics.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.backend.psychometrics.AnswerPattern;
import org.shirube.backend.psychometrics.CalibratedItem;
import org.shirube.backend.psychometrics.Calibration;
import org.shirube.backend.psychometrics.CalibrationModel;
import org.shirube.contract.psychometrics.CalibrationRequest;
import org.shirube.contract.psychometrics.CalibrationView;

/// Calibrates what was asked for.
final class Calibrations {

    private Calibrations() {}

    /// @throws BusinessProblem INVALID_FIELDS where patterns have different lengths
    static CalibrationView of(CalibrationRequest request) {
        var model = switch (request.model()) {
            case "1PL" -> CalibrationModel.ONE_PARAMETER;
            case "2PL" -> CalibrationModel.TWO_PARAMETER;
            default -> CalibrationModel.RASCH;
        };
        var priors = Objects.requireNonNullElse(request.priors(), false);
        var found = Calibration.of(model, patterns(request.patterns()), priors);
        return new CalibrationView(
                found.items().stream().map(Calibrations::item).toList(),
                found.logLikelihood(),
                found.iterations(),
                found.converged());
    }

    private static List<AnswerPattern> patterns(List<CalibrationRequest.Answers> asked) {
        var items = asked.getFirst().responses().size();
        var patterns = new ArrayList<AnswerPattern>();
        for (var one : asked) {
            if (one.responses().size() != items) {
                throw Banks.invalid(
                        "psychometrics.ragged",
                        patterns.size() + 1,
                        one.responses().size(),
                        items);
            }
            patterns.add(new AnswerPattern(one.responses(), Objects.requireNonNullElse(one.count(), 1)));
        }
        return patterns;
    }

    private static CalibrationView.Item item(CalibratedItem item) {
        return switch (item) {
            case CalibratedItem.Estimated found ->
                new CalibrationView.Item(
                        found.discrimination(),
                        found.difficulties().getFirst(),
                        found.discriminationError(),
                        found.difficultyErrors() == null
                                ? null
                                : found.difficultyErrors().getFirst(),
                        null);
            case CalibratedItem.NotEstimated none ->
                new CalibrationView.Item(null, null, null, null, none.reason().name());
        };
    }
}
