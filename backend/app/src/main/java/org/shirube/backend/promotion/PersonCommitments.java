// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.promotion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.organization.Period;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.contract.problem.ProblemType;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/// All appointments and proposals of one person, and the role wished for. The limits of one person are held here: at
/// most two 指名 and the whole of the working time at any day. 委嘱・委託 and placements that postings fill don't count.
///
/// @param id the person's id
/// @param wish code of the role that the person would like to grow into, or null
/// @param changedAt when the document last changed; indexes in memory follow by it
@Document("commitments")
public record PersonCommitments(
        @Id String id,
        @Version @Nullable Long version,
        @Nullable String wish,
        List<Appointment> appointments,
        Instant changedAt) {

    /// How many 指名 one person may have at a time.
    public static final int MOST_APPOINTMENTS = 2;

    private static final double WHOLE = 1.0 + 1e-9;

    public PersonCommitments {
        appointments = List.copyOf(appointments);
    }

    /// Nothing yet.
    public static PersonCommitments none(String personId) {
        return new PersonCommitments(personId, null, null, List.of(), Instant.EPOCH);
    }

    /// Adds an appointment or a proposal.
    ///
    /// @throws BusinessProblem OVER_COMMITTED beyond two 指名 or the whole of the working time;
    /// ALREADY_EXISTS where the person has the same placement at the same time
    public PersonCommitments add(Appointment appointment, Instant at) {
        if (live(appointment.period()).anyMatch(other -> sharesSeat(other, appointment))) {
            throw new BusinessProblem(
                    ProblemType.ALREADY_EXISTS,
                    "promotion.already-appointed",
                    appointment.seatIds().getFirst());
        }
        if (appointment.counts()) {
            refuseOverload(appointment);
        }
        var more = new ArrayList<>(appointments);
        more.add(appointment);
        return new PersonCommitments(id, version, wish, more, at);
    }

    private Stream<Appointment> live(Period period) {
        return appointments.stream().filter(other -> other.binds(period));
    }

    /// Another fiscal year's row of the same placement renews it.
    private static boolean sharesSeat(Appointment one, Appointment other) {
        return one.fiscalYear() == other.fiscalYear() && one.seatIds().stream().anyMatch(other.seatIds()::contains);
    }

    /// The load is highest on a day on which something begins, so those days are looked at.
    private void refuseOverload(Appointment added) {
        var counted = live(added.period())
                .filter(Appointment::counts)
                .filter(other -> !other.seatIds().equals(added.seatIds()))
                .toList();
        var begins = Stream.concat(
                        Stream.of(added.period().from()),
                        counted.stream().map(other -> other.period().from()))
                .filter(added.period()::contains);
        begins.forEach(day -> refuseOverload(
                added,
                counted.stream().filter(other -> other.period().contains(day)).toList(),
                day));
    }

    private static void refuseOverload(Appointment added, List<Appointment> others, LocalDate day) {
        if (distinct(others) + 1 > MOST_APPOINTMENTS) {
            throw new BusinessProblem(
                    ProblemType.OVER_COMMITTED, "promotion.two-placements", MOST_APPOINTMENTS, day.toString());
        }
        var load = Stream.concat(others.stream(), Stream.of(added))
                .mapToDouble(PersonCommitments::shareOf)
                .sum();
        if (load > WHOLE) {
            throw new BusinessProblem(
                    ProblemType.OVER_COMMITTED, "promotion.whole-time", Math.round(load * 100), day.toString());
        }
    }

    /// An appointment that two fiscal years' files both name is one placement.
    private static int distinct(List<Appointment> appointments) {
        var seats = new HashSet<List<String>>();
        appointments.forEach(one -> seats.add(one.seatIds()));
        return seats.size();
    }

    private static double shareOf(Appointment appointment) {
        return appointment.share() == null ? 0 : appointment.share();
    }

    /// Appointments that fill placements on a day.
    public List<Appointment> inForceOn(LocalDate day) {
        return appointments.stream().filter(one -> one.inForceOn(day)).toList();
    }

    /// How many 指名 are in force on a day; several fiscal years' rows of one placement count once.
    public int appointmentsOn(LocalDate day) {
        return countedOn(day).size();
    }

    /// The share of working time that 指名 in force take on a day.
    public double loadOn(LocalDate day) {
        return countedOn(day).stream().mapToDouble(PersonCommitments::shareOf).sum();
    }

    /// Whether one more 指名 would still fit on a day.
    public boolean hasRoomOn(LocalDate day) {
        return appointmentsOn(day) < MOST_APPOINTMENTS && loadOn(day) < 1 - 1e-9;
    }

    private Collection<Appointment> countedOn(LocalDate day) {
        var bySeat = new LinkedHashMap<List<String>, Appointment>();
        inForceOn(day).stream().filter(Appointment::counts).forEach(one -> bySeat.put(one.seatIds(), one));
        return bySeat.values();
    }

    /// One of the appointments.
    public Optional<Appointment> appointment(String appointmentId) {
        return appointments.stream()
                .filter(one -> one.id().equals(appointmentId))
                .findFirst();
    }

    /// Changes the role wished for; null takes the wish back.
    public PersonCommitments wishing(@Nullable String roleCode, Instant at) {
        return new PersonCommitments(id, version, roleCode, appointments, at);
    }

    /// 案: takes a recommendation up.
    public PersonCommitments propose(String appointmentId, Appointment.Move move) {
        return step(
                appointmentId, Appointment.State.RECOMMENDED, move, one -> one.moved(Appointment.State.PROPOSED, move));
    }

    /// 合議.
    public PersonCommitments consult(String appointmentId, Appointment.Move move) {
        return step(
                appointmentId, Appointment.State.PROPOSED, move, one -> one.moved(Appointment.State.CONSULTED, move));
    }

    /// 決裁.
    public PersonCommitments decide(String appointmentId, LocalDate on, String document, Appointment.Move move) {
        return step(appointmentId, Appointment.State.CONSULTED, move, one -> one.decided(on, document, move));
    }

    /// Takes back what is not decided yet.
    public PersonCommitments withdraw(String appointmentId, Appointment.Move move) {
        var one = require(appointmentId);
        if (one.state() == Appointment.State.DECIDED || one.state() == Appointment.State.WITHDRAWN) {
            throw wrongState(one);
        }
        return replace(one.moved(Appointment.State.WITHDRAWN, move), move.at());
    }

    /// Ends what is decided.
    ///
    /// @param lastDay not before the appointment's first day
    public PersonCommitments end(String appointmentId, LocalDate lastDay, Appointment.Move move) {
        if (lastDay.isBefore(require(appointmentId).period().from())) {
            throw new BusinessProblem(ProblemType.INVALID_FIELDS, "promotion.end-before-begin", lastDay.toString());
        }
        return step(appointmentId, Appointment.State.DECIDED, move, one -> one.endedOn(lastDay, move));
    }

    private PersonCommitments step(
            String appointmentId, Appointment.State from, Appointment.Move move, UnaryOperator<Appointment> change) {
        var one = require(appointmentId);
        if (one.state() != from) {
            throw wrongState(one);
        }
        return replace(change.apply(one), move.at());
    }

    private Appointment require(String appointmentId) {
        return appointment(appointmentId)
                .orElseThrow(() -> BusinessProblem.notFound("promotion.appointment", appointmentId));
    }

    private static BusinessProblem wrongState(Appointment one) {
        return new BusinessProblem(
                ProblemType.WRONG_STATE,
                "promotion.wrong-state",
                new BusinessProblem.Named("promotion.state." + one.state()));
    }

    private PersonCommitments replace(Appointment changed, Instant at) {
        var all = appointments.stream()
                .map(one -> one.id().equals(changed.id()) ? changed : one)
                .toList();
        return new PersonCommitments(id, version, wish, all, at);
    }

    /// The same person with other appointments, as an import brings them. Limits are reported by the import.
    public PersonCommitments withAppointments(List<Appointment> others, Instant at) {
        return new PersonCommitments(id, version, wish, others, at);
    }
}
