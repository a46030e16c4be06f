// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.access.internal;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.organization.Authorities;
import org.shirube.backend.organization.Authority;
import org.shirube.backend.organization.People;
import org.shirube.backend.organization.Person;
import org.shirube.backend.organization.Posting;
import org.shirube.backend.organization.UnitTree;
import org.shirube.backend.organization.Units;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.backend.platform.Caller;
import org.shirube.contract.platform.Role;
import org.shirube.contract.problem.ProblemType;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Makes the caller from a token and the person's record as it is today.
///
/// A caller is remembered for a few seconds, so that a page of ten requests asks for the person once.
@Component
class Callers {

    private static final Duration MEMORY = Duration.ofSeconds(5);

    private final People people;
    private final Units units;
    private final Authorities authorities;
    private final IdentityBindings bindings;
    private final IdentityClaims claims;
    private final Clock clock;
    private final AsyncCache<String, Caller> remembered =
            Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(MEMORY).buildAsync();

    Callers(
            People people,
            Units units,
            Authorities authorities,
            IdentityBindings bindings,
            IdentityClaims claims,
            Clock clock) {
        this.people = people;
        this.units = units;
        this.authorities = authorities;
        this.bindings = bindings;
        this.claims = claims;
        this.clock = clock;
    }

    /// The caller of a verified token.
    Mono<Caller> of(Jwt token) {
        return Mono.fromFuture(() -> remembered.get(
                token.getTokenValue(), (key, executor) -> make(token).toFuture()));
    }

    private Mono<Caller> make(Jwt token) {
        var today = LocalDate.now(clock);
        return person(token)
                .flatMap(person -> units.tree(today).flatMap(tree -> employed(token, person, tree, today)))
                .switchIfEmpty(Mono.defer(() -> withoutPerson(token)));
    }

    private Mono<Person> person(Jwt token) {
        return bindings.personOf(subject(token)).flatMap(people::byId).switchIfEmpty(Mono.defer(() -> bind(token)));
    }

    private Mono<Person> bind(Jwt token) {
        var number = claims.employeeNumber(token);
        return number == null
                ? Mono.empty()
                : people.byNumber(claims.authority(token), number)
                        .flatMap(person ->
                                bindings.bind(subject(token), person.id()).thenReturn(person));
    }

    private Mono<Caller> employed(Jwt token, Person person, UnitTree tree, LocalDate today) {
        var authority = person.employmentOn(today).map(employment -> employment.authority());
        var roles = claims.roles(token);
        var headOf = tree.headedBy(person.id());
        var clerkOf = tree.clerkedBy(person.id());
        if (authority.isPresent()) {
            roles = with(roles, Role.EMPLOYEE, true);
            roles = with(roles, Role.MANAGER, !headOf.isEmpty());
            roles = with(roles, Role.UNIT_CLERK, !clerkOf.isEmpty());
        }
        var effective = roles;
        return visible(authority, today)
                .map(seen -> new Caller(
                        subject(token),
                        person.id(),
                        person.name().kanji(),
                        authority.orElse(null),
                        unitOf(person, today),
                        effective,
                        headOf,
                        clerkOf,
                        seen));
    }

    private static @Nullable String unitOf(Person person, LocalDate today) {
        return person.mainPostingOn(today).map(Posting::unitCode).orElse(null);
    }

    private Mono<Set<String>> visible(Optional<String> authority, LocalDate today) {
        return authority
                .map(own -> authorities.visibleTo(own, today).map(others -> {
                    var all = new HashSet<>(others);
                    all.add(own);
                    return Set.copyOf(all);
                }))
                .orElseGet(() -> Mono.just(Set.of()));
    }

    /// A user without a person, such as the first administrator of an empty installation, stands inside every border.
    private Mono<Caller> withoutPerson(Jwt token) {
        var name = Optional.ofNullable(token.getClaimAsString("name")).orElse(subject(token));
        return authorities
                .all()
                .map(Authority::name)
                .collectList()
                .map(all -> new Caller(
                        subject(token),
                        null,
                        name,
                        null,
                        null,
                        claims.roles(token),
                        Set.of(),
                        Set.of(),
                        Set.copyOf(all)));
    }

    private static String subject(Jwt token) {
        var subject = token.getSubject();
        if (subject == null) {
            throw new BusinessProblem(ProblemType.UNAUTHENTICATED, "platform.unauthenticated");
        }
        return subject;
    }

    private static Set<Role> with(Set<Role> roles, Role role, boolean add) {
        if (!add) {
            return roles;
        }
        var more = EnumSet.of(role);
        more.addAll(roles);
        return more;
    }
}
