// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.training;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Assigns a course to people or to a population.
///
/// @param persons person ids; either these or a population
public record EnrolmentRequest(
        @NotBlank String courseCode,
        @Nullable String offeringId,
        @Nullable @Size(max = 1000) List<String> persons,
        @Nullable Map<String, Object> population,
        @Nullable LocalDate due,
        @Nullable @Size(max = 200) String reason) {}
