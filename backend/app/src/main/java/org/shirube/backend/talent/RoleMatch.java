// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.talent;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.shirube.backend.promotion.DxRole;
import org.shirube.backend.skills.RoleProbability;
import org.shirube.backend.skills.SkillEstimate;

/// A person beside a role. A role without mandatory requirements is met by everybody.
///
/// @param met mandatory requirements that the level which counts meets
/// @param mandatory mandatory requirements in all
/// @param byLevel every mandatory requirement is met by level
/// @param byConfirmed every mandatory requirement is met by confirmed level
/// @param qualified 要件充足, by the level that counts
/// @param missing skills of mandatory requirements that the level which counts does not meet
public record RoleMatch(
        Fit fit,
        int met,
        int mandatory,
        boolean byLevel,
        boolean byConfirmed,
        boolean qualified,
        List<String> missing) {

    /// Compares.
    public static RoleMatch of(DxRole role, Function<String, SkillEstimate> skills, Qualification counts) {
        var mandatory = role.mandatory();
        var missing = mandatory.stream()
                .filter(need -> counts.of(skills.apply(need.skillCode())) < need.level())
                .map(DxRole.Requirement::skillCode)
                .toList();
        return new RoleMatch(
                Fit.of(Term.of(role), skills),
                mandatory.size() - missing.size(),
                mandatory.size(),
                meets(mandatory, skills, Qualification.LEVEL),
                meets(mandatory, skills, Qualification.CONFIRMED),
                missing.isEmpty(),
                missing);
    }

    private static boolean meets(
            List<DxRole.Requirement> mandatory, Function<String, SkillEstimate> skills, Qualification by) {
        return mandatory.stream().allMatch(need -> by.of(skills.apply(need.skillCode())) >= need.level());
    }

    /// Met by level but not yet by confirmed level (要確認).
    public boolean toConfirm() {
        return byLevel && !byConfirmed;
    }

    /// The fewest level steps after which every mandatory requirement is met by level, by skill code. Every requirement
    /// stands on a skill of its own, so nothing smaller can do.
    public static List<Step> smallestChange(DxRole role, Function<String, SkillEstimate> skills) {
        return role.mandatory().stream()
                .map(need -> new Step(
                        need.skillCode(), skills.apply(need.skillCode()).levelOrNone(), need.level()))
                .filter(step -> step.from() < step.to())
                .sorted(Comparator.comparing(Step::skillCode))
                .toList();
    }

    /// The probability that every mandatory requirement is truly met.
    public static double probability(DxRole role, Function<String, SkillEstimate> skills) {
        return RoleProbability.ofRole(role.mandatory().stream()
                .map(need -> demand(need, skills.apply(need.skillCode())))
                .toList());
    }

    private static RoleProbability.Demand demand(DxRole.Requirement need, SkillEstimate known) {
        return new RoleProbability.Demand(known.estimate(), known.standardError(), need.level());
    }

    /// A skill that has to rise.
    public record Step(String skillCode, int from, int to) {}
}
