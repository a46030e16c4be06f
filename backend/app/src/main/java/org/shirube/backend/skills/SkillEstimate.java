// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.skills;

import org.jspecify.annotations.Nullable;

/// What the evidence says about one skill of one person on a day.
///
/// @param level 0 to 4, the estimate rounded half down; null means 未回答: there is no evidence
/// @param confirmedLevel the same by reviews, tests and certificates of the last 24 months alone; null without any
/// @param confirmed whether the confirmed level reaches the level
/// @param estimate 0 to 4; 0 without evidence
/// @param standardError of the estimate; 0 without evidence
public record SkillEstimate(
        @Nullable Integer level,
        @Nullable Integer confirmedLevel,
        boolean confirmed,
        double estimate,
        double standardError) {

    /// Nothing is known.
    public static final SkillEstimate UNKNOWN = new SkillEstimate(null, null, false, 0, 0);

    /// Whether there is any evidence.
    public boolean known() {
        return level != null;
    }

    /// The level, counting no evidence as 0, as the fit to a role does.
    public int levelOrNone() {
        return level == null ? 0 : level;
    }

    /// The confirmed level, counting none as 0.
    public int confirmedLevelOrNone() {
        return confirmedLevel == null ? 0 : confirmedLevel;
    }
}
