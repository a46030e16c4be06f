// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.psychometrics;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Asks for the classical statistics of a scale.
///
/// @param responses answers of each person to each item, the rows equally long; null where an item was left
///     out. Only people who answered every item count
/// @param reversed places of the items that are worded the other way round, from 0; they are turned to min +
///     max - x; null = none
/// @param min lowest possible answer, -1000 to 1000
/// @param max highest possible answer, above min
public record ReliabilityRequest(
        @NotNull @Size(min = 1, max = 20_000) List<@NotNull @Size(min = 1, max = 200) List<@Nullable Double>> responses,
        @Nullable @Size(max = 200) List<@NotNull @Min(0) Integer> reversed,
        @NotNull Double min,
        @NotNull Double max) {}
