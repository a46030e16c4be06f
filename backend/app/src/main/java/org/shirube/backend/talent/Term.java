// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.talent;

import java.util.List;
import org.shirube.backend.promotion.DxRole;

/// A skill that people are compared by.
///
/// @param required level 0 to 4; 0 compares nothing
/// @param weight above 0
public record Term(String skillCode, int required, double weight) {

    private static final int SCALE = 12_000;

    /// The terms of a role's requirements.
    public static List<Term> of(DxRole role) {
        return role.requirements().stream()
                .map(need -> new Term(need.skillCode(), need.level(), need.weight()))
                .toList();
    }

    /// What the skill can bring at most, as a whole number: weights count to a thousandth, and twelve is divisible by
    /// every level, so that equal scores are equal exactly.
    int possible() {
        return required == 0 ? 0 : (int) Math.round(weight * SCALE / 12) * 12;
    }

    /// What a level brings: possible x min(level, required) / required.
    int brought(int level) {
        return required == 0 ? 0 : possible() / required * Math.min(level, required);
    }
}
