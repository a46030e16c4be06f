// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.organization.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.organization.Authorities;
import org.shirube.backend.organization.EmploymentType;
import org.shirube.backend.organization.People;
import org.shirube.backend.organization.PeopleSearch;
import org.shirube.backend.organization.Person;
import org.shirube.backend.organization.UnitTree;
import org.shirube.backend.organization.Units;
import org.shirube.backend.platform.Allow;
import org.shirube.backend.platform.AuditTrail;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.backend.platform.Caller;
import org.shirube.backend.platform.Versions;
import org.shirube.contract.organization.PersonSummary;
import org.shirube.contract.organization.PersonView;
import org.shirube.contract.platform.Page;
import org.shirube.contract.platform.Role;
import org.shirube.contract.problem.ProblemType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// The staff list and a person's card (職員カード).
@RestController
class PeopleController {

    private static final int MOST = 200;

    private final People people;
    private final PeopleSearch search;
    private final Units units;
    private final Authorities authorities;
    private final PersonViews views;
    private final AuditTrail audit;
    private final Clock clock;

    PeopleController(
            People people,
            PeopleSearch search,
            Units units,
            Authorities authorities,
            PersonViews views,
            AuditTrail audit,
            Clock clock) {
        this.people = people;
        this.search = search;
        this.units = units;
        this.authorities = authorities;
        this.views = views;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/api/v1/people")
    @Allow({Role.EMPLOYEE, Role.HR, Role.DX_LEAD, Role.SECURITY_OFFICER, Role.TRANSFER_OFFICER, Role.ADMIN})
    Mono<Page<PersonSummary>> people(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String employmentType,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after,
            Caller caller) {
        var day = asOf == null ? LocalDate.now(clock) : asOf;
        var question = new PeopleSearch.Question(
                q, blankless(unit), type(employmentType, caller), day, checked(limit), blankless(after));
        return Mono.zip(search.find(question, caller), units.tree(day))
                .map(both -> page(both.getT1(), caller, both.getT2()));
    }

    @GetMapping("/api/v1/people/{person}")
    @Allow({Role.EMPLOYEE, Role.HR, Role.DX_LEAD, Role.SECURITY_OFFICER, Role.TRANSFER_OFFICER, Role.ADMIN})
    Mono<ResponseEntity<PersonView>> person(
            @PathVariable("person") String reference,
            @RequestParam(required = false) @Nullable String authority,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            Caller caller,
            Locale locale) {
        var day = asOf == null ? LocalDate.now(clock) : asOf;
        return people.resolve(reference, blankless(authority), caller)
                .filter(person -> views.shows(person, caller, day))
                .switchIfEmpty(Mono.error(() -> BusinessProblem.notFound("organization.person", reference)))
                .flatMap(person ->
                        audit.read(caller, person.id(), "audit.person").thenReturn(person))
                .flatMap(person -> Mono.zip(units.tree(day), authorities.names(locale))
                        .map(known -> card(person, caller, known.getT1(), known.getT2())));
    }

    private Page<PersonSummary> page(PeopleSearch.Part part, Caller caller, UnitTree tree) {
        var lines = part.people().stream()
                .map(person -> views.summary(person, caller, tree))
                .toList();
        return new Page<>(lines, part.total(), part.next());
    }

    private ResponseEntity<PersonView> card(
            Person person, Caller caller, UnitTree tree, Map<String, String> authorityNames) {
        return ResponseEntity.ok()
                .header("ETag", Versions.etag(person.version()))
                .header("Cache-Control", "no-store")
                .body(views.card(person, caller, tree, authorityNames));
    }

    /// Whoever may not see how somebody is employed may not find it out by a filter either.
    private static @Nullable EmploymentType type(@Nullable String name, Caller caller) {
        if (name == null || name.isBlank()) {
            return null;
        }
        if (!caller.is(Role.HR, Role.TRANSFER_OFFICER)) {
            throw new BusinessProblem(ProblemType.FORBIDDEN, "platform.forbidden");
        }
        return Arrays.stream(EmploymentType.values())
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new BusinessProblem(ProblemType.INVALID_FIELDS, "organization.unknown-employment-type", name));
    }

    private static int checked(int limit) {
        if (limit < 1 || limit > MOST) {
            throw new BusinessProblem(ProblemType.INVALID_FIELDS, "organization.limit", MOST);
        }
        return limit;
    }

    private static @Nullable String blankless(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
