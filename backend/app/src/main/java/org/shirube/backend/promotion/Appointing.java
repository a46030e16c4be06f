// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.promotion;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.organization.People;
import org.shirube.backend.organization.Person;
import org.shirube.backend.organization.Sights;
import org.shirube.backend.organization.Units;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.backend.platform.Caller;
import org.shirube.backend.platform.FiscalYear;
import org.shirube.backend.platform.Versions;
import org.shirube.contract.platform.Role;
import org.shirube.contract.problem.ProblemType;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/// Recommending, proposing, consulting, deciding and ending appointments, and the role that a person wishes for. Each
/// public method is one use case and writes one person's commitments.
@Service
public class Appointing {

    private final People people;
    private final Units units;
    private final Sights sights;
    private final DxRoles roles;
    private final Structures structures;
    private final Commitments commitments;
    private final Clock clock;

    Appointing(
            People people,
            Units units,
            Sights sights,
            DxRoles roles,
            Structures structures,
            Commitments commitments,
            Clock clock) {
        this.people = people;
        this.units = units;
        this.sights = sights;
        this.roles = roles;
        this.structures = structures;
        this.commitments = commitments;
        this.clock = clock;
    }

    /// Proposes somebody for a placement; a head of unit who does not manage the structure recommends own people. A
    /// placement may get more people than it needs.
    ///
    /// @param id identity of the new appointment; where the person has it already it is answered as it is
    /// @throws BusinessProblem NOT_ELIGIBLE, OVER_COMMITTED, ALREADY_EXISTS or NOT_FOUND
    public Mono<PersonCommitments> propose(Caller caller, String id, Proposal proposal) {
        return commitments
                .of(proposal.personId())
                .flatMap(present -> present.appointment(id).isPresent()
                        ? Mono.just(present)
                        : proposeNew(caller, id, proposal, present));
    }

    private Mono<PersonCommitments> proposeNew(Caller caller, String id, Proposal proposal, PersonCommitments present) {
        return Mono.zip(visible(caller, proposal.personId()), candidate(proposal))
                .map(found -> found.getT2()
                        .appointment(
                                id, found.getT1(), firstState(caller, found.getT1()), move(caller, proposal.why())))
                .flatMap(appointment -> commitments.save(present.add(appointment, clock.instant())));
    }

    private Mono<Candidacy> candidate(Proposal proposal) {
        var year = new FiscalYear(proposal.fiscalYear());
        return structures
                .of(year)
                .map(structure -> structure
                        .seat(proposal.seatCode())
                        .orElseThrow(() -> BusinessProblem.notFound("promotion.seat", proposal.seatId())))
                .flatMap(seat -> Mono.zip(
                                roles.byCode(seat.roleCode()),
                                structures.lists(year),
                                units.tree(proposal.period().from()))
                        .map(found -> new Candidacy(proposal, seat, found.getT1(), found.getT2(), found.getT3())));
    }

    private Appointment.State firstState(Caller caller, Person person) {
        if (caller.is(Role.DX_LEAD)) {
            return Appointment.State.PROPOSED;
        }
        if (!sights.of(caller, person, today()).asManager()) {
            throw new BusinessProblem(ProblemType.FORBIDDEN, "promotion.not-own-people");
        }
        return Appointment.State.RECOMMENDED;
    }

    /// Takes a recommendation up as a proposal.
    public Mono<PersonCommitments> takeUp(Caller caller, String id, @Nullable String ifMatch, @Nullable String why) {
        return change(caller, id, ifMatch, why, (present, move) -> present.propose(id, move));
    }

    /// HR was consulted and agrees.
    public Mono<PersonCommitments> consult(Caller caller, String id, @Nullable String ifMatch, @Nullable String why) {
        return change(caller, id, ifMatch, why, (present, move) -> present.consult(id, move));
    }

    /// Decides.
    ///
    /// @throws BusinessProblem INVALID_FIELDS without day or document
    public Mono<PersonCommitments> decide(
            Caller caller,
            String id,
            @Nullable String ifMatch,
            @Nullable LocalDate on,
            @Nullable String document,
            @Nullable String why) {
        if (on == null || document == null || document.isBlank()) {
            return Mono.error(
                    () -> new BusinessProblem(ProblemType.INVALID_FIELDS, "promotion.decision-needs-document"));
        }
        return change(caller, id, ifMatch, why, (present, move) -> present.decide(id, on, document.strip(), move));
    }

    /// Takes back what is not decided. Heads of units take back recommendations of own people only.
    public Mono<PersonCommitments> withdraw(Caller caller, String id, @Nullable String ifMatch, @Nullable String why) {
        return change(caller, id, ifMatch, why, (present, move) -> {
            refuseForeign(caller, present, id);
            return present.withdraw(id, move);
        });
    }

    private void refuseForeign(Caller caller, PersonCommitments present, String id) {
        var recommended = present.appointment(id)
                .filter(one -> one.state() == Appointment.State.RECOMMENDED)
                .isPresent();
        if (!caller.is(Role.DX_LEAD) && !recommended) {
            throw new BusinessProblem(ProblemType.FORBIDDEN, "platform.forbidden");
        }
    }

    /// Ends what is decided.
    ///
    /// @throws BusinessProblem INVALID_FIELDS without a last day
    public Mono<PersonCommitments> end(
            Caller caller, String id, @Nullable String ifMatch, @Nullable LocalDate lastDay, @Nullable String why) {
        if (lastDay == null) {
            return Mono.error(() -> new BusinessProblem(ProblemType.INVALID_FIELDS, "promotion.end-needs-day"));
        }
        return change(caller, id, ifMatch, why, (present, move) -> present.end(id, lastDay, move));
    }

    private Mono<PersonCommitments> change(
            Caller caller,
            String id,
            @Nullable String ifMatch,
            @Nullable String why,
            BiFunction<PersonCommitments, Appointment.Move, PersonCommitments> change) {
        Versions.required(ifMatch);
        return commitments
                .holding(id)
                .flatMap(present -> visible(caller, present.id()).map(person -> refuseForeign(caller, person, present)))
                .map(present -> {
                    Versions.check(ifMatch, present.version());
                    return change.apply(present, move(caller, why));
                })
                .flatMap(commitments::save);
    }

    /// A head of unit changes own people's appointments only.
    private PersonCommitments refuseForeign(Caller caller, Person person, PersonCommitments present) {
        if (!caller.is(Role.DX_LEAD, Role.HR, Role.EXECUTIVE)
                && !sights.of(caller, person, today()).asManager()) {
            throw new BusinessProblem(ProblemType.FORBIDDEN, "promotion.not-own-people");
        }
        return present;
    }

    /// Changes the role that a person wishes for.
    ///
    /// @param roleCode null takes the wish back
    public Mono<PersonCommitments> wish(String personId, @Nullable String roleCode) {
        var known =
                roleCode == null ? Mono.just(List.of()) : roles.byCode(roleCode).map(List::of);
        return known.flatMap(_ -> commitments.of(personId))
                .flatMap(present -> commitments.save(present.wishing(roleCode, clock.instant())));
    }

    private Mono<Person> visible(Caller caller, String personId) {
        return people.byId(personId)
                .filter(person -> sights.of(caller, person, today()).exists())
                .switchIfEmpty(Mono.error(() -> BusinessProblem.notFound("organization.person", personId)));
    }

    private Appointment.Move move(Caller caller, @Nullable String why) {
        return new Appointment.Move("", clock.instant(), caller.personId(), why);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
