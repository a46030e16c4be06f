// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.promotion.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.organization.People;
import org.shirube.backend.organization.Person;
import org.shirube.backend.organization.Posting;
import org.shirube.backend.organization.Sights;
import org.shirube.backend.organization.UnitTree;
import org.shirube.backend.organization.Units;
import org.shirube.backend.platform.Caller;
import org.shirube.backend.promotion.Appointment;
import org.shirube.backend.promotion.DxRole;
import org.shirube.backend.promotion.DxRoles;
import org.shirube.backend.promotion.PersonCommitments;
import org.shirube.contract.platform.Role;
import org.shirube.contract.promotion.AppointmentView;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Appointments as a caller may see them. Names are for those who have them in the directory, and for the executive,
/// who
/// decides; grounds and who moved it are for those who take part in deciding and for auditors.
@Component
class AppointmentViews {

    private final People people;
    private final Units units;
    private final Sights sights;
    private final DxRoles roles;
    private final Clock clock;

    AppointmentViews(People people, Units units, Sights sights, DxRoles roles, Clock clock) {
        this.people = people;
        this.units = units;
        this.sights = sights;
        this.roles = roles;
        this.clock = clock;
    }

    /// An appointment with the person who has it.
    record Held(Appointment appointment, PersonCommitments by) {}

    Mono<AppointmentView> one(Caller caller, Locale locale, PersonCommitments saved, String id) {
        var held =
                saved.appointment(id).map(one -> new Held(one, saved)).stream().toList();
        return all(caller, locale, held).map(List::getFirst);
    }

    Mono<List<AppointmentView>> all(Caller caller, Locale locale, List<Held> held) {
        var today = LocalDate.now(clock);
        var ids = held.stream().map(one -> one.by().id()).collect(Collectors.toSet());
        return Mono.zip(
                        people.byIds(ids).collectMap(Person::id),
                        units.tree(today),
                        roles.all().collectMap(DxRole::code))
                .map(found -> held.stream()
                        .map(one -> view(
                                one, new Context(caller, locale, today, found.getT1(), found.getT2(), found.getT3())))
                        .toList());
    }

    private record Context(
            Caller caller,
            Locale locale,
            LocalDate today,
            Map<String, Person> people,
            UnitTree tree,
            Map<String, DxRole> roles) {}

    private AppointmentView view(Held held, Context context) {
        var one = held.appointment();
        var person = named(held, context);
        var role = context.roles().get(one.roleCode());
        var unit = one.place() != null && context.tree().unit(one.place()).isPresent() ? one.place() : null;
        return new AppointmentView(
                one.id(),
                one.fiscalYear(),
                one.seatIds().size() == 1 ? one.seatIds().getFirst() : one.seatCode(),
                one.roleCode(),
                role == null ? one.roleCode() : role.nameIn(context.locale()),
                unit,
                unit == null ? null : context.tree().nameOf(unit),
                held.by().id(),
                person == null ? null : person.name().kanji(),
                person == null ? null : unitName(person, context),
                one.standingOn(context.today()).name(),
                one.period().from(),
                one.period().lastDay(),
                one.share(),
                one.decidedOn(),
                one.documentNumber(),
                one.tasks(),
                history(one, context.caller()),
                Objects.requireNonNullElse(held.by().version(), 0L));
    }

    private @Nullable Person named(Held held, Context context) {
        var person = context.people().get(held.by().id());
        if (person == null) {
            return null;
        }
        var sight = sights.of(context.caller(), person, context.today());
        return sight.named() || sight.by(Role.EXECUTIVE) ? person : null;
    }

    private static @Nullable String unitName(Person person, Context context) {
        return person.mainPostingOn(context.today())
                .map(Posting::unitCode)
                .map(context.tree()::nameOf)
                .orElse(null);
    }

    private static List<AppointmentView.Move> history(Appointment one, Caller caller) {
        return caller.is(Role.HR, Role.DX_LEAD, Role.EXECUTIVE, Role.AUDITOR)
                ? one.history().stream()
                        .map(move -> new AppointmentView.Move(move.to(), move.at(), move.by(), move.why()))
                        .toList()
                : List.of();
    }
}
