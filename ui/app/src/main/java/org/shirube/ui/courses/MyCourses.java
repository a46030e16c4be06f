// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.courses;

import java.util.List;
import org.shirube.contract.training.CourseView;
import org.shirube.contract.training.EnrolmentView;
import org.shirube.ui.platform.Backend;
import org.shirube.ui.platform.Me;
import org.springframework.stereotype.Component;

/// The catalogue, and the caller's own enrolments.
@Component
class MyCourses {

    private static final int MANY = 200;

    private final Backend backend;
    private final Me me;

    MyCourses(Backend backend, Me me) {
        this.backend = backend;
        this.me = me;
    }

    List<CourseView> catalogue() {
        return backend.get("/api/v1/courses")
                .query("limit", MANY)
                .page(CourseView.class)
                .items();
    }

    CourseView course(String code) {
        return backend.get("/api/v1/courses/{code}", code).as(CourseView.class);
    }

    /// The caller's own, nothing for a user without a person.
    List<EnrolmentView> mine() {
        return me.view().personId() == null
                ? List.of()
                : backend.get("/api/v1/me/enrolments").page(EnrolmentView.class).items();
    }
}
