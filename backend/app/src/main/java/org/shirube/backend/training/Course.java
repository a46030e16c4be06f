// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.platform.Wording;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/// A course (研修講座).
///
/// @param hours of a person's time, above 0
/// @param cost for one seat in yen, or null where it is not known
/// @param travel for one seat in yen, or null
/// @param budgetItem 予算節
/// @param reaches levels that it brings people to
/// @param presumes levels that people should have before
/// @param prerequisites codes of courses to take before
/// @param equivalents codes of courses that count as this one
/// @param legalBasis why people have to take it, as text
/// @param validMonths how long a completion is valid, or null for ever
/// @param reportRequired whether it is complete only with a report (研修報告書)
/// @param threats threats of information security that it prepares for
/// @param capacity seats of one round, or null
/// @param englishTitle null where nobody has translated it; so the other two
@Document("courses")
public record Course(
        @Id String code,
        @Version @Nullable Long version,
        String title,
        @Nullable String provider,
        CourseMode mode,
        double hours,
        @Nullable Integer cost,
        @Nullable Integer travel,
        @Nullable String budgetItem,
        List<SkillTarget> reaches,
        List<SkillTarget> presumes,
        List<String> prerequisites,
        List<String> equivalents,
        boolean mandatory,
        @Nullable String legalBasis,
        @Nullable Integer validMonths,
        boolean reportRequired,
        List<String> threats,
        @Nullable Integer capacity,
        @Nullable String description,
        @Nullable String englishTitle,
        @Nullable String englishDescription,
        @Nullable String englishLegalBasis) {

    private static final int MINUTES_OF_AN_HOUR = 60;

    public Course {
        if (title.isBlank()) {
            throw new IllegalArgumentException("Course '%s' needs a title.".formatted(code));
        }
        if (!(hours > 0)) {
            throw new IllegalArgumentException("Course '%s' must take some time.".formatted(code));
        }
        reaches = List.copyOf(reaches);
        presumes = List.copyOf(presumes);
        prerequisites = List.copyOf(prerequisites);
        equivalents = List.copyOf(equivalents);
        threats = List.copyOf(threats);
    }

    /// The title in both languages.
    public Wording titles() {
        return new Wording(title, englishTitle);
    }

    /// The title in a language.
    public String title(Locale locale) {
        return titles().in(locale);
    }

    /// What it is about, in a language.
    public @Nullable String description(Locale locale) {
        return Wording.in(locale, description, englishDescription);
    }

    /// Why people have to take it, in a language.
    public @Nullable String legalBasis(Locale locale) {
        return Wording.in(locale, legalBasis, englishLegalBasis);
    }

    /// Whether it is a course of information security, which the security officer manages.
    public boolean isSecurity() {
        return !threats.isEmpty();
    }

    /// The time that it takes, in minutes.
    public int minutes() {
        return (int) Math.round(hours * MINUTES_OF_AN_HOUR);
    }

    /// The last day on which a completion is valid, or null for ever.
    public @Nullable LocalDate expiryOf(LocalDate completedOn) {
        return validMonths == null ? null : completedOn.plusMonths(validMonths).minusDays(1);
    }
}
