// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.skills;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One fact that speaks for a level of one skill (根拠).
///
/// @param id the same fact always has the same one
/// @param value 0 to 4
/// @param standardError of the value on its day, above 0; it widens with age
/// @param source what people read, for example the title of a campaign or a course
public record Evidence(
        String id,
        String skillCode,
        EvidenceKind kind,
        double value,
        double standardError,
        LocalDate date,
        @Nullable String source) {

    /// The lowest level.
    public static final double LOWEST = 0;
    /// The highest level.
    public static final double HIGHEST = 4;

    public Evidence {
        if (!(value >= LOWEST && value <= HIGHEST)) {
            throw new IllegalArgumentException("Evidence must lie between 0 and 4, but was %s.".formatted(value));
        }
        if (!(standardError > 0) || Double.isInfinite(standardError)) {
            throw new IllegalArgumentException(
                    "A standard error must be above 0, but was %s.".formatted(standardError));
        }
    }
}
