// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.psychometrics;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/// What the answers say of one item of a scale, after reversed items were turned.
///
/// @param people who answered every item of the scale, n
/// @param mean of the answers
/// @param standardDeviation with divisor n - 1
/// @param itemTotal correlation with the sum of the other items (corrected item-total correlation)
/// @param alphaIfDeleted Cronbach's alpha of the other items
/// @param floorShare share of the people who gave the lowest possible answer, 0 to 1
/// @param ceilingShare share of the people who gave the highest possible answer, 0 to 1
/// @param options how often each answer was given, from the lowest to the highest
/// @param flags what somebody should look at
public record ItemStatistics(
        int people,
        Figure mean,
        Figure standardDeviation,
        Figure itemTotal,
        Figure alphaIfDeleted,
        Figure floorShare,
        Figure ceilingShare,
        List<Option> options,
        Set<Flag> flags) {

    /// Below this corrected item-total correlation an item hardly measures what the others do.
    public static final double LEAST_ITEM_TOTAL = 0.20;

    public ItemStatistics {
        options = List.copyOf(options);
        flags = Set.copyOf(flags);
    }

    /// An answer and how often it was given.
    ///
    /// @param share of all people, 0 to 1
    public record Option(double value, int count, double share) {}

    /// What is odd about an item.
    public enum Flag {
        /// The corrected item-total correlation is below .20.
        LOW_ITEM_TOTAL,
        /// The corrected item-total correlation is negative: probably the item is worded the other way round.
        SUSPECTED_REVERSAL
    }

    static Set<Flag> flags(Figure itemTotal) {
        var flags = EnumSet.noneOf(Flag.class);
        if (itemTotal.isBelow(LEAST_ITEM_TOTAL)) {
            flags.add(Flag.LOW_ITEM_TOTAL);
        }
        if (itemTotal.isBelow(0)) {
            flags.add(Flag.SUSPECTED_REVERSAL);
        }
        return flags;
    }

    static List<Option> options(List<double[]> rows, int item) {
        var counts = new TreeMap<Double, Integer>();
        rows.forEach(row -> counts.merge(row[item], 1, Integer::sum));
        var options = new ArrayList<Option>();
        counts.forEach((value, count) -> options.add(new Option(value, count, (double) count / rows.size())));
        return options;
    }
}
