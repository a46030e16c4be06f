// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.skills;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/// Reads a skill profile from its document. Indexes in memory read all of them, each with a hundred facts, which
/// general
/// mapping takes ten times as long for.
final class StoredProfile {

    private StoredProfile() {}

    static SkillProfile read(Document document) {
        return new SkillProfile(
                document.getString("_id"),
                document.get("version", Number.class).longValue(),
                document.getList("evidence", Document.class, List.of()).stream()
                        .map(StoredProfile::evidence)
                        .toList(),
                document.getList("seenEvents", String.class, List.of()),
                instant(document.getDate("changedAt")));
    }

    private static Evidence evidence(Document document) {
        return new Evidence(
                document.getString("_id"),
                document.getString("skillCode"),
                EvidenceKind.valueOf(document.getString("kind")),
                number(document, "value"),
                number(document, "standardError"),
                LocalDate.parse(document.getString("date")),
                document.getString("source"));
    }

    private static double number(Document document, String field) {
        return document.get(field, Number.class).doubleValue();
    }

    private static Instant instant(Date date) {
        return date.toInstant();
    }
}
