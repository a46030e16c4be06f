// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.platform.Wording;

/// What a unit does where a question of a self-inspection is not answered with done.
///
/// @param action what to do, in one sentence
/// @param due last day on which it should be done, or null
public record Measure(Wording action, @Nullable LocalDate due) {}
