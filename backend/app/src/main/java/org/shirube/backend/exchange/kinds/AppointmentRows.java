// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.exchange.ImportRow;
import org.shirube.backend.exchange.ProblemCode;
import org.shirube.backend.exchange.kinds.AppointmentsKind.YearOfSeats;
import org.shirube.backend.organization.Period;
import org.shirube.backend.organization.UnitTree;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.backend.platform.FiscalYear;
import org.shirube.backend.platform.Identifiers;
import org.shirube.backend.promotion.Appointment;
import org.shirube.backend.promotion.DxRole;
import org.shirube.backend.promotion.PersonCommitments;

/// Reads the appointments of one person.
final class AppointmentRows {

    static final String SEAT = "配置枠コード";

    static final String FROM = "開始日";
    private static final String TO = "終了日";
    private static final String SHARE = "割合";
    private static final String STATE = "状態";
    private static final String DECIDED = "決裁日";
    private static final String DOCUMENT = "文書番号";

    private final Map<FiscalYear, YearOfSeats> years;
    private final SeatPlaces places;
    private final Clock clock;

    AppointmentRows(Map<FiscalYear, YearOfSeats> years, UnitTree tree, Clock clock) {
        this.years = years;
        this.places = new SeatPlaces(tree);
        this.clock = clock;
    }

    /// The commitments with the rows put in. Faulty rows are left out; one beyond the person's limits is a fault.
    PersonCommitments commitments(PersonCommitments before, List<ImportRow> rows) {
        var at = clock.instant();
        var present = before;
        for (var row : rows) {
            var year = FiscalYearCell.of(row);
            var seats = year == null ? null : years.get(year);
            var fresh = seats == null ? null : appointment(row, seats, present);
            if (fresh != null && !row.hasProblems()) {
                var others = present.appointments().stream()
                        .filter(one -> !one.id().equals(fresh.id()))
                        .toList();
                present = add(row, present, present.withAppointments(others, at), fresh);
            }
        }
        return present;
    }

    private PersonCommitments add(
            ImportRow row, PersonCommitments before, PersonCommitments others, Appointment fresh) {
        try {
            var added = others.add(fresh, clock.instant());
            return added.withAppointments(inOrder(before, added, fresh), clock.instant());
        } catch (BusinessProblem refused) {
            switch (refused.messageKey()) {
                case "promotion.two-placements" ->
                    row.problem(
                            SEAT,
                            ProblemCode.OVER_COMMITTED,
                            null,
                            refused.arguments().getLast(),
                            PersonCommitments.MOST_APPOINTMENTS);
                case "promotion.whole-time" ->
                    row.problem(
                            SHARE,
                            ProblemCode.SHARE_OVER_100,
                            null,
                            refused.arguments().getLast());
                default -> row.problem(SEAT, ProblemCode.DUPLICATE_KEY, null, "-");
            }
            return before;
        }
    }

    /// A changed appointment keeps its place, so that the same file again changes nothing.
    private static List<Appointment> inOrder(PersonCommitments before, PersonCommitments added, Appointment fresh) {
        if (before.appointment(fresh.id()).isEmpty()) {
            return added.appointments();
        }
        return before.appointments().stream()
                .map(one -> one.id().equals(fresh.id()) ? fresh : one)
                .toList();
    }

    private @Nullable Appointment appointment(ImportRow row, YearOfSeats seats, PersonCommitments present) {
        var code = row.requiredCode(SEAT);
        if (code == null) {
            return null;
        }
        var place = places.read(row, code, seats);
        var before = place == null ? Optional.<Appointment>empty() : stored(present, seats.year(), place);
        var period = period(row, before.orElse(null));
        var share = row.share(SHARE);
        var state = state(row, before.orElse(null));
        if (place == null || period == null || row.hasProblems()) {
            return null;
        }
        DxRole role =
                java.util.Objects.requireNonNull(seats.roles().get(place.seat().roleCode()));
        return new Appointment(
                before.map(Appointment::id).orElseGet(() -> idOf(present.id(), seats.year(), place)),
                seats.year().year(),
                place.seat().code(),
                place.place(),
                place.tasks(),
                role.code(),
                role.filling(),
                period,
                share != null
                        ? Double.valueOf(share.doubleValue())
                        : before.map(Appointment::share).orElse(place.seat().share()),
                state,
                value(row.day(DECIDED), before.map(Appointment::decidedOn).orElse(null)),
                value(
                        row.text(DOCUMENT),
                        before.map(Appointment::documentNumber).orElse(null)),
                before.map(Appointment::why).orElse(null),
                history(before.orElse(null), state));
    }

