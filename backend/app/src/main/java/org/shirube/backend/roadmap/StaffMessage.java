// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.roadmap;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.platform.Wording;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/// What the top of the city told its staff, and how many of them it reached.
///
/// @param audience for whom it was, as text
/// @param concerned people for whom it was
/// @param reached people of them who read or heard it, or null while nobody has counted
/// @param means how it went out and how the people were counted, as text
@Document("staffMessages")
public record StaffMessage(
        @Id String code,
        @Version @Nullable Long version,
        Kind kind,
        LocalDate date,
        Wording title,
        Wording text,
        String audience,
        int concerned,
        @Nullable Integer reached,
        @Nullable String means) {

    public StaffMessage {
        if (concerned < 0 || (reached != null && (reached < 0 || reached > concerned))) {
            throw new IllegalArgumentException(
                    "Message '%s' cannot reach %s of %d people.".formatted(code, reached, concerned));
        }
    }

    /// 種別.
    public enum Kind {
        /// 市長メッセージ.
        MAYOR,
        /// 幹部セミナー.
        SEMINAR,
        /// 庁内周知.
        NOTICE
    }
}
