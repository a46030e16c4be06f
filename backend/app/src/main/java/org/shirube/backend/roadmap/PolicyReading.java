// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.roadmap;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/// How many people of each section have read the overall policy in a fiscal year.
///
/// @param id the fiscal year's first calendar year as text
@Document("policyReadings")
public record PolicyReading(
        @Id String id, @Version @Nullable Long version, List<OfUnit> units) {

    public PolicyReading {
        units = List.copyOf(units);
        if (units.stream().map(OfUnit::unitCode).distinct().count() != units.size()) {
            throw new IllegalArgumentException("The readings of %s name a unit twice.".formatted(id));
        }
    }

    /// One unit.
    ///
    /// @param concerned people who should read it
    /// @param read people of them who have
    public record OfUnit(String unitCode, int concerned, int read, LocalDate asOf) {

        public OfUnit {
            if (read < 0 || read > concerned) {
                throw new IllegalArgumentException(
                        "In %s %d of %d people cannot have read it.".formatted(unitCode, read, concerned));
            }
        }
    }
}
