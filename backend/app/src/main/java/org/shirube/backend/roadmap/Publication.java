// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.roadmap;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// When something was published. Of many documents only the month is known.
///
/// @param day in that month, or null where it is not known
public record Publication(YearMonth month, @Nullable LocalDate day) {

    public Publication {
        if (day != null && !YearMonth.from(day).equals(month)) {
            throw new IllegalArgumentException("%s does not lie in %s.".formatted(day, month));
        }
    }

    /// As ISO text: the day, or the month.
    public String text() {
        return day == null ? month.toString() : day.toString();
    }
}
