// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.psychometrics;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Classical statistics of a scale, from the people who answered all of its items. Reversed items are turned
/// before.
///
/// Nothing here is ever NaN: what does not exist says why.
///
/// @param people who answered every item
/// @param leftOut people who left an item out and do not count
/// @param alpha Cronbach's alpha, at most 1; negative where items contradict each other
/// @param lower bound of Feldt's 95 % interval of alpha
/// @param upper bound of that interval
/// @param standardizedAlpha alpha of the items brought to the same variance
/// @param omega McDonald's omega of the standardised items, by one factor found by minimum residuals, 0 to 1
/// @param standardErrorOfMeasurement of the **sum** of the items, in points of the answers; that of their mean
///     is this divided by the number of items
/// @param straightLining share of the people whose answers were all the same before anything was turned, 0 to 1
/// @param items in the order of the scale
/// @param flags what somebody should look at
public record Reliability(
        int people,
        int leftOut,
        Figure alpha,
        Figure lower,
        Figure upper,
        Figure standardizedAlpha,
        Figure omega,
        Figure standardErrorOfMeasurement,
        Figure straightLining,
        List<ItemStatistics> items,
        Set<Flag> flags) {

    /// Below this alpha a scale is too imprecise to say anything of a person.
    public static final double LEAST_ALPHA = 0.70;

    public Reliability {
        items = List.copyOf(items);
        flags = Set.copyOf(flags);
    }

    /// What is odd about a scale.
    public enum Flag {
        /// Cronbach's alpha is below .70.
        LOW_ALPHA,
        /// An item goes against the others: probably it should have been turned.
        SUSPECTED_REVERSAL
    }

    /// Computes the statistics of a scale.
    ///
    /// @param items how many the scale has
    public static Reliability of(ScaleAnswers answers, int items) {
        return new ScaleStatistics(answers, items).reliability();
    }

    static Set<Flag> flags(Figure alpha, List<ItemStatistics> items) {
        var flags = EnumSet.noneOf(Flag.class);
        if (alpha.isBelow(LEAST_ALPHA)) {
            flags.add(Flag.LOW_ALPHA);
        }
        if (items.stream().anyMatch(item -> item.flags().contains(ItemStatistics.Flag.SUSPECTED_REVERSAL))) {
            flags.add(Flag.SUSPECTED_REVERSAL);
        }
        return flags;
    }
}
