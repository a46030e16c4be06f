// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.access.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.organization.People;
import org.shirube.backend.organization.Person;
import org.shirube.backend.organization.Sights;
import org.shirube.backend.platform.Allow;
import org.shirube.backend.platform.AuditTrail;
import org.shirube.backend.platform.Caller;
import org.shirube.backend.platform.Texts;
import org.shirube.contract.access.AccessView;
import org.shirube.contract.platform.Page;
import org.shirube.contract.platform.Role;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// Who looked at a record: everybody for the own one, auditors for any.
@RestController
class AccessController {

    private final ReactiveMongoTemplate mongo;
    private final People people;
    private final Sights sights;
    private final Texts texts;
    private final Clock clock;

    AccessController(ReactiveMongoTemplate mongo, People people, Sights sights, Texts texts, Clock clock) {
        this.mongo = mongo;
        this.people = people;
        this.sights = sights;
        this.clock = clock;
        this.texts = texts;
    }

    @GetMapping("/api/v1/me/accesses")
    @Allow(value = Role.EMPLOYEE, scope = Allow.Scope.OWN)
    Mono<Page<AccessView>> mine(
            Caller caller,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after,
            Locale locale) {
        return accesses(Criteria.where("persons").is(caller.requirePerson()), limit, after, actor -> true, locale);
    }

    @GetMapping("/api/v1/audit/events")
    @Allow(value = {Role.AUDITOR, Role.ADMIN})
    Mono<Page<AccessView>> all(
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after,
            Caller caller,
            Locale locale) {
        var wanted = person == null ? new Criteria() : Criteria.where("persons").is(person);
        var today = LocalDate.now(clock);
        return accesses(
                wanted, limit, after, actor -> sights.of(caller, actor, today).named(), locale);
    }

    /// Events carry no names: of whoever acted, only those whom the caller has in the directory are named.
    ///
    /// Event ids sort by time, so the last id of a part is the cursor for the next.
    private Mono<Page<AccessView>> accesses(
            Criteria which, int limit, @Nullable String after, Predicate<Person> named, Locale locale) {
        int size = Math.clamp(limit, 1, 200);
        var total = mongo.count(Query.query(which), AuditTrail.Event.class);
        var page = after == null
                ? which
                : new Criteria().andOperator(which, Criteria.where("_id").lt(after));
        var newest = Query.query(page).with(Sort.by(Sort.Direction.DESC, "_id")).limit(size);
        return mongo.find(newest, AuditTrail.Event.class)
                .collectList()
                .flatMap(events -> names(events, named).map(names -> views(events, names, locale)))
                .zipWith(total, (views, count) -> new Page<>(views, count, views.size() < size ? null : last(views)));
    }

    private static @Nullable String last(List<AccessView> views) {
        return views.isEmpty() ? null : views.getLast().id();
    }

    private Mono<Map<String, String>> names(List<AuditTrail.Event> events, Predicate<Person> named) {
        var actors = events.stream()
                .map(AuditTrail.Event::actor)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return people.byIds(actors)
                .filter(named)
                .collectMap(person -> person.id(), person -> person.name().kanji());
    }

    private List<AccessView> views(List<AuditTrail.Event> events, Map<String, String> names, Locale locale) {
        return events.stream().map(event -> view(event, names, locale)).toList();
    }

    private AccessView view(AuditTrail.Event event, Map<String, String> names, Locale locale) {
        var actor = event.actor();
        var name = actor == null ? event.subject() : names.getOrDefault(actor, event.subject());
        return new AccessView(event.id(), event.at(), actor, name, event.action(), texts.of(locale, event.what()));
    }
}
