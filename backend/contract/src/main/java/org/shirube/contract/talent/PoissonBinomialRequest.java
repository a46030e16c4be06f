// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.talent;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/// Asks how many people truly qualify.
///
/// @param probabilities that each qualifies, independently of the others, 0 to 1
/// @param demand how many are needed
public record PoissonBinomialRequest(
        @NotNull @Size(max = 5000) List<@NotNull @DecimalMin("0") @DecimalMax("1") Double> probabilities,
        @NotNull @Min(0) Integer demand) {}
