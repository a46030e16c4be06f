// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.roadmap;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/// What must be so that a step of the overall guide counts as ready.
///
/// @param planItem code of the step, for example G2
/// @param items in their order
@Document("readinessSteps")
public record ReadinessStep(
        @Id String planItem, @Version @Nullable Long version, List<ReadinessItem> items) {

    public ReadinessStep {
        items = items.stream()
                .sorted(Comparator.comparingInt(ReadinessItem::order))
                .toList();
        if (items.stream().map(ReadinessItem::code).distinct().count() != items.size()) {
            throw new IllegalArgumentException("Step '%s' has an item twice.".formatted(planItem));
        }
    }
}
