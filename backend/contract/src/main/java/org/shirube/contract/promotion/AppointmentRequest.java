// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.promotion;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Proposes a person for a placement.
///
/// @param share share of working time, 0 to 1; null takes the placement's
/// @param why grounds that the approver sees
public record AppointmentRequest(
        @Min(2000) int fiscalYear,
        @NotBlank String seatId,
        @NotBlank String personId,
        @NotNull LocalDate from,
        @Nullable LocalDate to,
        @Nullable @DecimalMin("0") @DecimalMax("1") Double share,
        @Nullable List<String> tasks,
        @Nullable @Size(max = 500) String why) {}
