// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.assessment.Campaign;
import org.shirube.backend.assessment.Campaigns;
import org.shirube.backend.assessment.Participation;
import org.shirube.backend.assessment.Reach;
import org.shirube.backend.assessment.StoredReviews;
import org.shirube.backend.organization.People;
import org.shirube.backend.organization.Person;
import org.shirube.backend.organization.UnitTree;
import org.shirube.backend.organization.Units;
import org.shirube.backend.platform.Allow;
import org.shirube.backend.platform.AuditTrail;
import org.shirube.backend.platform.Caller;
import org.shirube.contract.assessment.ProgressView;
import org.shirube.contract.assessment.RemindView;
import org.shirube.contract.assessment.UnansweredView;
import org.shirube.contract.platform.Page;
import org.shirube.contract.platform.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// Who takes part in a campaign. Answers are never shown here.
@RestController
@RequestMapping("/api/v1/campaigns/{id}")
class ParticipationController {

    private static final int MOST = 200;

    private final Campaigns campaigns;
    private final Participation participation;
    private final StoredReviews reviews;
    private final ParticipationViews views;
    private final People people;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    ParticipationController(
            Campaigns campaigns,
            Participation participation,
            StoredReviews reviews,
            ParticipationViews views,
            People people,
            Units units,
            AuditTrail audit,
            Clock clock) {
        this.campaigns = campaigns;
        this.participation = participation;
        this.reviews = reviews;
        this.views = views;
        this.people = people;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/progress")
    @Allow(
            value = {Role.HR, Role.DX_LEAD, Role.UNIT_CLERK, Role.AUDITOR},
            scope = Allow.Scope.PEOPLE)
    Mono<ProgressView> progress(@PathVariable String id, Caller caller, Locale locale) {
        return campaigns
                .byId(id)
                .flatMap(campaign -> Mono.zip(
                        participation.counts(id, Reach.of(caller)),
                        reviews.confirmedByUnit(id, Reach.of(caller)),
                        units.tree(asOf(campaign))))
                .map(both -> views.progress(both.getT1(), both.getT2(), both.getT3(), locale));
    }

    @GetMapping("/unanswered")
    @Allow(
            value = {Role.HR, Role.UNIT_CLERK},
            scope = Allow.Scope.PEOPLE)
    Mono<Page<UnansweredView>> unanswered(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after,
            Caller caller,
            Locale locale) {
        var size = Math.clamp(limit, 1, MOST);
        var reach = Reach.of(caller);
        return campaigns
                .byId(id)
                .flatMap(campaign -> Mono.zip(
                        participation
                                .unanswered(id, reach, unit, after)
                                .take(size + 1L)
                                .collectList(),
                        participation.counts(id, reach),
                        units.tree(asOf(campaign))))
                .flatMap(found -> page(found.getT1(), open(found.getT2(), unit), size, found.getT3(), caller, locale));
    }

    @PostMapping("/remind")
    @Allow(Role.HR)
    Mono<RemindView> remind(@PathVariable String id, Caller caller) {
        return campaigns
                .byId(id)
                .flatMap(campaign -> participation.remind(campaign, Reach.of(caller)))
                .map(reminded -> new RemindView(reminded.people(), reminded.withoutMail(), reminded.alreadyToday()));
    }

    private Mono<Page<UnansweredView>> page(
            List<Participation.Unanswered> found, int total, int size, UnitTree tree, Caller caller, Locale locale) {
        var shown = found.subList(0, Math.min(size, found.size()));
        var next = found.size() > size ? shown.getLast().invitation().place() : null;
        var ids = shown.stream().map(one -> one.invitation().personId()).toList();
        return audit.search(caller, ids, "audit.unanswered", null)
                .then(people.byIds(ids).collectMap(Person::id))
                .map(known -> new Page<>(views(shown, known, tree, locale), total, next));
    }

    private List<UnansweredView> views(
            List<Participation.Unanswered> shown, Map<String, Person> known, UnitTree tree, Locale locale) {
        return shown.stream()
                .map(one -> views.unanswered(one, known, tree, locale))
                .toList();
    }

    private static int open(Participation.Counts counts, @Nullable String unit) {
        var count = unit == null ? counts.total() : counts.unit(unit);
        return count.invited() - count.submitted();
    }

    private LocalDate asOf(Campaign campaign) {
        return campaign.openedOn() == null ? LocalDate.now(clock) : campaign.openedOn();
    }
}
