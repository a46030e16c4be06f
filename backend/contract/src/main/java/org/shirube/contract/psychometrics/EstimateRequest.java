// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.psychometrics;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Asks for theta.
///
/// @param model RASCH (every a is 1), 2PL or GRM
/// @param responses answer to each item: 0, 1, ... or null where there was none
/// @param method EAP, MAP, ML or WL; null = EAP
/// @param priorMean of EAP and MAP; null = 0
/// @param priorSd of EAP and MAP, 0.01 to 100; null = 1
public record EstimateRequest(
        @NotNull @Pattern(regexp = "RASCH|2PL|GRM") String model,
        @NotNull @Size(min = 1, max = 1000) List<@NotNull @Valid ItemParameters> items,
        @NotNull @Size(min = 1, max = 1000) List<@Nullable Integer> responses,
        @Nullable @Pattern(regexp = "EAP|MAP|ML|WL") String method,
        @Nullable @DecimalMin("-10") @DecimalMax("10") Double priorMean,
        @Nullable @DecimalMin("0.01") @DecimalMax("100") Double priorSd) {}