    private static Optional<Appointment> stored(PersonCommitments present, FiscalYear year, SeatPlaces.Place place) {
        return present.appointments().stream()
                .filter(one -> one.fiscalYear() == year.year()
                        && one.seatCode().equals(place.seat().code())
                        && one.state() != Appointment.State.WITHDRAWN)
                .findFirst();
    }

    private static String idOf(String person, FiscalYear year, SeatPlaces.Place place) {
        return Identifiers.derived(
                "appointment\n" + year.year() + "\n" + place.seat().code() + "\n" + person);
    }

    private static <T> @Nullable T value(@Nullable T given, @Nullable T stored) {
        return given == null ? stored : given;
    }

    /// An empty 終了日 clears the stored one; a file without the column leaves it.
    private static @Nullable Period period(ImportRow row, @Nullable Appointment before) {
        var from = row.requiredDay(FROM);
        var to = row.day(TO);
        if (from == null || row.faulty(TO)) {
            return null;
        }
        if (to != null && to.isBefore(from)) {
            row.problem(TO, ProblemCode.END_BEFORE_BEGIN, null);
            return null;
        }
        var stored = before == null ? null : before.period().lastDay();
        return Period.through(from, row.cell(TO).inFile() ? to : stored);
    }

    private static Appointment.State state(ImportRow row, @Nullable Appointment before) {
        var decided = row.day(DECIDED) != null && row.text(DOCUMENT) != null;
        var given = row.choice(STATE, AppointmentsKind.STATES);
        var otherwise =
                decided ? Appointment.State.DECIDED : before == null ? Appointment.State.PROPOSED : before.state();
        var state = given == null ? otherwise : given;
        if (state == Appointment.State.DECIDED) {
            requireGrounds(row, before);
        }
        return state;
    }

    /// 決裁 only with its day and document.
    private static void requireGrounds(ImportRow row, @Nullable Appointment before) {
        if (row.day(DECIDED) == null && (before == null || before.decidedOn() == null) && !row.faulty(DECIDED)) {
            row.problem(DECIDED, ProblemCode.MISSING_VALUE, null);
        }
        if (row.text(DOCUMENT) == null
                && (before == null || before.documentNumber() == null)
                && !row.faulty(DOCUMENT)) {
            row.problem(DOCUMENT, ProblemCode.MISSING_VALUE, null);
        }
    }

    private List<Appointment.Move> history(@Nullable Appointment before, Appointment.State state) {
        var moves = new ArrayList<Appointment.Move>(before == null ? List.of() : before.history());
        if (before == null || before.state() != state) {
            moves.add(new Appointment.Move(state.name(), clock.instant(), null, null));
        }
        return moves;
    }

    /// What people compare of somebody's appointments.
    static Map<String, String> describe(PersonCommitments commitments) {
        var fields = new LinkedHashMap<String, String>();
        for (var one : commitments.appointments()) {
            fields.put(one.fiscalYear() + " " + one.seatCode(), describe(one));
        }
        return fields;
    }

    private static String describe(Appointment one) {
        var parts = Outcome.fields(
                "配置枠",
                String.join("; ", one.seatIds()),
                FROM,
                one.period().from(),
                TO,
                lastDay(one),
                SHARE,
                one.share(),
                STATE,
                AppointmentsKind.STATES.name(one.state()),
                DECIDED,
                one.decidedOn(),
                DOCUMENT,
                one.documentNumber());
        return String.join(
                " / ",
                parts.entrySet().stream()
                        .map(part -> part.getKey() + " " + part.getValue())
                        .toList());
    }

    private static @Nullable LocalDate lastDay(Appointment one) {
        return one.period().lastDay();
    }
}
