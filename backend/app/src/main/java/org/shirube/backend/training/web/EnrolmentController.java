// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.training.web;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.organization.People;
import org.shirube.backend.organization.Sight;
import org.shirube.backend.platform.Allow;
import org.shirube.backend.platform.AuditTrail;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.backend.platform.Caller;
import org.shirube.backend.platform.Identifiers;
import org.shirube.backend.platform.Job;
import org.shirube.backend.platform.Versions;
import org.shirube.backend.training.Assigning;
import org.shirube.backend.training.Completion;
import org.shirube.backend.training.Course;
import org.shirube.backend.training.Courses;
import org.shirube.backend.training.Enrolment;
import org.shirube.backend.training.EnrolmentState;
import org.shirube.backend.training.Enrolments;
import org.shirube.contract.platform.JobView;
import org.shirube.contract.platform.Role;
import org.shirube.contract.problem.ProblemType;
import org.shirube.contract.training.CompletionRequest;
import org.shirube.contract.training.EnrolmentRequest;
import org.shirube.contract.training.EnrolmentView;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// Assigning courses, and what becomes of a single enrolment.
@RestController
@RequestMapping("/api/v1/enrolments")
class EnrolmentController {

    private final Enrolments enrolments;
    private final Assigning assigning;
    private final Courses courses;
    private final People people;
    private final EnrolmentRights rights;
    private final EnrolmentViews views;
    private final AuditTrail audit;
    private final Clock clock;

    EnrolmentController(
            Enrolments enrolments,
            Assigning assigning,
            Courses courses,
            People people,
            EnrolmentRights rights,
            EnrolmentViews views,
            AuditTrail audit,
            Clock clock) {
        this.enrolments = enrolments;
        this.assigning = assigning;
        this.courses = courses;
        this.people = people;
        this.rights = rights;
        this.views = views;
        this.audit = audit;
        this.clock = clock;
    }

    @PostMapping
    @Allow(
            value = {Role.HR, Role.DX_LEAD, Role.SECURITY_OFFICER, Role.UNIT_CLERK},
            scope = Allow.Scope.PEOPLE)
    Mono<ResponseEntity<JobView>> assign(
            @Valid @RequestBody EnrolmentRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Caller caller) {
        return courses.byCode(request.courseCode())
                .filterWhen(course -> mayAssign(request, course, caller))
                .switchIfEmpty(Mono.error(EnrolmentController::forbidden))
                .then(Mono.defer(() -> assigning.assign(Identifiers.forCreation(caller, key), request, caller)))
                .map(EnrolmentController::accepted);
    }

    @GetMapping("/{id}")
    @Allow(
            value = {
                Role.EMPLOYEE,
                Role.HR,
                Role.DX_LEAD,
                Role.SECURITY_OFFICER,
                Role.AUDITOR,
                Role.MANAGER,
                Role.UNIT_CLERK
            },
            scope = Allow.Scope.PEOPLE)
    Mono<ResponseEntity<EnrolmentView>> enrolment(@PathVariable String id, Caller caller, Locale locale) {
        return subject(id, caller)
                .filter(subject -> rights.sees(subject.sight(), subject.course()))
                .switchIfEmpty(Mono.error(EnrolmentController::forbidden))
                .delayUntil(subject -> audit.read(caller, subject.enrolment().personId(), "audit.enrolments"))
                .flatMap(subject -> answer(subject.enrolment(), caller, locale));
    }

    @PostMapping("/{id}/complete")
    @Allow(
            value = {Role.HR, Role.SECURITY_OFFICER},
            scope = Allow.Scope.PEOPLE)
    Mono<ResponseEntity<EnrolmentView>> complete(
            @PathVariable String id,
            @Valid @RequestBody(required = false) @Nullable CompletionRequest request,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Caller caller,
            Locale locale) {
        return managed(id, caller)
                .flatMap(subject -> enrolments.complete(
                        subject.enrolment(), subject.course(), completion(request), by(caller), ifMatch))
                .flatMap(enrolment -> answer(enrolment, caller, locale));
    }

