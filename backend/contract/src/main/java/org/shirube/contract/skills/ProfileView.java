// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.skills;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known of a person's skills on a day. Fields that the caller may not see are null or empty.
public record ProfileView(String personId, @Nullable String employeeNumber, LocalDate asOf, List<SkillView> skills) {

    /// One skill item.
    ///
    /// @param level 0 to 4; null means 未回答: there is no evidence
    /// @param confirmedLevel level by reviews, tests and certificates of the last 24 months alone, or null
    /// @param confirmed whether the confirmed level reaches the level
    /// @param estimate weighted mean of the evidence, 0 to 4
    /// @param standardError of the estimate
    /// @param evidence what it rests on, newest first
    /// @param evidenceKinds kinds only, where the single pieces may not be seen
    public record SkillView(
            String skillCode,
            String skillName,
            String areaName,
            @Nullable Integer level,
            @Nullable Integer confirmedLevel,
            boolean confirmed,
            @Nullable Double estimate,
            @Nullable Double standardError,
            List<EvidenceView> evidence,
            List<String> evidenceKinds) {}

    /// One fact that speaks for a level (根拠).
    ///
    /// @param kind SELF_RATING, MANAGER_REVIEW, TEST, COMPLETION or CERTIFICATE
    /// @param value 0 to 4
    /// @param counts whether it counts today (of each graded kind only the newest does)
    public record EvidenceView(
            String kind,
            double value,
            double standardError,
            LocalDate date,
            @Nullable String source,
            boolean counts) {}
}
