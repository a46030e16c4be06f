// SPDX-License-Identifier: Apache-2.0
package org.shirube.seed;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What one person answered in the autumn of a year, and what was said about them.
///
/// @param candidate whether the person was asked about special skills
/// @param reviewer who filled in the review
record Measured(
        boolean candidate,
        @Nullable Sheet self,
        @Nullable Sheet review,
        @Nullable Employee reviewer,
        @Nullable Sheet test) {

    /// Answers by skill, in the order of the skill's items.
    record Sheet(LocalDateTime at, Map<String, List<Integer>> answers) {

        double mean(String skill) {
            return answers.getOrDefault(skill, List.of()).stream()
                    .mapToInt(Integer::intValue)
                    .average()
                    .orElse(0);
        }
    }
}
