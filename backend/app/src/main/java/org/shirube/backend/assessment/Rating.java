// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import java.util.List;
import org.shirube.backend.platform.Wording;

/// An item that is answered on a scale.
///
/// @param anchors one sentence for each step; empty where the skill's own anchors are shown
/// @param minimum lowest step, for levels 0
/// @param maximum highest step, for levels 4
/// @param reversed whether agreeing speaks against what the item measures
public record Rating(List<Wording> anchors, int minimum, int maximum, boolean reversed) {

    /// The lowest level.
    public static final int LOWEST_LEVEL = 0;

    /// The highest level.
    public static final int HIGHEST_LEVEL = 4;

    public Rating {
        anchors = List.copyOf(anchors);
        if (minimum >= maximum) {
            throw new IllegalArgumentException("A scale from %d to %d has no steps.".formatted(minimum, maximum));
        }
        if (!anchors.isEmpty() && anchors.size() != maximum - minimum + 1) {
            throw new IllegalArgumentException("A scale from %d to %d needs %d anchors, but has %d."
                    .formatted(minimum, maximum, maximum - minimum + 1, anchors.size()));
        }
    }

    /// A rating by level, 0 to 4.
    public static Rating byLevel(List<Wording> anchors) {
        return new Rating(anchors, LOWEST_LEVEL, HIGHEST_LEVEL, false);
    }

    /// What an answer says, turned where the item is reversed.
    ///
    /// @param answer from `minimum` to `maximum`
    public int scored(int answer) {
        return reversed ? minimum + maximum - answer : answer;
    }
}
