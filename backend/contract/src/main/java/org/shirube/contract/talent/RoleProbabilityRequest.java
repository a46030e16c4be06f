// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.talent;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Asks how likely it is that somebody truly has every mandatory skill of a role.
///
/// @param skills that the role demands
/// @param correlation of the skills, 0 to below 1; null = 0.5
public record RoleProbabilityRequest(
        @NotNull @Size(max = 100) List<@NotNull @Valid Skill> skills,

        @Nullable @DecimalMin("0") @DecimalMax(value = "1", inclusive = false)
        Double correlation) {

    /// A skill.
    ///
    /// @param estimate 0 to 4
    /// @param standardError of the estimate, 0 to 10; 0 takes it for certain
    /// @param required level, 0 to 4
    public record Skill(
            @NotNull @DecimalMin("0") @DecimalMax("4") Double estimate,
            @NotNull @DecimalMin("0") @DecimalMax("10") Double standardError,
            @NotNull @DecimalMin("0") @DecimalMax("4") Double required) {}
}
