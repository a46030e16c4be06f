// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.skills;

/// Where evidence of a skill comes from.
public enum EvidenceKind {
    /// 自己診断.
    SELF_RATING(false),
    /// 所属長確認.
    MANAGER_REVIEW(false),
    /// テスト.
    TEST(false),
    /// 研修修了, at the course's target level.
    COMPLETION(true),
    /// 資格.
    CERTIFICATE(true);

    private final boolean floor;

    EvidenceKind(boolean floor) {
        this.floor = floor;
    }

    /// Whether it says "at least": it counts only where it is above what is known without it.
    public boolean isFloor() {
        return floor;
    }

    /// Whether it says how good somebody is, upwards and downwards; of each such kind only the newest counts.
    public boolean isGraded() {
        return !floor;
    }

    /// Whether it can confirm a level.
    public boolean confirms() {
        return switch (this) {
            case MANAGER_REVIEW, TEST, CERTIFICATE -> true;
            case SELF_RATING, COMPLETION -> false;
        };
    }
}
