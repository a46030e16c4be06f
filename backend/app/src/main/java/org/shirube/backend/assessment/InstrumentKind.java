// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

/// What an instrument measures, and how its answers are read.
public enum InstrumentKind {
    /// 自己診断: rating items with five behavioural anchors; becomes evidence.
    SELF_RATING,
    /// テスト: choice items with a key.
    KNOWLEDGE_TEST,
    /// 態度尺度: a unit's profile, never a person's level.
    ATTITUDE_SCALE,
    /// 自己点検: state of measures by unit.
    SELF_INSPECTION,
    /// 訓練: imported events of a drill.
    DRILL,
    /// 所属長確認: the self-rating items beside the person's own answers.
    MANAGER_REVIEW;

    /// Whether people answer it in a campaign of its own, and a submission says all that the instrument can say.
    public boolean canBeHeld() {
        return switch (this) {
            case SELF_RATING, KNOWLEDGE_TEST, ATTITUDE_SCALE, SELF_INSPECTION -> true;
            case DRILL, MANAGER_REVIEW -> false;
        };
    }

    /// Whether it is about information security: all that security officers see of instruments by that role.
    public boolean isSecurity() {
        return switch (this) {
            case SELF_INSPECTION, DRILL -> true;
            case SELF_RATING, KNOWLEDGE_TEST, ATTITUDE_SCALE, MANAGER_REVIEW -> false;
        };
    }
}
