// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.talent;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.skills.SkillEstimate;

/// How well somebody fits what is asked, 0 to 100: 100 x sum of w min(level, required) / required, divided by the sum
/// of w, over everything asked above level 0. A skill without any evidence counts 0. Where nothing is asked it is 100.
///
/// @param parts one for each term, in the order of the terms; their points add up to the score
public record Fit(double score, List<Part> parts) {

    private static final double WHOLE = 100;

    public Fit {
        parts = List.copyOf(parts);
    }

    /// Compares a person's levels with the terms.
    public static Fit of(List<Term> terms, Function<String, SkillEstimate> skills) {
        long possible = terms.stream().mapToLong(Term::possible).sum();
        if (possible == 0) {
            return new Fit(
                    WHOLE, terms.stream().map(term -> part(term, skills, 1)).toList());
        }
        long brought = terms.stream()
                .mapToLong(term -> term.brought(skills.apply(term.skillCode()).levelOrNone()))
                .sum();
        var parts = terms.stream().map(term -> part(term, skills, possible)).toList();
        return new Fit(WHOLE * brought / possible, parts);
    }

    private static Part part(Term term, Function<String, SkillEstimate> skills, long possible) {
        var known = skills.apply(term.skillCode());
        return new Part(
                term,
                known.level(),
                known.confirmedLevel(),
                WHOLE * term.brought(known.levelOrNone()) / possible,
                WHOLE * term.possible() / possible);
    }

    /// What one skill brings.
    ///
    /// @param level 0 to 4, null = 未回答
    /// @param points of the 100 that it brings now
    /// @param possible points that it can bring at most
    public record Part(
            Term term, @Nullable Integer level, @Nullable Integer confirmedLevel, double points, double possible) {

        /// Levels missing, never negative.
        public int gap() {
            return Math.max(0, term.required() - (level == null ? 0 : level));
        }
    }
}
