// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.platform.HasOutbox;
import org.shirube.backend.platform.OutboxEvent;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/// A unit of the organisation (所属). Its code is its identity.
///
/// @param section whether it counts as a 課等 for size rules and 所属長
/// @param head 所属長; who is not known yet is kept as the text of the file
/// @param period from 設置 to 廃止
@Document("units")
public record OrgUnit(
        @Id String code,
        @Version @Nullable Long version,
        String name,
        @Nullable String kana,
        Kind kind,
        boolean section,
        @Nullable String parentCode,
        String authority,
        @Nullable Officer head,
        @Nullable Officer deputy,
        @Nullable Officer clerk,
        @Nullable String workplace,
        Period period,
        Instant changedAt,
        List<OutboxEvent> outbox)
        implements HasOutbox {

    public OrgUnit {
        outbox = List.copyOf(outbox);
    }

    /// Whether the unit exists on a day.
    public boolean existsOn(LocalDate day) {
        return period.contains(day);
    }

    /// The kind of a unit.
    public enum Kind {
        /// 部局.
        BUREAU,
        /// 部.
        DEPARTMENT,
        /// 課.
        SECTION,
        /// 係.
        GROUP,
        /// 出先.
        BRANCH,
        /// 施設.
        FACILITY
    }

    /// Somebody named by number for a unit.
    ///
    /// @param number as in the file
    /// @param personId who that is, or null while nobody has the number (未登録)
    public record Officer(String number, @Nullable String personId) {}
}
