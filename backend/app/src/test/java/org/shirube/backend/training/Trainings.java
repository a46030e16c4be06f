// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.training;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Courses and enrolments for tests.
public final class Trainings {

    static final Instant NOON = Instant.parse("2026-09-14T03:00:00Z");

    private Trainings() {}

    /// A course of an hour and a half that brings A01 to level 3.
    public static Course course(String code, @Nullable Integer validMonths, boolean reportRequired) {
        return course(code, validMonths, reportRequired, false, List.of());
    }

    /// A mandatory course of information security.
    public static Course security(String code) {
        return course(code, 12, false, true, List.of("機密情報の窃取"));
    }

    private static Course course(
            String code,
            @Nullable Integer validMonths,
            boolean reportRequired,
            boolean mandatory,
            List<String> threats) {
        return new Course(
                code,
                null,
                "講座" + code,
                null,
                CourseMode.E_LEARNING,
                1.5,
                null,
                null,
                null,
                List.of(new SkillTarget("A01", 3)),
                List.of(),
                List.of(),
                List.of(),
                mandatory,
                mandatory ? "情報セキュリティポリシー" : null,
                validMonths,
                reportRequired,
                threats,
                null,
                null,
                "Course " + code,
                null,
                null);
    }

    static Enrolment assigned(String course, String personId) {
        return Enrolment.assigned("e-" + course + "-" + personId, course, personId, null, null, "hr", NOON);
    }
}
