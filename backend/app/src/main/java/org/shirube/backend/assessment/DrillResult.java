// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/// What one person did with the mail of a drill; null is what did not happen. It never raises or lowers a level.
///
/// Nobody but the person and the security officer sees it, so it lies in a document of its own.
///
/// @param opened null also where the mail program does not tell
/// @param clicked on its link or attachment
/// @param entered something on the page behind it, which is only there after a click
/// @param reported to those who handle incidents
@Document("drillResults")
public record DrillResult(
        @Id String id,
        @Version @Nullable Long version,
        String drillCode,
        String personId,
        Instant sent,
        @Nullable Instant opened,
        @Nullable Instant clicked,
        @Nullable Instant entered,
        @Nullable Instant reported) {

    public DrillResult {
        if (Stream.of(opened, clicked, entered, reported).anyMatch(at -> at != null && at.isBefore(sent))) {
            throw new IllegalArgumentException("In '%s' something happens before the mail.".formatted(id));
        }
        if (entered != null && (clicked == null || entered.isBefore(clicked))) {
            throw new IllegalArgumentException("In '%s' something is entered before a click.".formatted(id));
        }
    }

    /// The identifier of somebody's result.
    public static String idOf(String drillCode, String personId) {
        return drillCode + "/" + personId;
    }
}
