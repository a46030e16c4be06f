// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.psychometrics;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An item of a bank, D = 1; b and thresholds lie between -10 and 10.
///
/// @param a discrimination; null = 1
/// @param b difficulty, where answers are right or wrong
/// @param thresholds of ordered answers, rising
public record ItemParameters(
        @Nullable @Positive @DecimalMax("10") Double a,
        @Nullable @DecimalMin("-10") @DecimalMax("10") Double b,
        @Nullable @Size(min = 1, max = 20) List<@NotNull @DecimalMin("-10") @DecimalMax("10") Double> thresholds) {}
