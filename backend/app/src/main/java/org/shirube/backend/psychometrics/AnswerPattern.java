// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.psychometrics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Answers to all items of a test, and how many people gave exactly these.
///
/// @param responses one for each item: 0, 1, ... or null where the item was not answered or not given
/// @param count people, 0 or more
public record AnswerPattern(List<@Nullable Integer> responses, int count) {

    public AnswerPattern {
        responses = Collections.unmodifiableList(new ArrayList<>(responses));
        if (count < 0) {
            throw new IllegalArgumentException("A pattern cannot come from %d people.".formatted(count));
        }
    }
}
