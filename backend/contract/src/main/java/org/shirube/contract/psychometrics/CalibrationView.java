// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.psychometrics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Item parameters on the metric of the people who answered: their mean is 0, their standard deviation 1.
///
/// @param logLikelihood of the answers, without priors
/// @param iterations passes of expectation and maximisation
/// @param converged otherwise the parameters are not final
public record CalibrationView(List<Item> items, double logLikelihood, int iterations, boolean converged) {

    /// An item.
    ///
    /// @param a discrimination; negative where the item goes against the others
    /// @param b difficulty
    /// @param seA standard error of a by the observed information (Louis 1982); null where a is fixed, or
    ///     where it cannot be known
    /// @param seB standard error of b, by the delta method
    /// @param reason why there are no parameters: NO_ANSWERS, ALL_ALIKE or NO_SLOPE; null where there are
    public record Item(
            @Nullable Double a,
            @Nullable Double b,
            @Nullable Double seA,
            @Nullable Double seB,
            @Nullable String reason) {}
}
