// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.roadmap;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.platform.Wording;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/// An initiative (取組) of the city, with the entries of its cycle.
///
/// The entries belong to it because they must fit its cycle, and because an entry and the next decision date are
/// written together. They are few: some five a year.
///
/// @param unitCode section in charge, or null while there is none
/// @param planItems codes of the national items that it answers
/// @param begin first day, or null while it is not planned
/// @param end last day, or null while it is not planned
/// @param needs people that it needs, by role
/// @param courses codes of courses that people need for it
/// @param indicator what shows its effect, or null while there is none
/// @param next what is decided next; only an ended initiative has none
/// @param entries by day
@Document("initiatives")
public record Initiative(
        @Id String code,
        @Version @Nullable Long version,
        Wording name,
        @Nullable String unitCode,
        List<String> planItems,
        @Nullable Wording purpose,
        @Nullable LocalDate begin,
        @Nullable LocalDate end,
        State state,
        List<RoleNeed> needs,
        List<String> courses,
        @Nullable Indicator indicator,
        Cycle cycle,
        @Nullable Decision next,
        List<CycleEntry> entries) {

    public Initiative {
        planItems = List.copyOf(planItems);
        needs = List.copyOf(needs);
        courses = List.copyOf(courses);
        entries =
                entries.stream().sorted(Comparator.comparing(CycleEntry::date)).toList();
        if (begin != null && end != null && end.isBefore(begin)) {
            throw new IllegalArgumentException("Initiative '%s' ends before it begins.".formatted(code));
        }
        if (state != State.ENDED && next == null) {
            throw new IllegalArgumentException("Initiative '%s' needs a next decision.".formatted(code));
        }
        var own = cycle;
        if (entries.stream().anyMatch(entry -> entry.stage().cycle() != own)) {
            throw new IllegalArgumentException("Initiative '%s' has an entry of another cycle.".formatted(code));
        }
    }

    /// The same initiative with other entries.
    public Initiative with(List<CycleEntry> others) {
        return new Initiative(
                code, version, name, unitCode, planItems, purpose, begin, end, state, needs, courses, indicator, cycle,
                next, others);
    }

    /// People that it needs in a role.
    ///
    /// @param people at least 1
    public record RoleNeed(String roleCode, int people) {

        public RoleNeed {
            if (people < 1) {
                throw new IllegalArgumentException("%d people are no need of %s.".formatted(people, roleCode));
            }
        }
    }

    /// What is decided next, and on which day.
    public record Decision(LocalDate date, Wording question) {}

    /// How far it is.
    public enum State {
        /// 構想.
        IDEA,
        /// 準備.
        PREPARATION,
        /// 実行.
        RUNNING,
        /// 定着.
        SETTLED,
        /// 終了.
        ENDED
    }

    /// How it learns.
    public enum Cycle {
        PDCA,
        OODA
    }
}
