// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.psychometrics;

import java.util.List;

/// Item parameters found by marginal maximum likelihood: theta is integrated out over N(0, 1) on the 81 points
/// from -4 to 4 (trapezoidal weights, normalised to 1), by expectation and maximisation.
///
/// The metric is therefore that of the people who answered: their mean is 0 and their standard deviation 1. See
/// `Linking` to compare it with another one.
///
/// Standard errors come from the observed information by Louis's identity, at the estimates; those of
/// difficulties by the delta method. See ADR 13.
///
/// Sources: Bock and Aitkin (1981), Marginal maximum likelihood estimation of item parameters, Psychometrika
/// 46; Louis (1982), Finding the observed information matrix when using the EM algorithm, JRSS B 44; Varadhan
/// and Roland (2008), Simple and globally convergent methods for accelerating the convergence of any EM
/// algorithm, Scand. J. Stat. 35.
///
/// @param items in the order of the answers
/// @param logLikelihood of the answers at the estimates, without priors
/// @param iterations passes of expectation and maximisation
/// @param converged whether no parameter moved by more than 1e-7 in the last pass; otherwise nothing else here
///     is final
public record Calibration(List<CalibratedItem> items, double logLikelihood, int iterations, boolean converged) {

    public Calibration {
        items = List.copyOf(items);
    }

    /// Calibrates items by plain maximum likelihood.
    ///
    /// @throws IllegalArgumentException where patterns have different lengths or an answer is impossible
    public static Calibration of(CalibrationModel model, List<AnswerPattern> patterns) {
        return of(model, patterns, false);
    }

    /// Calibrates items.
    ///
    /// @param priors log-normal(0, 0.5) on each discrimination that is estimated and N(0, 2) on each
    ///     difficulty, 0.5 and 2 being standard deviations; the estimates are then the mode of what is likely
    /// @throws IllegalArgumentException where patterns have different lengths or an answer is impossible
    public static Calibration of(CalibrationModel model, List<AnswerPattern> patterns, boolean priors) {
        return new CalibrationRun(model, CalibrationData.of(model, patterns, priors), priors).calibrated();
    }
}
