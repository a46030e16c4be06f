// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.training;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/// A round of a course (研修回): when and where it is held, and for how many.
///
/// @param begins when its first day begins
/// @param ends when its last day ends, after it begins
/// @param place a room, or an address of the network, as text
/// @param capacity seats, or null without a limit
/// @param minimum people without whom it is not held, or null
/// @param deadline last day of requests, or null
/// @param quarter quarter of the fiscal year in which it begins, 1 (April to June) to 4
@Document("offerings")
public record Offering(
        @Id String code,
        @Version @Nullable Long version,
        String courseCode,
        Instant begins,
        Instant ends,
        @Nullable String place,
        @Nullable Integer capacity,
        @Nullable Integer minimum,
        @Nullable LocalDate deadline,
        int quarter) {

    public Offering {
        if (!ends.isAfter(begins)) {
            throw new IllegalArgumentException("Offering '%s' ends before it begins.".formatted(code));
        }
        if (capacity != null && minimum != null && minimum > capacity) {
            throw new IllegalArgumentException("Offering '%s' needs more people than it has seats.".formatted(code));
        }
        if (quarter < 1 || quarter > Quarters.LAST) {
            throw new IllegalArgumentException("Offering '%s' is in no quarter.".formatted(code));
        }
    }
}
