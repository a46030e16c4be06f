// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shirube.backend.organization.People;
import org.shirube.backend.organization.Person;
import org.shirube.backend.organization.Posting;
import org.shirube.backend.organization.Sights;
import org.shirube.backend.organization.UnitTree;
import org.shirube.backend.organization.Units;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.backend.platform.Caller;
import org.shirube.contract.problem.ProblemType;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/// Finds whose self-ratings a caller confirms in a campaign. Rights are those of today: whoever moved to
/// another unit is confirmed there.
@Service
public class ReviewCircles {

    private final StoredReviews stored;
    private final People people;
    private final Units units;
    private final Sights sights;
    private final Clock clock;

    ReviewCircles(StoredReviews stored, People people, Units units, Sights sights, Clock clock) {
        this.stored = stored;
        this.people = people;
        this.units = units;
        this.sights = sights;
        this.clock = clock;
    }

    /// Everybody whom the caller confirms in a campaign; nobody for most people.
    public Mono<ReviewCircle> of(Campaign campaign, Caller caller) {
        var me = caller.requirePerson();
        return units.tree(today())
                .flatMap(tree -> headed(tree, caller)
                        .flatMap(headed ->
                                with(campaign, tree, headed, caller).map(found -> circle(me, tree, headed, found))));
    }

    /// The circle of one person, where the caller may confirm that person.
    ///
    /// @return NOT_FOUND behind a border, FORBIDDEN for whoever is neither head nor asked in the head's place
    public Mono<ReviewCircle> around(Campaign campaign, String personId, Caller caller) {
        return Mono.zip(units.tree(today()), visible(personId, caller))
                .flatMap(both -> officers(both.getT1(), unitsOf(List.of(both.getT2()), both.getT1()))
                        .flatMap(officers -> around(campaign, both.getT2(), both.getT1(), officers, caller)))
                .filter(circle -> circle.mine(personId) || circle.headed().contains(personId))
                .switchIfEmpty(Mono.error(() -> new BusinessProblem(ProblemType.FORBIDDEN, "platform.forbidden")));
    }

    /// The organisation and its officers around somebody, whoever asks.
    Mono<ConfirmingOfficers> officersAround(Collection<Person> some) {
        return units.tree(today()).flatMap(tree -> officers(tree, unitsOf(some, tree)));
    }

    private Mono<ReviewCircle> around(
            Campaign campaign, Person person, UnitTree tree, ConfirmingOfficers officers, Caller caller) {
        var me = caller.requirePerson();
        var headed = officers.of(person).filter(me::equals).isPresent() ? Set.of(person.id()) : Set.<String>of();
        return stored.delegations(campaign.id(), sectionsOf(List.of(person), tree))
                .flatMap(found -> delegates(found, List.of(person), tree))
                .map(delegates -> new ReviewCircle(me, tree, List.of(person), headed, delegates));
    }

    private Mono<Person> visible(String personId, Caller caller) {
        return people.byId(personId)
                .filter(person -> sights.of(caller, person, today()).exists())
                .switchIfEmpty(Mono.error(() -> BusinessProblem.notFound("organization.person", personId)));
    }

    private Mono<Map<String, Person>> headed(UnitTree tree, Caller caller) {
        var me = caller.requirePerson();
        var below = ConfirmingOfficers.ledBy(tree, me).stream()
                .flatMap(unit -> tree.subtree(unit.code()).stream())
                .collect(Collectors.toUnmodifiableSet());
        return below.isEmpty()
                ? Mono.just(Map.of())
                : officers(tree, below)
                        .flatMap(officers -> people.workingIn(officers.unitsOf(me), today())
                                .concatWith(people.byIds(officers.headsBelow(me)))
                                .filter(person ->
                                        officers.of(person).filter(me::equals).isPresent())
                                .filter(person ->
                                        sights.of(caller, person, today()).exists())
                                .collectMap(Person::id));
    }

