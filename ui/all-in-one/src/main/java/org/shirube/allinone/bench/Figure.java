// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone.bench;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One measured line beside its yardstick.
///
/// @param engine database that it ran on, or `memory` where no database takes part
/// @param people size of the municipality
/// @param value what the product needed or reached, in `unit`
/// @param yardstick the same by the shortest way there is, in the same run; null where the aim is absolute
/// @param yardstickText what that way is
/// @param moreIsBetter whether the value is a rate rather than a time
/// @param limit the aim: bound of value / yardstick, or of the value itself where there is no yardstick; null without
/// one
public record Figure(
        String engine,
        int people,
        String what,
        double value,
        String unit,
        @Nullable Double yardstick,
        String yardstickText,
        boolean moreIsBetter,
        @Nullable Double limit) {

    /// A time beside the yardstick's time.
    static Figure time(Where where, String what, double millis, double yardstick, String text, double atMost) {
        return new Figure(where.engine(), where.people(), what, millis, "ms", yardstick, text, false, atMost);
    }

    /// A time with an absolute aim.
    static Figure time(Where where, String what, double millis, @Nullable Double atMost) {
        return new Figure(where.engine(), where.people(), what, millis, "ms", null, "", false, atMost);
    }

    /// A rate beside the yardstick's rate.
    static Figure rate(Where where, String what, double perSecond, double yardstick, String text, double atLeast) {
        return new Figure(where.engine(), where.people(), what, perSecond, "/s", yardstick, text, true, atLeast);
    }

    /// Value by yardstick, or null without one.
    @Nullable
    Double ratio() {
        return yardstick == null ? null : value / yardstick;
    }

    /// Whether the aim is reached; true without one.
    boolean met() {
        if (limit == null) {
            return true;
        }
        var ratio = ratio();
        double measured = ratio == null ? value : ratio;
        return moreIsBetter ? measured >= limit : measured <= limit;
    }

    /// The aim in words.
    String aim() {
        if (limit == null) {
            return "-";
        }
        if (yardstick == null) {
            return String.format(Locale.ROOT, "<= %.0f %s", limit, unit);
        }
        return moreIsBetter
                ? String.format(Locale.ROOT, ">= %.0f %%", limit * 100)
                : String.format(Locale.ROOT, "<= %.1f x", limit);
    }

    /// Where a line was measured.
    record Where(String engine, int people) {}
}
