// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.training;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/// A course that people have to take (必須研修): who, which, how often and by when.
///
/// @param courses codes, one of which is enough
/// @param population expression that selects people, as it was given
/// @param populationText the same in the office's words, or null
/// @param due day of each fiscal year by which it is to be done; only where it comes back with the fiscal year
/// @param graceDays days after the due day before somebody counts as overdue, at least 0
/// @param legalBasis why, as text; legal bases are data and never code
/// @param basisNote what is still to be settled about the basis (要確認), or null
/// @param exemptionReasons reasons for which somebody may be exempt
@Document("requirements")
public record Requirement(
        @Id String code,
        @Version @Nullable Long version,
        String name,
        @Nullable String englishName,
        List<String> courses,
        Map<String, Object> population,
        @Nullable String populationText,
        Recurrence recurrence,
        @Nullable YearlyDay due,
        int graceDays,
        @Nullable String legalBasis,
        @Nullable String basisNote,
        List<String> exemptionReasons) {

    public Requirement {
        courses = List.copyOf(courses);
        // conditions keep their order, so that the expression reads as it was given
        population = Collections.unmodifiableMap(new LinkedHashMap<>(population));
        exemptionReasons = List.copyOf(exemptionReasons);
        if (courses.isEmpty()) {
            throw new IllegalArgumentException("Requirement '%s' names no course.".formatted(code));
        }
        if (due == null && recurrence.needsDueDay() || graceDays < 0) {
            throw new IllegalArgumentException("Nobody can tell when requirement '%s' is due.".formatted(code));
        }
    }
}