    private Mono<ConfirmingOfficers> officers(UnitTree tree, Set<String> unitCodes) {
        return people.byIds(ConfirmingOfficers.officersOf(tree, unitCodes))
                .collectMap(Person::id)
                .map(officers -> new ConfirmingOfficers(tree, officers));
    }

    /// Those whom the caller confirms in the head's place besides, and the delegates of all.
    private Mono<Found> with(Campaign campaign, UnitTree tree, Map<String, Person> headed, Caller caller) {
        var sections = new HashSet<>(sectionsOf(headed.values(), tree));
        if (caller.unitCode() != null) {
            sections.add(sectionOf(caller.unitCode(), tree));
        }
        return stored.delegations(campaign.id(), sections)
                .flatMap(delegations -> people.byIds(handedTo(caller.requirePerson(), delegations))
                        .filter(person -> sights.of(caller, person, today()).exists())
                        .collectList()
                        .flatMap(handed -> {
                            var all = new LinkedHashMap<>(headed);
                            handed.forEach(person -> all.put(person.id(), person));
                            return delegates(delegations, all.values(), tree)
                                    .map(delegates -> new Found(List.copyOf(all.values()), delegates));
                        }));
    }

    private record Found(List<Person> people, Map<String, Person> delegates) {}

    private static ReviewCircle circle(String me, UnitTree tree, Map<String, Person> headed, Found found) {
        var day = tree.asOf();
        var circle = new ReviewCircle(me, tree, found.people(), headed.keySet(), found.delegates());
        var mine = found.people().stream()
                .filter(person -> headed.containsKey(person.id()) || circle.mine(person.id()))
                .sorted(Comparator.comparing((Person person) ->
                                person.mainPostingOn(day).map(Posting::unitCode).orElse(""))
                        .thenComparing(person -> person.numberOn(day).orElse(""))
                        .thenComparing(Person::id))
                .toList();
        return new ReviewCircle(me, tree, mine, headed.keySet(), found.delegates());
    }

    private static Set<String> handedTo(String delegate, Map<String, ReviewDelegation> delegations) {
        return delegations.values().stream()
                .flatMap(one -> one.delegates() == null ? Stream.of() : one.delegates().entrySet().stream())
                .filter(entry -> entry.getValue().equals(delegate))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Who moved to another unit or is away since confirms nobody any more: the head does again.
    private Mono<Map<String, Person>> delegates(
            Map<String, ReviewDelegation> delegations, Collection<Person> confirmed, UnitTree tree) {
        var named = new HashMap<String, String>();
        for (var person : confirmed) {
            sectionsOf(List.of(person), tree).stream()
                    .map(delegations::get)
                    .filter(Objects::nonNull)
                    .flatMap(one -> one.of(person.id()).stream())
                    .forEach(delegate -> named.put(person.id(), delegate));
        }
        var sections = confirmed.stream()
                .collect(Collectors.toMap(Person::id, person -> sectionsOf(List.of(person), tree), (one, same) -> one));
        return people.byIds(Set.copyOf(named.values()))
                .filter(delegate -> !delegate.onLeaveOn(tree.asOf()))
                .collectMap(Person::id)
                .map(known -> {
                    var valid = new HashMap<String, Person>();
                    named.forEach((person, id) -> {
                        var delegate = known.get(id);
                        if (delegate != null
                                && sectionsOf(List.of(delegate), tree).equals(sections.get(person))) {
                            valid.put(person, delegate);
                        }
                    });
                    return valid;
                });
    }

    private static Set<String> unitsOf(Collection<Person> some, UnitTree tree) {
        return some.stream()
                .flatMap(person -> person.mainPostingOn(tree.asOf()).stream())
                .map(Posting::unitCode)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> sectionsOf(Collection<Person> some, UnitTree tree) {
        return unitsOf(some, tree).stream().map(code -> sectionOf(code, tree)).collect(Collectors.toUnmodifiableSet());
    }

    private static String sectionOf(String unitCode, UnitTree tree) {
        return tree.sectionOf(unitCode).map(unit -> unit.code()).orElse(unitCode);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
