// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.talent;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Looks for people (人材検索).
///
/// @param purpose what the search is for: PLACEMENT (配置) or DEVELOPMENT (育成); other purposes are refused
/// @param role role code to rank by, or null
/// @param notSeated only people who hold no placement by 指名
/// @param limit 1 to 200, default 50
public record TalentSearchRequest(
        @Nullable String purpose,
        @Nullable @Valid @Size(max = 20) List<Condition> conditions,
        @Nullable String role,
        @Nullable List<String> units,
        @Nullable List<String> employmentTypes,
        @Nullable List<String> grades,
        @Nullable Boolean notSeated,
        @Nullable @Size(max = 100) String text,
        @Nullable LocalDate asOf,
        @Nullable @Min(1) @Max(200) Integer limit) {

    /// A wish or a requirement on one skill.
    ///
    /// @param required true filters, false ranks
    public record Condition(
            @NotBlank String skillCode,
            @Min(0) @Max(4) int minLevel,
            @Nullable @Positive Double weight,
            @Nullable Boolean required) {}
}
