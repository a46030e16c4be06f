// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.assessment;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The talk (面談) between a reviewer and a person whose levels they see two or more apart.
///
/// @param heldOn when it was, or null
/// @param note what was agreed, at most 1,000 characters
public record Talk(
        @Nullable LocalDate heldOn,
        @Nullable @Size(max = 1_000) String note) {}
