// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.training;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Marks an enrolment as complete.
public record CompletionRequest(
        @Nullable LocalDate completedOn,
        @Nullable @Size(max = 60) String documentNumber) {}
