// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.roadmap;

/// The headings of the checklist for standardisation, in the official order.
public enum ChecklistStep {
    /// 現行調査: survey of present systems.
    SURVEY,
    /// RFI: request for information.
    REQUEST_FOR_INFORMATION,
    /// RFI分析・移行計画詳細化: analysis of the answers, detailed migration plan.
    DETAILED_PLAN,
    /// 予算要求: budget request.
    BUDGET,
    /// RFP: call for proposals.
    CALL_FOR_PROPOSALS,
    /// ベンダ決定: choice of the vendor.
    VENDOR,
    /// 契約: contract.
    CONTRACT,
    /// PIA: specific personal information protection assessment.
    PRIVACY_ASSESSMENT,
    /// 条例規則改正と議会日程: ordinances, rules and the assembly's calendar.
    ORDINANCES,
    /// データ移行: data migration.
    DATA_MIGRATION,
    /// 運用テスト: operational test.
    OPERATIONAL_TEST,
    /// 職員研修: staff training.
    TRAINING,
    /// ネットワーク接続: network connection.
    NETWORK
}
