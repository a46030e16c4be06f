// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.talent;

import java.time.LocalDate;
import java.util.List;
import org.shirube.backend.organization.Period;
import org.shirube.backend.promotion.Appointment;
import org.shirube.backend.promotion.Appointment.Move;
import org.shirube.backend.promotion.PersonCommitments;
import org.shirube.backend.promotion.Promotions;

/// People with appointments, for tests.
final class Appointed {

    private Appointed() {}

    /// Somebody with a 指名 in force.
    static PersonCommitments to(String person, String seat, LocalDate day) {
        var move = new Move("", Promotions.NOW, null, null);
        Appointment proposal = Promotions.proposal(seat + person, seat, new Period(day.minusDays(30), null), 0.1);
        return PersonCommitments.none(person)
                .withAppointments(List.of(proposal), Promotions.NOW)
                .consult(proposal.id(), move)
                .decide(proposal.id(), day.minusDays(40), "人第1号", move);
    }
}
