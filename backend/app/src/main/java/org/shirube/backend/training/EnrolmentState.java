// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.training;

import java.util.EnumSet;
import java.util.Set;

/// Where somebody stands on the way through a course, and the only moves from there.
public enum EnrolmentState {
    /// 割当.
    ASSIGNED,
    /// 申込.
    REQUESTED,
    /// 推薦.
    RECOMMENDED,
    /// 決定.
    DECIDED,
    /// 受講予定: has a seat.
    ENROLLED,
    /// キャンセル待ち.
    WAITLISTED,
    /// 受講済.
    ATTENDED,
    /// 修了.
    COMPLETED,
    /// 未修了.
    NOT_COMPLETED,
    /// 欠席.
    ABSENT,
    /// 辞退.
    DECLINED,
    /// 取消.
    CANCELLED;

    /// States in which something is still to come.
    public static final Set<EnrolmentState> OPEN =
            EnumSet.of(ASSIGNED, REQUESTED, RECOMMENDED, DECIDED, ENROLLED, WAITLISTED, ATTENDED);

    private static final Set<EnrolmentState> GIVEN_UP = EnumSet.of(DECLINED, CANCELLED);
    private static final Set<EnrolmentState> RESULTS = EnumSet.of(COMPLETED, NOT_COMPLETED);

    /// Whether something is still to come.
    public boolean isOpen() {
        return OPEN.contains(this);
    }

    /// Whether one may go from here to there.
    ///
    /// @param onDemand the course is taken without an offering (eラーニング, OJT), so an assignment ends directly
    public boolean mayBecome(EnrolmentState next, boolean onDemand) {
        return switch (this) {
            case ASSIGNED -> next == DECIDED || GIVEN_UP.contains(next) || onDemand && RESULTS.contains(next);
            case REQUESTED, RECOMMENDED -> next == DECIDED || GIVEN_UP.contains(next);
            case DECIDED -> next == ENROLLED || next == WAITLISTED || GIVEN_UP.contains(next);
            case WAITLISTED -> next == ENROLLED || GIVEN_UP.contains(next);
            case ENROLLED -> next == ATTENDED || next == ABSENT || GIVEN_UP.contains(next);
            case ATTENDED -> next == ABSENT || RESULTS.contains(next);
            case COMPLETED, NOT_COMPLETED, ABSENT, DECLINED, CANCELLED -> false;
        };
    }
}
