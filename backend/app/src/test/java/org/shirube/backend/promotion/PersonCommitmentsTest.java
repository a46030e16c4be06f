// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shirube.backend.organization.Period;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.contract.problem.ProblemType;

class PersonCommitmentsTest {

    private static final Period YEAR = Period.through(LocalDate.of(2026, 4, 1), LocalDate.of(2027, 3, 31));
    private static final Period SPRING = Period.through(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30));
    private static final Period AUTUMN = new Period(LocalDate.of(2026, 10, 1), null);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final Appointment.Move MOVE = new Appointment.Move("x", Promotions.NOW, null, null);

    private final PersonCommitments nobody = PersonCommitments.none("p");

    @Test
    void twoAppointmentsAtATimeAreTheMost() {
        var two = nobody.add(Promotions.proposal("a", "P1", YEAR, 0.1), Promotions.NOW)
                .add(Promotions.proposal("b", "P2", YEAR, 0.1), Promotions.NOW);

        assertRefused(two, Promotions.proposal("c", "P3", AUTUMN, 0.1), ProblemType.OVER_COMMITTED);
    }

    @Test
    void appointmentsThatDoNotMeetInTimeDoNotCountTogether() {
        var two = nobody.add(Promotions.proposal("a", "P1", SPRING, 0.9), Promotions.NOW)
                .add(Promotions.proposal("b", "P2", SPRING, 0.1), Promotions.NOW);

        var three = two.add(Promotions.proposal("c", "P3", AUTUMN, 1.0), Promotions.NOW);

        assertThat(three.appointments()).hasSize(3);
    }

    @Test
    void moreThanTheWholeWorkingTimeIsRefused() {
        var one = nobody.add(Promotions.proposal("a", "P1", YEAR, 0.7), Promotions.NOW);

        assertRefused(one, Promotions.proposal("b", "P2", YEAR, 0.4), ProblemType.OVER_COMMITTED);
        assertThat(one.add(Promotions.proposal("b", "P2", YEAR, 0.3), Promotions.NOW)
                        .appointments())
                .hasSize(2);
    }

    @Test
    void thePlacementThatAPersonHasIsNotGivenTwice() {
        var one = nobody.add(Promotions.proposal("a", "P1", YEAR, 0.1), Promotions.NOW);

        assertRefused(one, Promotions.proposal("b", "P1", AUTUMN, 0.1), ProblemType.ALREADY_EXISTS);
    }

    @Test
    void theNextYearsRowOfThePlacementRenewsItAndCountsOnce() {
        var two = nobody.add(Promotions.proposal("a", "P1", YEAR, 0.6), Promotions.NOW)
                .add(Promotions.proposal("b", "P2", YEAR, 0.4), Promotions.NOW);

        var renewed = two.add(Promotions.proposal(2027, "c", "P1", AUTUMN, 0.6), Promotions.NOW);

        assertThat(renewed.appointments()).hasSize(3);
    }

    @Test
    void commissionsAndWithdrawnProposalsDoNotCount() {
        var busy = nobody.add(Promotions.proposal("a", "P1", YEAR, 0.5), Promotions.NOW)
                .add(Promotions.proposal("b", "P2", YEAR, 0.5), Promotions.NOW);

        var freed = busy.withdraw("b", MOVE);

        assertThat(freed.add(Promotions.proposal("c", "P3", YEAR, 0.5), Promotions.NOW)
                        .appointments())
                .hasSize(3);
    }

    @Test
    void anAppointmentToSeveralTasksCountsOnce() {
        var tasks = new Appointment(
                "a",
                2026,
                "P13",
                null,
                List.of("T01", "T02", "T03"),
                "R13",
                DxRole.Filling.APPOINTMENT,
                YEAR,
                0.2,
                Appointment.State.DECIDED,
                LocalDate.of(2026, 3, 20),
                "人第12号",
                null,
                List.of());

        var one = nobody.add(tasks, Promotions.NOW);

        assertThat(one.appointmentsOn(MAY)).isEqualTo(1);
        assertThat(tasks.seatIds()).containsExactly("P13/T01", "P13/T02", "P13/T03");
    }

    @Test
    void aProposalIsConsultedDecidedAndThenFollowsTheDates() {
        var decided = nobody.add(Promotions.proposal("a", "P1", SPRING, 0.1), Promotions.NOW)
                .consult("a", MOVE)
                .decide("a", LocalDate.of(2026, 3, 25), "人第1号", MOVE)
                .appointment("a")
                .orElseThrow();

        assertThat(decided.standingOn(LocalDate.of(2026, 3, 31))).isEqualTo(Appointment.Standing.DECIDED);
        assertThat(decided.standingOn(LocalDate.of(2026, 6, 30))).isEqualTo(Appointment.Standing.IN_FORCE);
        assertThat(decided.standingOn(LocalDate.of(2026, 7, 1))).isEqualTo(Appointment.Standing.ENDED);
        assertThat(decided.history()).hasSize(2);
    }

    @Test
    void noStepIsSkipped() {
        var proposed = nobody.add(Promotions.proposal("a", "P1", SPRING, 0.1), Promotions.NOW);

        assertThatExceptionOfType(BusinessProblem.class)
                .isThrownBy(() -> proposed.decide("a", MAY, "人第1号", MOVE))
                .matches(problem -> problem.type() == ProblemType.WRONG_STATE);
    }

    @Test
    void whatIsDecidedIsEndedNotWithdrawn() {
        var decided = nobody.add(Promotions.proposal("a", "P1", AUTUMN, 0.1), Promotions.NOW)
                .consult("a", MOVE)
                .decide("a", MAY, "人第1号", MOVE);

        assertThatExceptionOfType(BusinessProblem.class)
                .isThrownBy(() -> decided.withdraw("a", MOVE))
                .matches(problem -> problem.type() == ProblemType.WRONG_STATE);
        assertThat(decided.end("a", LocalDate.of(2026, 12, 31), MOVE).inForceOn(LocalDate.of(2027, 1, 1)))
                .isEmpty();
    }

    private static void assertRefused(PersonCommitments commitments, Appointment added, ProblemType type) {
        assertThatExceptionOfType(BusinessProblem.class)
                .isThrownBy(() -> commitments.add(added, Promotions.NOW))
                .matches(problem -> problem.type() == type);
    }
}
