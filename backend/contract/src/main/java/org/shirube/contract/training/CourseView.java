// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.training;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A course (研修).
///
/// @param mode CLASSROOM (集合), E_LEARNING, ONLINE, ON_THE_JOB (OJT), RESIDENTIAL (派遣・宿泊)
/// @param reaches level that each skill is brought to
/// @param presumes level that each skill must have before
public record CourseView(
        String code,
        String title,
        @Nullable String provider,
        String mode,
        double hours,
        @Nullable Integer cost,
        @Nullable Integer travel,
        @Nullable String budgetItem,
        List<SkillLevel> reaches,
        List<SkillLevel> presumes,
        List<String> prerequisites,
        List<String> equivalents,
        boolean mandatory,
        @Nullable String legalBasis,
        @Nullable Integer validMonths,
        boolean reportRequired,
        @Nullable Integer capacity,
        @Nullable String description,
        List<String> threats) {

    /// A skill and a level of it.
    public record SkillLevel(String skillCode, String skillName, int level) {}
}
