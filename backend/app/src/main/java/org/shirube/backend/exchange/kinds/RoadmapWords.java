// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import org.shirube.backend.exchange.ClosedList;
import org.shirube.backend.roadmap.ChecklistStep;
import org.shirube.backend.roadmap.CycleEntry;
import org.shirube.backend.roadmap.Initiative;
import org.shirube.backend.roadmap.NationalPlan;
import org.shirube.backend.roadmap.NationalSurvey;
import org.shirube.backend.roadmap.OnlineProcedure;
import org.shirube.backend.roadmap.ReadinessFact;
import org.shirube.backend.roadmap.StaffMessage;
import org.shirube.backend.roadmap.TaskMigration;

/// Closed lists of the roadmap's files, with the words that offices use.
final class RoadmapWords {

    static final ClosedList<NationalPlan.Kind> PLANS = ClosedList.<NationalPlan.Kind>empty()
            .with(NationalPlan.Kind.PROMOTION_PLAN, "推進計画", "自治体DX推進計画")
            .with(NationalPlan.Kind.OVERALL_GUIDE, "全体手順書")
            .with(NationalPlan.Kind.STANDARDISATION_GUIDE, "標準化手順書", "標準化・共通化手順書")
            .with(NationalPlan.Kind.ONLINE_GUIDE, "オンライン化手順書")
            .with(NationalPlan.Kind.CASE_BOOK, "参考事例集", "事例集");

    static final ClosedList<ChecklistStep> STEPS = ClosedList.<ChecklistStep>empty()
            .with(ChecklistStep.SURVEY, "現行調査", "現行システム調査")
            .with(ChecklistStep.REQUEST_FOR_INFORMATION, "RFI")
            .with(ChecklistStep.DETAILED_PLAN, "RFI分析・移行計画詳細化", "RFI分析", "移行計画詳細化")
            .with(ChecklistStep.BUDGET, "予算要求")
            .with(ChecklistStep.CALL_FOR_PROPOSALS, "RFP")
            .with(ChecklistStep.VENDOR, "ベンダ決定", "ベンダー決定")
            .with(ChecklistStep.CONTRACT, "契約")
            .with(ChecklistStep.PRIVACY_ASSESSMENT, "PIA", "特定個人情報保護評価")
            .with(ChecklistStep.ORDINANCES, "条例規則改正と議会日程", "条例・規則改正", "条例規則改正")
            .with(ChecklistStep.DATA_MIGRATION, "データ移行")
            .with(ChecklistStep.OPERATIONAL_TEST, "運用テスト")
            .with(ChecklistStep.TRAINING, "職員研修", "研修")
            .with(ChecklistStep.NETWORK, "ネットワーク接続");

    static final ClosedList<TaskMigration.State> MIGRATIONS = ClosedList.<TaskMigration.State>empty()
            .with(TaskMigration.State.MIGRATED, "移行済", "移行済み", "移行完了")
            .with(TaskMigration.State.MIGRATING, "移行中")
            .with(TaskMigration.State.POSTPONED, "延期");

    static final ClosedList<OnlineProcedure.Type> PROCEDURES = ClosedList.<OnlineProcedure.Type>empty()
            .with(OnlineProcedure.Type.UPCOMING, "これから", "未着手", "未対応")
            .with(OnlineProcedure.Type.NATIONAL_PORTAL, "ぴったりサービス", "マイナポータル")
            .with(OnlineProcedure.Type.OWN_FORMS, "汎用電子申請", "汎用電子申請システム")
            .with(OnlineProcedure.Type.BOTH, "併用");

    static final ClosedList<Initiative.State> INITIATIVES = ClosedList.<Initiative.State>empty()
            .with(Initiative.State.IDEA, "構想")
            .with(Initiative.State.PREPARATION, "準備")
            .with(Initiative.State.RUNNING, "実行", "実施")
            .with(Initiative.State.SETTLED, "定着")
            .with(Initiative.State.ENDED, "終了", "完了");

    static final ClosedList<Initiative.Cycle> CYCLES = ClosedList.<Initiative.Cycle>empty()
            .with(Initiative.Cycle.PDCA, "PDCA")
            .with(Initiative.Cycle.OODA, "OODA");

    static final ClosedList<CycleEntry.Stage> STAGES = ClosedList.<CycleEntry.Stage>empty()
            .with(CycleEntry.Stage.PLAN, "計画", "Plan")
            .with(CycleEntry.Stage.DO, "実行", "Do")
            .with(CycleEntry.Stage.CHECK, "評価", "Check")
            .with(CycleEntry.Stage.IMPROVE, "改善")
            .with(CycleEntry.Stage.OBSERVE, "観察", "Observe")
            .with(CycleEntry.Stage.ORIENT, "方向づけ", "Orient", "状況判断")
            .with(CycleEntry.Stage.DECIDE, "決定", "Decide", "意思決定")
            .with(CycleEntry.Stage.ACT, "行動");

    static final ClosedList<StaffMessage.Kind> MESSAGES = ClosedList.<StaffMessage.Kind>empty()
            .with(StaffMessage.Kind.MAYOR, "市長メッセージ", "町長メッセージ", "村長メッセージ", "首長メッセージ")
            .with(StaffMessage.Kind.SEMINAR, "幹部セミナー", "幹部研修")
            .with(StaffMessage.Kind.NOTICE, "庁内周知", "周知");

    static final ClosedList<Boolean> COMPUTED =
            ClosedList.<Boolean>empty().with(true, "事実").with(false, "確認");

    static final ClosedList<ReadinessFact> FACTS = ClosedList.<ReadinessFact>empty()
            .with(ReadinessFact.MESSAGE_REACH, "首長メッセージ到達率", "市長メッセージ到達率")
            .with(ReadinessFact.SEMINAR_REACH, "幹部セミナー参加率")
            .with(ReadinessFact.SURVEY_ANSWERED, "意識調査回答率")
            .with(ReadinessFact.LITERACY, "リテラシー段階到達率")
            .with(ReadinessFact.POLICIES_IN_FORCE, "有効な全体方針の数")
            .with(ReadinessFact.POLICY_READ, "方針読了率")
            .with(ReadinessFact.PRIORITIES_ANSWERED, "重点項目対応率")
            .with(ReadinessFact.PLACEMENTS_FILLED, "配置枠充足率")
            .with(ReadinessFact.SPECIALISTS_FILLED, "高度専門人材充足率")
            .with(ReadinessFact.QUALIFIED, "要件充足者割合")
            .with(ReadinessFact.TRAINING_DONE, "必須研修修了率")
            .with(ReadinessFact.INITIATIVES_PLANNED, "取組計画設定率")
            .with(ReadinessFact.DECISIONS_IN_TIME, "判断日順守率")
            .with(ReadinessFact.ENTRIES_FRESH, "取組記録更新率")
            .with(ReadinessFact.TASKS_MIGRATED, "標準化移行率");

    static final ClosedList<NationalSurvey.Answer> ANSWERS = ClosedList.<NationalSurvey.Answer>empty()
            .with(NationalSurvey.Answer.EXISTENCE, "有無")
            .with(NationalSurvey.Answer.YES_NO, "はい・いいえ")
            .with(NationalSurvey.Answer.NUMBER, "数値", "数")
            .with(NationalSurvey.Answer.SHARE, "割合", "率");

    private RoadmapWords() {}
}
