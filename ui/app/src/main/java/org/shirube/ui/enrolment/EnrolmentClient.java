// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.enrolment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shirube.contract.platform.JobView;
import org.shirube.contract.platform.Page;
import org.shirube.contract.training.CompletionRequest;
import org.shirube.contract.training.CourseView;
import org.shirube.contract.training.EnrolmentRequest;
import org.shirube.contract.training.EnrolmentView;
import org.shirube.ui.platform.Backend;
import org.springframework.stereotype.Component;

/// Courses, and people's way through them, for those who assign and complete.
@Component
public class EnrolmentClient {

    private static final String ENROLMENTS = "/api/v1/enrolments";
    private static final int MANY = 200;

    private final Backend backend;

    EnrolmentClient(Backend backend) {
        this.backend = backend;
    }

    List<CourseView> courses() {
        return backend.get("/api/v1/courses")
                .query("limit", MANY)
                .page(CourseView.class)
                .items();
    }

    /// One person's enrolments.
    public List<EnrolmentView> ofPerson(String person) {
        return backend.get(ENROLMENTS)
                .query("person", "p:" + person)
                .query("limit", MANY)
                .page(EnrolmentView.class)
                .items();
    }

    Page<EnrolmentView> ofCourse(String course, @Nullable String state, @Nullable String after) {
        return backend.get(ENROLMENTS)
                .query("course", course)
                .query("state", state)
                .query("limit", MANY)
                .query("after", after)
                .page(EnrolmentView.class);
    }

    /// Assigns a course. The answer is a job: many people take a while.
    JobView assign(EnrolmentRequest request) {
        return backend.post(ENROLMENTS).body(request).as(JobView.class);
    }

    JobView job(String id) {
        return backend.get("/api/v1/jobs/{id}", id).as(JobView.class);
    }

    /// Marks as 修了.
    void complete(EnrolmentView seen, CompletionRequest request) {
        backend.post(ENROLMENTS + "/{id}/complete", seen.id())
                .ifMatch(seen.version())
                .body(request)
                .send();
    }

    /// Marks as 未修了.
    void notComplete(EnrolmentView seen) {
        backend.post(ENROLMENTS + "/{id}/not-complete", seen.id())
                .ifMatch(seen.version())
                .send();
    }
}
