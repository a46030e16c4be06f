// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.roadmap;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.platform.Wording;

/// What shows the effect of an initiative (指標).
///
/// @param unit of all values, as text
/// @param base before the initiative, or null where nobody measured
/// @param current the latest one, or null
/// @param target what is aimed at; it may lie below the base
public record Indicator(
        Wording name,
        String unit,
        @Nullable Value base,
        @Nullable Value current,
        Value target) {

    /// A value at the end of a month.
    public record Value(BigDecimal amount, YearMonth month) {}
}
