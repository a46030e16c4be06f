// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.roadmap;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.platform.Wording;

/// One condition of a step: a fact that the product works out, or something that somebody confirms, never both.
///
/// @param order from 1 inside the step
public record ReadinessItem(
        String code,
        int order,
        Wording name,
        @Nullable Threshold threshold,
        @Nullable Confirmation confirmation) {

    public ReadinessItem {
        if ((threshold == null) == (confirmation == null)) {
            throw new IllegalArgumentException("Item '%s' must be either computed or confirmed.".formatted(code));
        }
    }

    /// Fulfilled when the fact is the least value or more.
    ///
    /// @param least in the unit of the fact
    public record Threshold(ReadinessFact fact, BigDecimal least) {}

    /// What the product cannot know.
    ///
    /// @param post of whoever confirms it, never a name
    /// @param date when it was confirmed, or null while it is open
    public record Confirmation(String post, @Nullable LocalDate date) {}
}
