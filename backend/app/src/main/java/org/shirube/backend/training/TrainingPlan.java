// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.training;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.platform.FiscalYear;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/// What one person is to learn in one fiscal year (個人研修計画), agreed by the person and the manager.
///
/// @param fiscalYear the year's number
/// @param agreedOn day of the agreement; there is one exactly where it is agreed
/// @param lines in the order in which they are shown; a course appears once
@Document("trainingPlans")
public record TrainingPlan(
        @Id String id,
        @Version @Nullable Long version,
        int fiscalYear,
        String personId,
        State state,
        @Nullable LocalDate agreedOn,
        List<Line> lines) {

    public TrainingPlan {
        lines = List.copyOf(lines);
        var seen = new HashSet<String>();
        if (!lines.stream().map(Line::courseCode).allMatch(seen::add)) {
            throw new IllegalArgumentException("Plan '%s' names a course twice.".formatted(id));
        }
        if (state == State.AGREED ? agreedOn == null : agreedOn != null) {
            throw new IllegalArgumentException("Plan '%s' is agreed, or it has no day of agreement.".formatted(id));
        }
    }

    /// The identifier of somebody's plan for a fiscal year.
    public static String idOf(FiscalYear year, String personId) {
        return year.year() + "/" + personId;
    }

    /// A course that is planned.
    ///
    /// @param quarter 1 (April to June) to 4
    /// @param reason why this course, in words
    public record Line(
            int quarter, String courseCode, @Nullable String reason) {

        public Line {
            if (quarter < 1 || quarter > Quarters.LAST) {
                throw new IllegalArgumentException("Course '%s' is planned for no quarter.".formatted(courseCode));
            }
        }
    }

    /// How far it is.
    public enum State {
        /// 案.
        DRAFT,
        /// 合意.
        AGREED
    }
}
