// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.skills;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The people of a unit by skill (スキルマップ), `GET /api/v1/units/{code}/skill-map?subtree=&asOf=`.
///
/// @param skills the columns, in the order of the framework
/// @param people the rows, by unit and number
public record SkillMapView(
        String unitCode, String unitName, LocalDate asOf, List<SkillColumn> skills, List<PersonRow> people) {

    /// One skill.
    ///
    /// @param average mean level of those of whom something is known, null without any
    /// @param known of how many something is known
    /// @param confirmed of how many the level is confirmed
    public record SkillColumn(
            String skillCode,
            String skillName,
            String areaName,
            @Nullable Double average,
            int known,
            int confirmed) {}

    /// One person.
    ///
    /// @param levels level by skill in the order of the columns, null where nothing is known
    /// @param confirmedLevels the same by reviews, tests and certificates alone
    public record PersonRow(
            String personId,
            @Nullable String employeeNumber,
            String name,
            String unitName,
            @Nullable String position,
            List<@Nullable Integer> levels,
            List<@Nullable Integer> confirmedLevels) {}
}
