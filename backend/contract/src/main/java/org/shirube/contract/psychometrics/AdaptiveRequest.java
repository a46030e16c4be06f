// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.psychometrics;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Asks what an adaptive test gives next.
///
/// @param items the bank: a and b, or a and thresholds
/// @param given what was given so far, in its order
/// @param topics of each item; null where topics do not count
/// @param exposure among how many of the most informative items chance decides; null = 5
/// @param stop null = standard error .316, 8 to 25 items
/// @param seed of the chance; null = 0
public record AdaptiveRequest(
        @NotNull @Size(min = 1, max = 1000) List<@NotNull @Valid ItemParameters> items,
        @Nullable @Size(max = 1000) List<@NotNull @Valid Given> given,
        @Nullable @Size(max = 1000) List<@NotNull String> topics,
        @Nullable @Min(1) @Max(100) Integer exposure,
        @Nullable @Valid Stop stop,
        @Nullable Long seed) {

    /// @param index place of the item in the bank, from 0
    /// @param response the answer: 0, 1, ...
    public record Given(@Min(0) int index, @Min(0) int response) {}

    /// @param min items before which the test never ends
    /// @param max items after which it always ends
    public record Stop(
            @Positive double standardError,
            @Min(0) int min,
            @Min(1) int max) {}
}
