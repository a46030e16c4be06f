// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.training;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/// Which enrolments a list holds. What is null does not narrow it.
public final class EnrolmentFilter {

    private final @Nullable Collection<String> people;
    private final @Nullable Collection<String> courses;
    private final @Nullable EnrolmentState state;

    private EnrolmentFilter(
            @Nullable Collection<String> people,
            @Nullable Collection<String> courses,
            @Nullable EnrolmentState state) {
        this.people = people;
        this.courses = courses;
        this.state = state;
    }

    /// All enrolments.
    public static EnrolmentFilter all() {
        return new EnrolmentFilter(null, null, null);
    }

    /// Those of these people only.
    public EnrolmentFilter of(Collection<String> personIds) {
        return new EnrolmentFilter(personIds, courses, state);
    }

    /// Those of these courses only.
    public EnrolmentFilter inCourses(Collection<String> codes) {
        return new EnrolmentFilter(people, codes, state);
    }

    /// Those in this state only; null for any.
    public EnrolmentFilter in(@Nullable EnrolmentState wanted) {
        return new EnrolmentFilter(people, courses, wanted);
    }

    Criteria criteria(@Nullable String after) {
        var criteria = new Criteria();
        if (people != null) {
            criteria = criteria.and("personId").in(people);
        }
        if (courses != null) {
            criteria = criteria.and("courseCode").in(courses);
        }
        if (state != null) {
            criteria = criteria.and("state").is(state);
        }
        return after == null ? criteria : criteria.and("_id").gt(after);
    }
}
