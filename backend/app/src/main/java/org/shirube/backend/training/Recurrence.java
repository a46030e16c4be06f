// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.training;

import org.jspecify.annotations.Nullable;

/// How often something is required (周期).
///
/// @param span months or days, above 0, for the kinds that count them; else null
public record Recurrence(Kind kind, @Nullable Integer span) {

    public Recurrence {
        if (kind.counts() ? span == null || span < 1 : span != null) {
            throw new IllegalArgumentException("%s does not go with %s.".formatted(kind, span));
        }
    }

    /// Whether a day of the fiscal year says by when it is to be done.
    public boolean needsDueDay() {
        return kind == Kind.EACH_FISCAL_YEAR;
    }

    /// The ways in which something comes back.
    public enum Kind {
        /// 毎年度.
        EACH_FISCAL_YEAR,
        /// Every so many months after the last completion.
        EVERY_MONTHS,
        /// 一回.
        ONCE,
        /// Within so many days of a real start; a continued employment is no start.
        AFTER_START;

        /// Whether months or days belong to it.
        public boolean counts() {
            return this == EVERY_MONTHS || this == AFTER_START;
        }
    }
}
