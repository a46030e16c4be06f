// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.skills;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The way from a person to a role.
///
/// @param fit 0 to 100; the contributions of all skills add up to it
/// @param qualified whether every mandatory requirement is met by the level that 要件充足 uses
/// @param probability that every mandatory requirement is truly met, 0 to 1; null where the caller may not see it
/// @param hours of the shortest known combination of courses
public record GapView(
        String personId,
        RoleRef role,
        double fit,
        boolean qualified,
        boolean toConfirm,
        @Nullable Double probability,
        int mandatoryMet,
        int mandatoryTotal,
        List<SkillGap> skills,
        List<CourseHint> courses,
        List<Step> smallestChange,
        double hours) {

    /// The role compared with.
    public record RoleRef(String roleCode, String roleName) {}

    /// @param required 0 to 4
    /// @param level 0 to 4, null = 未回答
    /// @param gap levels missing, never negative
    /// @param contribution points of the 100 that this skill brings now
    /// @param possible points that it can bring at most
    public record SkillGap(
            String skillCode,
            String skillName,
            int required,
            boolean mandatory,
            @Nullable Integer level,
            @Nullable Integer confirmedLevel,
            int gap,
            double weight,
            double contribution,
            double possible) {}

    /// A course that closes a part of the gap.
    public record CourseHint(String courseCode, String title, String mode, List<String> skills, double hours) {}

    /// A step of the smallest change that would make the person fulfil the role.
    public record Step(String skillCode, String skillName, int from, int to) {}
}
