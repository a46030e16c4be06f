// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.psychometrics;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An item after a calibration.
public sealed interface CalibratedItem {

    /// The item as a model to measure with, if it can be one.
    Optional<ItemModel> model();

    /// What was found.
    ///
    /// @param discrimination the slope a; negative where the item goes against the others (often a wrong key)
    /// @param discriminationError standard error of a; null where a was not estimated (RASCH) or no error is known
    /// @param difficulties b of an item that is right or wrong; the rising thresholds of a graded one
    /// @param difficultyErrors standard errors of these; null where none are known
    record Estimated(
            double discrimination,
            @Nullable Double discriminationError,
            List<Double> difficulties,
            @Nullable List<Double> difficultyErrors)
            implements CalibratedItem {

        public Estimated {
            difficulties = List.copyOf(difficulties);
            difficultyErrors = difficultyErrors == null ? null : List.copyOf(difficultyErrors);
        }

        @Override
        public Optional<ItemModel> model() {
            if (discrimination <= 0) {
                return Optional.empty();
            }
            return Optional.of(
                    difficulties.size() == 1
                            ? new ItemModel.TwoParameter(discrimination, difficulties.getFirst())
                            : new ItemModel.Graded(discrimination, difficulties));
        }
    }

    /// Nothing could be found.
    record NotEstimated(Reason reason) implements CalibratedItem {

        @Override
        public Optional<ItemModel> model() {
            return Optional.empty();
        }
    }

    /// Why an item has no parameters.
    enum Reason {
        /// Nobody answered it.
        NO_ANSWERS,
        /// Everybody answered it alike: no difficulty is hard, or easy, enough.
        ALL_ALIKE,
        /// Of its ordered answers one between others was never given: its thresholds cannot be told apart.
        ANSWER_NEVER_GIVEN,
        /// It says nothing of theta: with a slope of 0 there is no difficulty.
        NO_SLOPE
    }
}
