// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.exchange.Comparison;
import org.shirube.backend.exchange.ImportKind;
import org.shirube.backend.exchange.ImportRow;
import org.shirube.backend.exchange.ImportSheet;
import org.shirube.backend.organization.People;
import org.shirube.backend.organization.Units;
import org.shirube.backend.platform.AggregateGroup;
import org.shirube.backend.platform.FiscalYear;
import org.shirube.backend.promotion.Appointment;
import org.shirube.backend.promotion.Commitments;
import org.shirube.backend.promotion.DxRole;
import org.shirube.backend.promotion.DxRoles;
import org.shirube.backend.promotion.PersonCommitments;
import org.shirube.backend.promotion.PromotionStructure;
import org.shirube.backend.promotion.Structures;
import org.shirube.contract.platform.Role;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Appointments (指名, 委嘱・委託): one row for each placement and person of a fiscal year.
@Component
class AppointmentsKind implements ImportKind {

    private final Structures structures;
    private final DxRoles roles;
    private final Commitments commitments;
    private final People people;
    private final Units units;
    private final Clock clock;

    AppointmentsKind(
            Structures structures, DxRoles roles, Commitments commitments, People people, Units units, Clock clock) {
        this.structures = structures;
        this.roles = roles;
        this.commitments = commitments;
        this.people = people;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "appointments";
    }

    @Override
    public AggregateGroup group() {
        return AggregateGroup.COMMITMENTS;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.DX_LEAD);
    }

    @Override
    public Mono<Comparison> compare(ImportSheet sheet) {
        var years = Flux.fromIterable(sheet.rows())
                .mapNotNull(FiscalYearCell::of)
                .distinct()
                .concatMap(this::year)
                .collectMap(YearOfSeats::year);
        return Mono.zip(
                        years,
                        people.all().collectList().map(PersonNumbers::new),
                        commitments.all().collectMap(PersonCommitments::id),
                        units.tree(LocalDate.now(clock)))
                .map(found -> compare(
                        sheet, found.getT2(), found.getT3(), new AppointmentRows(found.getT1(), found.getT4(), clock)));
    }

    private Mono<YearOfSeats> year(FiscalYear year) {
        var empty = PromotionStructure.empty(year, LocalDate.now(clock));
        return Mono.zip(
                        structures.find(year).defaultIfEmpty(empty),
                        structures.lists(year),
                        roles.all().collectMap(DxRole::code))
                .map(found -> new YearOfSeats(year, found.getT1(), found.getT2(), found.getT3()));
    }

    private Comparison compare(
            ImportSheet sheet, PersonNumbers known, Map<String, PersonCommitments> stored, AppointmentRows reader) {
        var byPerson = new LinkedHashMap<String, List<ImportRow>>();
        var personOf = new LinkedHashMap<ImportRow, String>();
        for (var row : sheet.rows()) {
            var person = known.find(row, row.day(AppointmentRows.FROM));
            if (person != null) {
                byPerson.computeIfAbsent(person.id(), _ -> new ArrayList<>()).add(row);
                personOf.put(row, person.id());
            }
        }
        sheet.refuseDuplicates(AppointmentRows.SEAT, row -> key(row, personOf.get(row)));
        var outcome = new Outcome<>(PersonCommitments.class, PersonCommitments::id);
        byPerson.forEach((person, rows) -> {
            var before = stored.get(person);
            var after = reader.commitments(before == null ? PersonCommitments.none(person) : before, rows);
            var same = before != null && AppointmentRows.describe(before).equals(AppointmentRows.describe(after));
            outcome.take(
                    rows,
                    before,
                    before == null ? null : before.version(),
                    same ? before : after,
                    AppointmentRows::describe);
        });
        return outcome.comparison();
    }

    private static @Nullable String key(ImportRow row, @Nullable String person) {
        return person == null
                ? null
                : String.join(
                        "/",
                        String.valueOf(row.text(FiscalYearCell.COLUMN)),
                        String.valueOf(row.code(AppointmentRows.SEAT)),
                        person);
    }

    /// What appointments of a fiscal year refer to.
    record YearOfSeats(
            FiscalYear year,
            PromotionStructure structure,
            org.shirube.backend.promotion.YearLists lists,
            Map<String, DxRole> roles) {

        boolean byAppointment(PromotionStructure.Seat seat) {
            var role = roles.get(seat.roleCode());
            return role != null && role.filling().byAppointment();
        }

        List<String> seatsByAppointment() {
            return structure.seats().stream()
                    .filter(this::byAppointment)
                    .map(PromotionStructure.Seat::code)
                    .toList();
        }
    }

    /// States that files have, with their words.
    static final org.shirube.backend.exchange.ClosedList<Appointment.State> STATES =
            org.shirube.backend.exchange.ClosedList.<Appointment.State>empty()
                    .with(Appointment.State.RECOMMENDED, "推薦")
                    .with(Appointment.State.PROPOSED, "案")
                    .with(Appointment.State.CONSULTED, "合議", "合議済")
                    .with(Appointment.State.DECIDED, "決裁", "決裁済");
}
