// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.organization;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.backend.platform.ById;
import org.shirube.backend.platform.Caller;
import org.shirube.contract.problem.ProblemType;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The people who work, worked or will work for the municipality.
@Service
public class People {

    /// Type of the event that a person was created or changed; payload `personId`.
    public static final String CHANGED = "organization.person-changed";

    private static final String BY_ID = "p:";

    private final StoredPeople stored;
    private final Authorities authorities;
    private final Sights sights;
    private final ReactiveMongoTemplate mongo;
    private final Clock clock;
    private final ById<Person> byId;

    People(StoredPeople stored, Authorities authorities, Sights sights, ReactiveMongoTemplate mongo, Clock clock) {
        this.stored = stored;
        this.authorities = authorities;
        this.sights = sights;
        this.mongo = mongo;
        this.clock = clock;
        this.byId = new ById<>(mongo, Person.class);
    }

    /// The person with this id, or NOT_FOUND.
    public Mono<Person> byId(String id) {
        return byId.find(id).switchIfEmpty(Mono.error(() -> unknown(id)));
    }

    /// Those of the people that exist, in any order.
    public Flux<Person> byIds(Collection<String> ids) {
        return ids.isEmpty() ? Flux.empty() : stored.findByIdIn(Set.copyOf(ids));
    }

    /// The person that a `{P}` of the API means: an employee number of today, or `p:` and the person's id.
    ///
    /// @param authority appointing authority that makes the number unique, or null
    /// @return NOT_FOUND also for people of authorities that the caller may not see; AMBIGUOUS_NUMBER where several
    /// authorities use the number
    public Mono<Person> resolve(String reference, @Nullable String authority, Caller caller) {
        return reference.startsWith(BY_ID)
                ? visible(byId.find(reference.substring(BY_ID.length())), reference, caller)
                : byVisibleNumber(reference, authority, caller);
    }

    /// The person who has this number in this authority today, empty where nobody has.
    public Mono<Person> byNumber(String authority, String number) {
        return stored.findByNumberKeysIn(List.of(Employment.numberKey(authority, number)))
                .filter(person -> person.hasNumberOn(today(), authority, number))
                .next();
    }

    /// Everybody, as a stream.
    public Flux<Person> all() {
        return stored.findAll();
    }

    /// Everybody who is employed on a day, on leave or not, as a stream.
    public Flux<Person> activeOn(LocalDate day) {
        return mongo.find(Query.query(PersonCriteria.employedOn(day)), Person.class);
    }

    /// Everybody with the 本務 in one of the units on a day, as a stream.
    public Flux<Person> workingIn(Collection<String> unitCodes, LocalDate day) {
        return unitCodes.isEmpty()
                ? Flux.empty()
                : mongo.find(
                        Query.query(new Criteria()
                                .andOperator(
                                        PersonCriteria.employedOn(day), PersonCriteria.mainPostingIn(day, unitCodes))),
                        Person.class);
    }

    /// People whose document changed at or after an instant.
    public Flux<Person> changedSince(Instant since) {
        return stored.findByChangedAtGreaterThanEqual(since);
    }

    private Mono<Person> byVisibleNumber(String number, @Nullable String authority, Caller caller) {
        return searched(authority, caller)
                .map(name -> Employment.numberKey(name, number))
                .collectList()
                .flatMapMany(stored::findByNumberKeysIn)
                .filter(person -> sights.of(caller, person, today()).exists())
                .collectList()
                .flatMap(found -> onlyOne(found, number));
    }

    private Flux<String> searched(@Nullable String authority, Caller caller) {
        if (authority != null) {
            return Flux.just(authority);
        }
        return caller.isSystem() ? authorities.all().map(Authority::name) : Flux.fromIterable(caller.authorities());
    }

    private Mono<Person> visible(Mono<Person> found, String reference, Caller caller) {
        return found.filter(person -> sights.of(caller, person, today()).exists())
                .switchIfEmpty(Mono.error(() -> unknown(reference)));
    }

    private static Mono<Person> onlyOne(List<Person> found, String number) {
        return switch (found.size()) {
            case 0 -> Mono.error(() -> unknown(number));
            case 1 -> Mono.just(found.getFirst());
            default ->
                Mono.error(() -> new BusinessProblem(
                        ProblemType.AMBIGUOUS_NUMBER, "organization.ambiguous-number", number, found.size()));
        };
    }

    private static BusinessProblem unknown(String reference) {
        return BusinessProblem.notFound("organization.person", reference);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
