// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.roadmap;

/// Facts from which readiness is worked out. Shares are per cent.
public enum ReadinessFact {
    /// 首長メッセージ到達率: people reached by the year's message of the mayor, of those concerned.
    MESSAGE_REACH,
    /// 幹部セミナー参加率: the same over the year's seminars of the top team.
    SEMINAR_REACH,
    /// 意識調査回答率: answers to the survey on attitudes, of those asked.
    SURVEY_ANSWERED,
    /// リテラシー段階到達率: regular staff at level 2 or more of A01 and A02.
    LITERACY,
    /// 有効な全体方針の数: editions of the policy that are decided and in force, a number.
    POLICIES_IN_FORCE,
    /// 方針読了率: people who have read the policy, of those concerned.
    POLICY_READ,
    /// 重点項目対応率: priority items of the present plan that an initiative answers.
    PRIORITIES_ANSWERED,
    /// 配置枠充足率: filled placements up to the target, of the target.
    PLACEMENTS_FILLED,
    /// 高度専門人材充足率: the same over specialists.
    SPECIALISTS_FILLED,
    /// 要件充足者割合: people appointed who meet what the role asks.
    QUALIFIED,
    /// 必須研修修了率: required training done in time.
    TRAINING_DONE,
    /// 取組計画設定率: initiatives with a unit, a period and an indicator.
    INITIATIVES_PLANNED,
    /// 判断日順守率: initiatives whose next decision date has not passed.
    DECISIONS_IN_TIME,
    /// 取組記録更新率: initiatives with an entry in the last three months.
    ENTRIES_FRESH,
    /// 標準化移行率: standardised tasks that have migrated.
    TASKS_MIGRATED;

    /// Whether it is a share in per cent; otherwise it is a number of things.
    public boolean isShare() {
        return this != POLICIES_IN_FORCE;
    }
}
