// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.psychometrics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The classical statistics of a scale, reversed items turned. A figure that does not exist is null, and
/// `missing` says why.
///
/// @param people who answered every item
/// @param leftOut people who left an item out and do not count
/// @param alpha Cronbach's alpha
/// @param alphaInterval Feldt's 95 % interval of alpha: lower and upper bound
/// @param standardizedAlpha alpha of the items brought to the same variance
/// @param omega McDonald's omega of the standardised items, one factor by minimum residuals (minres), 0 to 1
/// @param standardErrorOfMeasurement of the sum of the items; divided by their number it is that of their mean
/// @param straightLining share of the people who gave the same answer to every item, before any was turned, 0
///     to 1
/// @param flags LOW_ALPHA (below .70), SUSPECTED_REVERSAL (an item goes against the others)
/// @param missing which figures do not exist, and why
public record ReliabilityView(
        int people,
        int leftOut,
        @Nullable Double alpha,
        @Nullable List<Double> alphaInterval,
        @Nullable Double standardizedAlpha,
        @Nullable Double omega,
        @Nullable Double standardErrorOfMeasurement,
        @Nullable Double straightLining,
        List<String> flags,
        List<Item> items,
        List<Missing> missing) {

    /// An item.
    ///
    /// @param n people who answered every item of the scale
    /// @param sd standard deviation, divisor n - 1
    /// @param itemTotal correlation with the sum of the other items
    /// @param alphaIfDeleted alpha of the other items
    /// @param floorShare share of the lowest possible answer, 0 to 1
    /// @param ceilingShare share of the highest possible answer, 0 to 1
    /// @param options how often each answer was given, turned where the item is reversed
    /// @param flags LOW_ITEM_TOTAL (itemTotal below .20), SUSPECTED_REVERSAL (itemTotal negative)
    public record Item(
            int n,
            @Nullable Double mean,
            @Nullable Double sd,
            @Nullable Double itemTotal,
            @Nullable Double alphaIfDeleted,
            @Nullable Double floorShare,
            @Nullable Double ceilingShare,
            List<Option> options,
            List<String> flags) {}

    /// An answer.
    ///
    /// @param share of n, 0 to 1
    public record Option(double value, int count, double share) {}

    /// A figure that does not exist.
    ///
    /// @param figure its name in this answer
    /// @param item place of its item, from 0; null where it is one of the scale
    /// @param reason TOO_FEW_PEOPLE, TOO_FEW_ITEMS, NO_VARIANCE (all answers alike) or NO_FACTOR
    public record Missing(String figure, @Nullable Integer item, String reason) {}
}
