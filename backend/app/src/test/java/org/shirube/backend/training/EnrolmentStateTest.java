// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.shirube.backend.training.Trainings.NOON;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.contract.problem.ProblemType;

class EnrolmentStateTest {

    @ParameterizedTest
    @CsvSource({
        "ASSIGNED, DECIDED",
        "REQUESTED, DECIDED",
        "RECOMMENDED, DECIDED",
        "DECIDED, ENROLLED",
        "DECIDED, WAITLISTED",
        "WAITLISTED, ENROLLED",
        "ENROLLED, ATTENDED",
        "ENROLLED, ABSENT",
        "ATTENDED, COMPLETED",
        "ATTENDED, NOT_COMPLETED",
        "ATTENDED, ABSENT",
        "WAITLISTED, DECLINED",
        "ENROLLED, CANCELLED"
    })
    void theseMovesAreAllowed(EnrolmentState from, EnrolmentState to) {
        assertThat(from.mayBecome(to, false)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "ASSIGNED, ENROLLED",
        "ASSIGNED, COMPLETED",
        "DECIDED, COMPLETED",
        "WAITLISTED, ATTENDED",
        "ENROLLED, COMPLETED",
        "REQUESTED, ENROLLED"
    })
    void noStepIsLeftOut(EnrolmentState from, EnrolmentState to) {
        assertThat(from.mayBecome(to, false)).isFalse();
    }

    @Test
    void onDemandAnAssignmentEndsDirectly() {
        assertThat(EnrolmentState.ASSIGNED.mayBecome(EnrolmentState.COMPLETED, true))
                .isTrue();
        assertThat(EnrolmentState.ASSIGNED.mayBecome(EnrolmentState.NOT_COMPLETED, true))
                .isTrue();
        assertThat(EnrolmentState.ENROLLED.mayBecome(EnrolmentState.COMPLETED, true))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(EnrolmentState.class)
    void whatIsOverStaysAsItIs(EnrolmentState over) {
        if (!over.isOpen()) {
            for (var next : EnrolmentState.values()) {
                assertThat(over.mayBecome(next, true)).isFalse();
            }
        }
    }

    @Test
    void everyMoveIsKeptWithWhoWhenAndWhy() {
        var ended = Trainings.assigned("K01", "person").cancel("hr", NOON, "異動のため");

        assertThat(ended.state()).isEqualTo(EnrolmentState.CANCELLED);
        assertThat(ended.openKey()).isNull();
        assertThat(ended.history().getLast())
                .isEqualTo(new Enrolment.Move(EnrolmentState.CANCELLED, NOON, "hr", "異動のため"));
        assertThatExceptionOfType(BusinessProblem.class)
                .isThrownBy(() -> ended.notComplete("hr", NOON, null))
                .satisfies(problem -> assertThat(problem.type()).isEqualTo(ProblemType.WRONG_STATE));
    }

    @Test
    void aCompletionIsValidAsLongAsTheCourseSays() {
        var yearly = Trainings.course("S01", 12, false);
        var day = LocalDate.of(2026, 9, 14);

        assertThat(new Completion(day, null, null).lastValidDay(yearly)).isEqualTo("2027-09-13");
        assertThat(new Completion(day, LocalDate.of(2026, 12, 31), null).lastValidDay(yearly))
                .isEqualTo("2026-12-31");
        assertThat(new Completion(day, null, null).lastValidDay(Trainings.course("K01", null, false)))
                .isNull();
    }

    @Test
    void whereAReportIsDemandedThereIsNoCompletionWithoutIt() {
        var course = Trainings.course("L03", null, true);
        var enrolment = Trainings.assigned("L03", "person");
        var day = LocalDate.of(2026, 9, 14);

        assertThatExceptionOfType(BusinessProblem.class)
                .isThrownBy(() -> new Completion(day, null, " ").of(enrolment, course, 0.6, "hr", NOON))
                .satisfies(problem -> assertThat(problem.messageKey()).isEqualTo("training.report-missing"));

        var completed = new Completion(day, null, "第1号").of(enrolment, course, 0.6, "hr", NOON);
        assertThat(completed.state()).isEqualTo(EnrolmentState.COMPLETED);
        assertThat(completed.documentNumber()).isEqualTo("第1号");
        assertThat(completed.outbox()).hasSize(1);
    }
}
