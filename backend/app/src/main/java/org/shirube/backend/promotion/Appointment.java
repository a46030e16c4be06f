// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.promotion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.organization.Period;

/// An appointment of one person to one placement (指名, 委嘱・委託), or its proposal.
///
/// @param fiscalYear whose structure it was made for; it goes on until it ends, also into later years
/// @param place unit or site of the placement where its rule makes one for each, or null
/// @param tasks codes of the tasks it covers, where the rule is by task; it is one appointment all the same
/// @param filling APPOINTMENT or COMMISSION
/// @param share share of working time, 0 to 1, or null
/// @param why grounds that the approver sees
public record Appointment(
        String id,
        int fiscalYear,
        String seatCode,
        @Nullable String place,
        List<String> tasks,
        String roleCode,
        DxRole.Filling filling,
        Period period,
        @Nullable Double share,
        State state,
        @Nullable LocalDate decidedOn,
        @Nullable String documentNumber,
        @Nullable String why,
        List<Move> history) {

    public Appointment {
        tasks = List.copyOf(tasks);
        history = List.copyOf(history);
        if (!filling.byAppointment()) {
            throw new IllegalArgumentException("Nobody is appointed to %s: postings fill it.".formatted(seatCode));
        }
        if (state == State.DECIDED && (decidedOn == null || documentNumber == null)) {
            throw new IllegalArgumentException("A decision has a date and a document number.");
        }
        if (share != null && !(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("A share of %s is out of range.".formatted(share));
        }
    }

    /// Ids of the placements that it fills: several where it covers several tasks.
    public List<String> seatIds() {
        if (!tasks.isEmpty()) {
            return tasks.stream().map(task -> seatCode + "/" + task).toList();
        }
        return List.of(place == null ? seatCode : seatCode + "/" + place);
    }

    /// Whether it fills its placements on a day.
    public boolean inForceOn(LocalDate day) {
        return state == State.DECIDED && period.contains(day);
    }

    /// Whether it binds the person for some of these days, decided or only proposed.
    public boolean binds(Period other) {
        return state != State.WITHDRAWN && period.overlaps(other);
    }

    /// Whether it counts towards two placements and the whole of the working time: 指名 only.
    public boolean counts() {
        return filling == DxRole.Filling.APPOINTMENT;
    }

    /// Where it stands on a day; in force and ended follow from the dates.
    public Standing standingOn(LocalDate day) {
        return switch (state) {
            case RECOMMENDED -> Standing.RECOMMENDED;
            case PROPOSED -> Standing.PROPOSED;
            case CONSULTED -> Standing.CONSULTED;
            case WITHDRAWN -> Standing.WITHDRAWN;
            case DECIDED -> decidedStanding(day);
        };
    }

    private Standing decidedStanding(LocalDate day) {
        if (day.isBefore(period.from())) {
            return Standing.DECIDED;
        }
        return period.contains(day) ? Standing.IN_FORCE : Standing.ENDED;
    }

    Appointment moved(State to, Move move) {
        return with(period, to, decidedOn, documentNumber, move);
    }

    Appointment decided(LocalDate on, String document, Move move) {
        return with(period, State.DECIDED, on, document, move);
    }

    Appointment endedOn(LocalDate lastDay, Move move) {
        return with(Period.through(period.from(), lastDay), state, decidedOn, documentNumber, move);
    }

    private Appointment with(Period during, State to, @Nullable LocalDate on, @Nullable String document, Move move) {
        var moves = new ArrayList<>(history);
        moves.add(new Move(to == state ? "ENDED" : to.name(), move.at(), move.by(), move.why()));
        return new Appointment(
                id, fiscalYear, seatCode, place, tasks, roleCode, filling, during, share, to, on, document, why, moves);
    }

    /// What was done with it so far.
    public enum State {
        /// 推薦, by the head of a unit.
        RECOMMENDED,
        /// 案, by whoever looks after DX.
        PROPOSED,
        /// 合議, by HR.
        CONSULTED,
        /// 決裁.
        DECIDED,
        /// Taken back before it was decided.
        WITHDRAWN
    }

    /// Where it stands on a day.
    public enum Standing {
        RECOMMENDED,
        PROPOSED,
        CONSULTED,
        DECIDED,
        IN_FORCE,
        ENDED,
        WITHDRAWN
    }

    /// Who moved it, when and why.
    ///
    /// @param to the state that it led to
    /// @param by person id, or null for a user without a person
    public record Move(
            String to,
            Instant at,
            @Nullable String by,
            @Nullable String why) {}
}
