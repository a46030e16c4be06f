// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.assessment.Delegating;
import org.shirube.backend.assessment.Review;
import org.shirube.backend.assessment.Reviewing;
import org.shirube.backend.assessment.Reviews;
import org.shirube.backend.platform.Allow;
import org.shirube.backend.platform.AuditTrail;
import org.shirube.backend.platform.Caller;
import org.shirube.backend.platform.Versions;
import org.shirube.contract.assessment.ConfirmedAllView;
import org.shirube.contract.assessment.DelegationRequest;
import org.shirube.contract.assessment.DelegationView;
import org.shirube.contract.assessment.MyReviewView;
import org.shirube.contract.assessment.ReviewListView;
import org.shirube.contract.assessment.ReviewRequest;
import org.shirube.contract.assessment.ReviewView;
import org.shirube.contract.assessment.SavedReviewView;
import org.shirube.contract.platform.Role;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// 所属長の確認: heads, their deputies, and whoever was asked in a head's place. Whoever is employed may be asked, so the
/// routes are open to employees; each looks whether the caller is the one for the person.
@RestController
@RequestMapping("/api/v1")
class ReviewController {

    private static final int MOST = 500;

    private final Reviews reviews;
    private final Reviewing reviewing;
    private final Delegating delegating;
    private final ReviewViews views;
    private final AuditTrail audit;

    ReviewController(Reviews reviews, Reviewing reviewing, Delegating delegating, ReviewViews views, AuditTrail audit) {
        this.reviews = reviews;
        this.reviewing = reviewing;
        this.delegating = delegating;
        this.views = views;
        this.audit = audit;
    }

    @GetMapping("/me/reviews")
    @Allow(value = Role.EMPLOYEE, scope = Allow.Scope.OWN)
    Mono<List<MyReviewView>> mine(Caller caller, Locale locale) {
        return reviews.mine(caller).map(mine -> views.mine(mine, locale)).collectList();
    }

    @GetMapping("/reviews/{campaignId}")
    @Allow(
            value = {Role.EMPLOYEE, Role.MANAGER},
            scope = Allow.Scope.PEOPLE)
    Mono<ReviewListView> people(
            @PathVariable String campaignId,
            @RequestParam(defaultValue = "200") int limit,
            @RequestParam(required = false) @Nullable String after,
            Caller caller,
            Locale locale) {
        return reviews.overview(campaignId, caller)
                .map(overview -> views.list(overview, Math.clamp(limit, 1, MOST), after, locale))
                .delayUntil(list -> audit.search(caller, ids(list), "audit.reviews", null));
    }

    private static List<String> ids(ReviewListView list) {
        return list.items().stream().map(line -> line.person().personId()).toList();
    }

    @GetMapping("/reviews/{campaignId}/{personId}")
    @Allow(
            value = {Role.EMPLOYEE, Role.MANAGER},
            scope = Allow.Scope.PEOPLE)
    Mono<ResponseEntity<ReviewView>> one(
            @PathVariable String campaignId, @PathVariable String personId, Caller caller, Locale locale) {
        return reviews.one(campaignId, personId, caller)
                .delayUntil(one -> audit.read(caller, personId, "audit.review"))
                .flatMap(one -> views.one(one, locale))
                .map(ReviewController::tagged);
    }

    /// The draft is the reviewer's own until it is confirmed.
    @PutMapping("/reviews/{campaignId}/{personId}")
    @Allow(
            value = {Role.EMPLOYEE, Role.MANAGER},
            scope = Allow.Scope.PEOPLE,
            changes = false)
    Mono<ResponseEntity<SavedReviewView>> keep(
            @PathVariable String campaignId,
            @PathVariable String personId,
            @Valid @RequestBody ReviewRequest request,
            Caller caller) {
        return reviewing.keep(campaignId, personId, draft(request), caller).map(ReviewController::saved);
    }

    @PostMapping("/reviews/{campaignId}/{personId}/confirm")
    @Allow(
            value = {Role.EMPLOYEE, Role.MANAGER},
            scope = Allow.Scope.PEOPLE)
    Mono<ResponseEntity<SavedReviewView>> confirm(
            @PathVariable String campaignId,
            @PathVariable String personId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        return audit.change(caller, List.of(personId), "audit.review-confirmed")
                .then(reviewing.confirm(campaignId, personId, ifMatch, caller))
                .map(ReviewController::saved);
    }

    @PostMapping("/reviews/{campaignId}/confirm-all")
    @Allow(
            value = {Role.EMPLOYEE, Role.MANAGER},
            scope = Allow.Scope.PEOPLE)
    Mono<ConfirmedAllView> confirmAll(@PathVariable String campaignId, Caller caller) {
        return reviews.overview(campaignId, caller)
                .delayUntil(before -> audit.change(
                        caller,
                        before.alike().stream().map(one -> one.person().id()).toList(),
                        "audit.review-confirmed"))
                .flatMap(before -> reviewing.confirmAlike(before, caller))
                .zipWhen(
                        confirmed -> reviews.overview(campaignId, caller),
                        (confirmed, after) ->
                                new ConfirmedAllView(confirmed, after.left().size()));
    }

    @PostMapping("/reviews/{campaignId}/delegate")
    @Allow(
            value = {Role.MANAGER, Role.HR},
            scope = Allow.Scope.PEOPLE)
    Mono<DelegationView> delegate(
            @PathVariable String campaignId, @Valid @RequestBody DelegationRequest request, Caller caller) {
        var persons = Set.copyOf(request.persons());
        return audit.change(caller, List.copyOf(persons), "audit.review-delegated")
                .then(delegating
                        .delegate(campaignId, persons, request.to(), caller)
                        .map(delegate -> views.delegation(persons.size(), delegate)))
                .defaultIfEmpty(new DelegationView(persons.size(), null));
    }

    private static Reviewing.Draft draft(ReviewRequest request) {
        var talk = request.talk();
        return new Reviewing.Draft(
                request.ratings() == null ? Map.of() : request.ratings(),
                request.notes() == null ? Map.of() : request.notes(),
                talk == null ? null : new Reviewing.Talk(talk.heldOn(), talk.note()));
    }

    private static ResponseEntity<SavedReviewView> saved(Review review) {
        return ResponseEntity.ok().eTag(Versions.etag(review.version())).body(ReviewViews.saved(review));
    }

    private static ResponseEntity<ReviewView> tagged(ReviewView view) {
        return ResponseEntity.ok().eTag(Versions.etag(view.version())).body(view);
    }
}
