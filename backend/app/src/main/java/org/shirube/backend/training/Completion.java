// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.training;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.backend.platform.Identifiers;
import org.shirube.backend.platform.OutboxEvent;
import org.shirube.backend.skills.Evidence;
import org.shirube.backend.skills.EvidenceIntake;
import org.shirube.backend.skills.EvidenceKind;
import org.shirube.contract.problem.ProblemType;

/// A course completed by somebody (修了): when, until when it is valid, and with which document.
///
/// @param expires last day on which it is valid; null means as long as the course says
/// @param documentNumber number of the report or certificate
public record Completion(
        LocalDate completedOn,
        @Nullable LocalDate expires,
        @Nullable String documentNumber) {

    /// Completes an open enrolment. The evidence that it gives goes into its outbox, so both are saved at once.
    ///
    /// @param standardError of evidence by completion, in levels
    /// @throws BusinessProblem WRONG_STATE, or INVALID_FIELDS where the course demands a report and none is named
    public Enrolment of(Enrolment enrolment, Course course, double standardError, String by, Instant at) {
        if (course.reportRequired() && (documentNumber == null || documentNumber.isBlank())) {
            throw new BusinessProblem(ProblemType.INVALID_FIELDS, "training.report-missing", course.titles());
        }
        return put(enrolment.move(EnrolmentState.COMPLETED, by, at, documentNumber), course, standardError, at);
    }

    /// A completion that was reported without an enrolment before it, for example by a file.
    public Enrolment reported(String id, Course course, String personId, double standardError, String by, Instant at) {
        var assigned = Enrolment.assigned(id, course.code(), personId, null, null, by, at);
        return put(assigned.move(EnrolmentState.COMPLETED, by, at, documentNumber), course, standardError, at);
    }

    /// Corrects day, validity and document of a completed enrolment; the evidence is given anew.
    public Enrolment correct(Enrolment completed, Course course, double standardError, Instant at) {
        return put(completed, course, standardError, at);
    }

    /// The last valid day: as said, else as long as the course says.
    public @Nullable LocalDate lastValidDay(Course course) {
        return expires != null ? expires : course.expiryOf(completedOn);
    }

    private Enrolment put(Enrolment enrolment, Course course, double standardError, Instant at) {
        return enrolment.completedWith(
                completedOn, lastValidDay(course), documentNumber, at, event(enrolment, course, standardError, at));
    }

    private OutboxEvent event(Enrolment enrolment, Course course, double standardError, Instant at) {
        List<Evidence> evidence = course.reaches().stream()
                .map(target -> new Evidence(
                        Identifiers.derived("completion\n" + enrolment.id() + "\n" + target.skillCode()),
                        target.skillCode(),
                        EvidenceKind.COMPLETION,
                        target.level(),
                        standardError,
                        completedOn,
                        course.title()))
                .toList();
        return EvidenceIntake.event(at, enrolment.personId(), evidence);
    }
}
