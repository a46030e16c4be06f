// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.assessment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/// How a campaign holds a test.
///
/// @param form FIXED: every question to everybody; ADAPTIVE: each next question by the answers so far
/// @param followUp what people below a level have to take, or null
public record TestPlanView(
        @NotBlank @Pattern(regexp = "FIXED|ADAPTIVE") String form,
        @Valid @Nullable FollowUp followUp) {

    /// A course for everybody whose result lies below a level (補習).
    ///
    /// @param belowLevel 1 to 4
    /// @param days from the submission to the day on which it should be done
    public record FollowUp(
            @NotBlank String courseCode,
            @Min(1) @Max(4) int belowLevel,
            @Min(1) @Max(365) int days) {}
}