    @PostMapping("/{id}/not-complete")
    @Allow(
            value = {Role.HR, Role.SECURITY_OFFICER},
            scope = Allow.Scope.PEOPLE)
    Mono<ResponseEntity<EnrolmentView>> notComplete(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Caller caller,
            Locale locale) {
        return managed(id, caller)
                .flatMap(subject -> end(subject, EnrolmentState.NOT_COMPLETED, caller, ifMatch, locale));
    }

    @PostMapping("/{id}/cancel")
    @Allow(
            value = {Role.HR, Role.SECURITY_OFFICER},
            scope = Allow.Scope.PEOPLE)
    Mono<ResponseEntity<EnrolmentView>> cancel(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Caller caller,
            Locale locale) {
        return managed(id, caller).flatMap(subject -> end(subject, EnrolmentState.CANCELLED, caller, ifMatch, locale));
    }

    @PostMapping("/{id}/decline")
    @Allow(
            value = {Role.EMPLOYEE, Role.HR, Role.SECURITY_OFFICER},
            scope = Allow.Scope.PEOPLE)
    Mono<ResponseEntity<EnrolmentView>> decline(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Caller caller,
            Locale locale) {
        return subject(id, caller)
                .filter(subject -> rights.declines(subject.sight(), subject.course()))
                .switchIfEmpty(Mono.error(EnrolmentController::forbidden))
                .flatMap(subject -> end(subject, EnrolmentState.DECLINED, caller, ifMatch, locale));
    }

    private Mono<Boolean> mayAssign(EnrolmentRequest request, Course course, Caller caller) {
        return rights.assigns(caller, course)
                ? Mono.just(true)
                : rights.looksAfterAll(caller, Objects.requireNonNullElse(request.persons(), List.of()));
    }

    private Mono<Subject> managed(String id, Caller caller) {
        return subject(id, caller)
                .filter(subject -> rights.manages(subject.sight(), subject.course()))
                .switchIfEmpty(Mono.error(EnrolmentController::forbidden));
    }

    /// The enrolment with what decides about rights to it; NOT_FOUND also behind the border of an authority.
    private Mono<Subject> subject(String id, Caller caller) {
        return enrolments
                .byId(id)
                .flatMap(enrolment -> Mono.zip(
                                courses.byCode(enrolment.courseCode()), people.byId(enrolment.personId()))
                        .map(known -> new Subject(enrolment, known.getT1(), rights.sight(caller, known.getT2()))))
                .filter(subject -> subject.sight().exists())
                .switchIfEmpty(Mono.error(() -> BusinessProblem.notFound("training.enrolment", id)));
    }

    private Mono<ResponseEntity<EnrolmentView>> end(
            Subject subject, EnrolmentState state, Caller caller, @Nullable String ifMatch, Locale locale) {
        return enrolments
                .end(subject.enrolment(), state, by(caller), null, ifMatch)
                .flatMap(enrolment -> answer(enrolment, caller, locale));
    }

    private Mono<ResponseEntity<EnrolmentView>> answer(Enrolment enrolment, Caller caller, Locale locale) {
        return views.view(enrolment, caller, locale)
                .map(view -> ResponseEntity.ok()
                        .eTag(Versions.etag(enrolment.version()))
                        .body(view));
    }

    private Completion completion(@Nullable CompletionRequest request) {
        var day = request == null ? null : request.completedOn();
        return new Completion(
                day == null ? LocalDate.now(clock) : day, null, request == null ? null : request.documentNumber());
    }

    private static ResponseEntity<JobView> accepted(Job job) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/jobs/" + job.id()))
                .body(new JobView(
                        job.id(), job.kind(), job.state().name(), job.done(), job.total(), null, job.startedAt()));
    }

    private static String by(Caller caller) {
        return caller.personId() == null ? caller.subject() : caller.personId();
    }

    private static BusinessProblem forbidden() {
        return new BusinessProblem(ProblemType.FORBIDDEN, "platform.forbidden");
    }

    private record Subject(Enrolment enrolment, Course course, Sight sight) {}
}
