// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.roadmap;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.platform.Wording;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/// How far a standardised task (標準化対象業務) is with its move to a standard system.
///
/// @param taskCode its identity, for example T11
/// @param original whether it is one of the first seventeen tasks (当初17業務)
/// @param asOf day of the state
/// @param due planned day of the switch
/// @param done day of the switch, only where it has migrated
/// @param specific whether its system is a 特定移行支援システム, which has to give a reason
/// @param vendor kind of vendor, as text
@Document("taskMigrations")
public record TaskMigration(
        @Id String taskCode,
        @Version @Nullable Long version,
        String name,
        String unitCode,
        boolean original,
        State state,
        LocalDate asOf,
        @Nullable LocalDate due,
        @Nullable LocalDate done,
        boolean specific,
        @Nullable Wording reason,
        @Nullable String vendor,
        @Nullable String note) {

    public TaskMigration {
        if ((state == State.MIGRATED) != (done != null)) {
            throw new IllegalArgumentException(
                    "Task '%s' has a day of its switch exactly when it has migrated.".formatted(taskCode));
        }
        if (specific && reason == null) {
            throw new IllegalArgumentException("Task '%s' needs a reason to be late.".formatted(taskCode));
        }
    }

    /// 移行状態.
    public enum State {
        /// 移行済.
        MIGRATED,
        /// 移行中.
        MIGRATING,
        /// 延期.
        POSTPONED
    }
}
