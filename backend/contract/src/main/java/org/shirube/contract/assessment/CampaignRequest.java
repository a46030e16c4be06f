// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.assessment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Plans a campaign.
///
/// @param population expression that selects people (対象者条件), for example `{"everybody": true}`
/// @param test how a test is held; null for every question to everybody, and for other instruments
public record CampaignRequest(
        @NotBlank @Size(max = 100) String title,
        @NotBlank String instrumentId,
        @NotNull Map<String, Object> population,
        @NotNull LocalDate opens,
        @NotNull LocalDate closes,
        @Nullable LocalDate reviewCloses,
        @Valid @Nullable TestPlanView test) {}
