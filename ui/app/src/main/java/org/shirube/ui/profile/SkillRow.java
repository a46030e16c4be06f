// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shirube.contract.skills.GapView;
import org.shirube.contract.skills.GapView.SkillGap;
import org.shirube.contract.skills.ProfileView;
import org.shirube.contract.skills.ProfileView.SkillView;
import org.shirube.ui.parts.Points;

/// One skill of the page: what is known of it, and what it means for the role.
///
/// @param points that it brings to the role now
/// @param possible points that it can bring at most; 0 where the role does not ask for it
record SkillRow(
        String code,
        String name,
        String areaName,
        @Nullable Integer level,
        @Nullable Integer confirmedLevel,
        int required,
        boolean mandatory,
        int points,
        int possible,
        List<ProfileView.EvidenceView> evidence) {

    private static final Comparator<SkillRow> FURTHEST_FIRST = Comparator.comparing((SkillRow row) -> !row.asked())
            .thenComparing(row -> row.missing() == 0)
            .thenComparing(row -> row.points() - row.possible())
            .thenComparing(SkillRow::code);

    /// All skills: those that the role asks for first, the furthest from it on top.
    static List<SkillRow> of(ProfileView profile, @Nullable GapView gap) {
        var gaps = gap == null ? List.<SkillGap>of() : gap.skills();
        var possible = Points.possible(gaps.stream().map(SkillGap::possible).toList());
        var points = points(gaps, possible);
        var rows = new ArrayList<SkillRow>();
        for (int i = 0; i < gaps.size(); i++) {
            rows.add(asked(gaps.get(i), find(profile, gaps.get(i).skillCode()), points.get(i), possible.get(i)));
        }
        profile.skills().stream()
                .filter(skill ->
                        gaps.stream().noneMatch(asked -> asked.skillCode().equals(skill.skillCode())))
                .map(SkillRow::free)
                .forEach(rows::add);
        return rows.stream().sorted(FURTHEST_FIRST).toList();
    }

    private static List<Integer> points(List<SkillGap> gaps, List<Integer> most) {
        return Points.now(
                gaps.stream().map(SkillGap::contribution).toList(),
                gaps.stream().map(SkillGap::possible).toList(),
                most);
    }

    /// The nearness of a role in whole points, as every page shows it.
    static int fit(GapView gap) {
        var most = Points.possible(gap.skills().stream().map(SkillGap::possible).toList());
        return points(gap.skills(), most).stream().mapToInt(Integer::intValue).sum();
    }

    private static Optional<SkillView> find(ProfileView profile, String code) {
        return profile.skills().stream()
                .filter(skill -> skill.skillCode().equals(code))
                .findFirst();
    }

    private static SkillRow asked(SkillGap gap, Optional<SkillView> known, int points, int possible) {
        return new SkillRow(
                gap.skillCode(),
                gap.skillName(),
                known.map(SkillView::areaName).orElse(""),
                gap.level(),
                gap.confirmedLevel(),
                gap.required(),
                gap.mandatory(),
                points,
                possible,
                known.map(SkillView::evidence).orElse(List.of()));
    }

    private static SkillRow free(SkillView skill) {
        return new SkillRow(
                skill.skillCode(),
                skill.skillName(),
                skill.areaName(),
                skill.level(),
                skill.confirmedLevel(),
                0,
                false,
                0,
                0,
                skill.evidence());
    }

    /// Whether the role asks for it.
    boolean asked() {
        return required > 0;
    }

    /// Levels missing to what the role asks for, by the level with or without confirmation.
    int missing() {
        return Math.max(required - (level == null ? 0 : level), 0);
    }

    /// Whether there is a level that nobody has confirmed.
    boolean unconfirmed() {
        return level != null && level > 0 && (confirmedLevel == null || confirmedLevel < level);
    }
}
