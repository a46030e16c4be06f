// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.talent;

import org.shirube.backend.skills.SkillEstimate;

/// Which level counts as 要件充足. An office sets it (`shirube.qualification`), and every page that counts says it.
public enum Qualification {
    /// The level by reviews, tests and certificates.
    CONFIRMED,
    /// The level by all evidence.
    LEVEL;

    /// The level that counts, 0 without evidence.
    public int of(SkillEstimate estimate) {
        return switch (this) {
            case CONFIRMED -> estimate.confirmedLevelOrNone();
            case LEVEL -> estimate.levelOrNone();
        };
    }
}
