// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.training;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/// Which enrolments a list holds. What is null does not narrow it.
public final class EnrolmentFilter {

    private final List<Reach> reaches;
    private final @Nullable String personId;
    private final @Nullable String courseCode;
    private final @Nullable EnrolmentState state;

    private EnrolmentFilter(
            List<Reach> reaches,
            @Nullable String personId,
            @Nullable String courseCode,
            @Nullable EnrolmentState state) {
        this.reaches = List.copyOf(reaches);
        this.personId = personId;
        this.courseCode = courseCode;
        this.state = state;
    }

    /// How far somebody sees: these people's enrolments in these courses.
    ///
    /// @param people null for everybody
    /// @param courses null for every course
    public record Reach(
            @Nullable Collection<String> people, @Nullable Collection<String> courses) {

        /// Everything.
        public static final Reach ALL = new Reach(null, null);
    }

    /// Enrolments inside at least one of the reaches; none without any.
    public static EnrolmentFilter within(List<Reach> reaches) {
        return new EnrolmentFilter(reaches, null, null, null);
    }

    /// Only those of a person.
    public EnrolmentFilter of(@Nullable String person) {
        return new EnrolmentFilter(reaches, person, courseCode, state);
    }

    /// Only those in a course.
    public EnrolmentFilter inCourse(@Nullable String course) {
        return new EnrolmentFilter(reaches, personId, course, state);
    }

    /// Only those in a state.
    public EnrolmentFilter in(@Nullable EnrolmentState wanted) {
        return new EnrolmentFilter(reaches, personId, courseCode, wanted);
    }

    Criteria criteria(@Nullable String after) {
        var all = new ArrayList<Criteria>();
        if (!reaches.contains(Reach.ALL)) {
            all.add(inReach());
        }
        addIfWanted(all, "personId", personId);
        addIfWanted(all, "courseCode", courseCode);
        addIfWanted(all, "state", state);
        if (after != null) {
            all.add(Criteria.where("_id").gt(after));
        }
        return all.isEmpty() ? new Criteria() : new Criteria().andOperator(all);
    }

    private Criteria inReach() {
        var each = reaches.stream().map(EnrolmentFilter::inReach).toList();
        return each.isEmpty() ? Criteria.where("_id").in(List.of()) : new Criteria().orOperator(each);
    }

    private static Criteria inReach(Reach reach) {
        var all = new ArrayList<Criteria>();
        if (reach.people() != null) {
            all.add(Criteria.where("personId").in(reach.people()));
        }
        if (reach.courses() != null) {
            all.add(Criteria.where("courseCode").in(reach.courses()));
        }
        return new Criteria().andOperator(all);
    }

    private static void addIfWanted(List<Criteria> all, String field, @Nullable Object value) {
        if (value != null) {
            all.add(Criteria.where(field).is(value));
        }
    }
}
