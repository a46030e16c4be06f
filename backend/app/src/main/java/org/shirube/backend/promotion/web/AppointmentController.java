// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.promotion.web;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.organization.Period;
import org.shirube.backend.platform.Allow;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.backend.platform.Caller;
import org.shirube.backend.platform.Identifiers;
import org.shirube.backend.platform.Versions;
import org.shirube.backend.promotion.Appointing;
import org.shirube.backend.promotion.PersonCommitments;
import org.shirube.backend.promotion.Proposal;
import org.shirube.contract.platform.Page;
import org.shirube.contract.platform.Role;
import org.shirube.contract.problem.ProblemType;
import org.shirube.contract.promotion.AppointmentRequest;
import org.shirube.contract.promotion.AppointmentView;
import org.shirube.contract.promotion.DecisionRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// Appointments and proposals: 推薦 by heads of units, 案 by the DX lead, 合議 by HR, 決裁 by the executive.
@RestController
@RequestMapping("/api/v1/appointments")
class AppointmentController {

    private static final String IF_MATCH = "If-Match";

    private final Appointing appointing;
    private final AppointmentList list;
    private final AppointmentViews views;

    AppointmentController(Appointing appointing, AppointmentList list, AppointmentViews views) {
        this.appointing = appointing;
        this.list = list;
        this.views = views;
    }

    @GetMapping
    @Allow({Role.EMPLOYEE, Role.HR, Role.DX_LEAD, Role.SECURITY_OFFICER, Role.EXECUTIVE, Role.AUDITOR})
    Mono<Page<AppointmentView>> find(
            Caller caller,
            Locale locale,
            @RequestParam @Nullable Integer fiscalYear,
            @RequestParam @Nullable String seat,
            @RequestParam @Nullable String person,
            @RequestParam @Nullable String state,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam @Nullable String after) {
        return list.find(caller, locale, new AppointmentList.Wanted(fiscalYear, seat, person, state, limit, after));
    }

    @PostMapping
    @Allow({Role.DX_LEAD, Role.MANAGER})
    Mono<ResponseEntity<AppointmentView>> propose(
            Caller caller,
            Locale locale,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody AppointmentRequest request) {
        var lastDay = request.to();
        if (lastDay != null && lastDay.isBefore(request.from())) {
            return Mono.error(() ->
                    new BusinessProblem(ProblemType.INVALID_FIELDS, "promotion.end-before-begin", lastDay.toString()));
        }
        var id = Identifiers.forCreation(caller, key);
        return appointing
                .propose(caller, id, proposal(request))
                .flatMap(saved -> views.one(caller, locale, saved, id))
                .map(view -> ResponseEntity.created(URI.create("/api/v1/appointments/" + id))
                        .eTag(Versions.etag(view.version()))
                        .body(view));
    }

    private static Proposal proposal(AppointmentRequest request) {
        return new Proposal(
                request.fiscalYear(),
                request.seatId(),
                request.personId().startsWith("p:") ? request.personId().substring(2) : request.personId(),
                Period.through(request.from(), request.to()),
                request.share(),
                request.tasks() == null ? List.of() : request.tasks(),
                request.why());
    }

    @PostMapping("/{id}/propose")
    @Allow(Role.DX_LEAD)
    Mono<ResponseEntity<AppointmentView>> takeUp(
            Caller caller,
            Locale locale,
            @PathVariable String id,
            @RequestHeader(value = IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody(required = false) @Nullable DecisionRequest request) {
        return answer(caller, locale, id, appointing.takeUp(caller, id, ifMatch, why(request)));
    }

    @PostMapping("/{id}/consult")
    @Allow(Role.HR)
    Mono<ResponseEntity<AppointmentView>> consult(
            Caller caller,
            Locale locale,
            @PathVariable String id,
            @RequestHeader(value = IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody(required = false) @Nullable DecisionRequest request) {
        return answer(caller, locale, id, appointing.consult(caller, id, ifMatch, why(request)));
    }

    @PostMapping("/{id}/decide")
    @Allow(Role.EXECUTIVE)
    Mono<ResponseEntity<AppointmentView>> decide(
            Caller caller,
            Locale locale,
            @PathVariable String id,
            @RequestHeader(value = IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody DecisionRequest request) {
        var decided =
                appointing.decide(caller, id, ifMatch, request.decidedOn(), request.documentNumber(), request.why());
        return answer(caller, locale, id, decided);
    }

    @PostMapping("/{id}/withdraw")
    @Allow({Role.DX_LEAD, Role.MANAGER})
    Mono<ResponseEntity<AppointmentView>> withdraw(
            Caller caller,
            Locale locale,
            @PathVariable String id,
            @RequestHeader(value = IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody(required = false) @Nullable DecisionRequest request) {
        return answer(caller, locale, id, appointing.withdraw(caller, id, ifMatch, why(request)));
    }

    @PostMapping("/{id}/end")
    @Allow(Role.DX_LEAD)
    Mono<ResponseEntity<AppointmentView>> end(
            Caller caller,
            Locale locale,
            @PathVariable String id,
            @RequestHeader(value = IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody DecisionRequest request) {
        return answer(caller, locale, id, appointing.end(caller, id, ifMatch, request.to(), request.why()));
    }

    private static @Nullable String why(@Nullable DecisionRequest request) {
        return request == null ? null : request.why();
    }

    private Mono<ResponseEntity<AppointmentView>> answer(
            Caller caller, Locale locale, String id, Mono<PersonCommitments> saved) {
        return saved.flatMap(present -> views.one(caller, locale, present, id))
                .map(view ->
                        ResponseEntity.ok().eTag(Versions.etag(view.version())).body(view));
    }
}
