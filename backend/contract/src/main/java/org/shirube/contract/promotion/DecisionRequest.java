// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.promotion;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Moves an appointment on: consult, decide, withdraw or end.
///
/// @param documentNumber needed for a decision
public record DecisionRequest(
        @Nullable LocalDate decidedOn,
        @Nullable @Size(max = 60) String documentNumber,
        @Nullable LocalDate to,
        @Nullable @Size(max = 500) String why) {}
