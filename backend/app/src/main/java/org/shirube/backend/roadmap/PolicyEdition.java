// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.roadmap;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.platform.Wording;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/// One edition of the city's overall policy (全体方針).
///
/// @param id code and edition, for example `PL01/2`
/// @param decision its formal decision, or null for a draft
/// @param sections in their order
@Document("policyEditions")
public record PolicyEdition(
        @Id String id,
        @Version @Nullable Long version,
        String code,
        String edition,
        Wording title,
        @Nullable Decision decision,
        List<Section> sections) {

    public PolicyEdition {
        sections = sections.stream()
                .sorted(Comparator.comparingInt(Section::order))
                .toList();
        if (sections.stream().map(Section::code).distinct().count() != sections.size()) {
            throw new IllegalArgumentException("Policy '%s' has a section twice.".formatted(id));
        }
    }

    /// A formal decision (決裁), which always has a day and a document number.
    public record Decision(LocalDate date, String documentNumber) {}

    /// A section (節).
    ///
    /// @param order from 1
    public record Section(String code, int order, Wording heading, Wording text) {}
}
