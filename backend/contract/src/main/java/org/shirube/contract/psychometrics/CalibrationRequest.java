// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.psychometrics;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Asks for the parameters of items that are right or wrong, by marginal maximum likelihood.
///
/// @param model RASCH (every a is 1), 1PL (one common a) or 2PL
/// @param priors whether a is thought to be log-normal(0, 0.5) and b N(0, 2) before; null = false
/// @param patterns of answers, equally long
public record CalibrationRequest(
        @NotNull @Pattern(regexp = "RASCH|1PL|2PL") String model,
        @Nullable Boolean priors,
        @NotNull @Size(min = 1, max = 5000) List<@NotNull @Valid Answers> patterns) {

    /// The same answers by one or more people.
    ///
    /// @param responses to each item: 0, 1 or null where there was none
    /// @param count people; null = 1
    public record Answers(
            @NotNull @Size(min = 1, max = 100) List<@Nullable @Min(0) @Max(1) Integer> responses,
            @Nullable @Min(0) @Max(100_000) Integer count) {}
}
