// SPDX-License-Identifier: Apache-2.0
package org.shirube.seed;

import java.time.LocalDate;

/// How levels came to be what they were in autumn 2025: experience year by year, and courses.
record Growth(Completions completions) {

    /// A year of experience.
    static final double EXPERIENCE = 0.08;

    /// A course that is not compulsory, on each skill that it teaches.
    static final double COURSE = 0.35;

    /// Courses completed by then show in the self rating of the year.
    static final LocalDate BEFORE_THE_RATING = LocalDate.of(2025, 8, 31);

    private static final int LATEST = 2025;

    /// The true level in the autumn of a year.
    double level(Employee person, Ability ability, String skill, int year) {
        var level = ability.level(skill);
        if (year == LATEST) {
            return level;
        }
        var learnt = COURSE * completions.taught(person, skill, BEFORE_THE_RATING);
        return Ability.clamp(level - learnt - EXPERIENCE * (LATEST - year));
    }
}
