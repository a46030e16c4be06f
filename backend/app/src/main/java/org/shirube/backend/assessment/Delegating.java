// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.organization.People;
import org.shirube.backend.organization.Person;
import org.shirube.backend.organization.Sights;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.backend.platform.Caller;
import org.shirube.contract.platform.Role;
import org.shirube.contract.problem.ProblemType;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Hands the confirmation of people to somebody of the same 課等 (確認者の指定), such as a 係長 or a 園長. The head does it, and
/// HR where there is no head who could.
@Service
public class Delegating {

    private final StoredReviews stored;
    private final Campaigns campaigns;
    private final ReviewCircles circles;
    private final People people;
    private final Sights sights;
    private final Clock clock;

    Delegating(
            StoredReviews stored,
            Campaigns campaigns,
            ReviewCircles circles,
            People people,
            Sights sights,
            Clock clock) {
        this.stored = stored;
        this.campaigns = campaigns;
        this.circles = circles;
        this.people = people;
        this.sights = sights;
        this.clock = clock;
    }

    /// Hands people over, or takes them back.
    ///
    /// @param to id of who confirms them, null for their head again
    /// @return who confirms them now, empty where that is their head; FORBIDDEN for whoever may not hand one over,
    /// NOT_ELIGIBLE where somebody works in another 課等, leads it, or would confirm the own rating
    public Mono<Person> delegate(String campaignId, Set<String> personIds, @Nullable String to, Caller caller) {
        return campaigns
                .byId(campaignId)
                .map(Campaign::requireReview)
                .zipWith(confirmed(personIds, caller))
                .flatMap(found -> circles.officersAround(found.getT2())
                        .flatMap(officers -> delegate(found.getT1(), found.getT2(), officers, to, caller)));
    }

    private Mono<List<Person>> confirmed(Set<String> personIds, Caller caller) {
        return people.byIds(personIds)
                .filter(person -> sights.of(caller, person, today()).exists())
                .collectList()
                .filter(found -> found.size() == personIds.size())
                .switchIfEmpty(Mono.error(
                        () -> BusinessProblem.notFound("organization.person", String.join(", ", personIds))));
    }

    private Mono<Person> delegate(
            Campaign campaign,
            List<Person> confirmed,
            ConfirmingOfficers officers,
            @Nullable String to,
            Caller caller) {
        if (!caller.is(Role.HR) && !confirmed.stream().allMatch(person -> confirms(officers, person, caller))) {
            return Mono.error(() -> new BusinessProblem(ProblemType.FORBIDDEN, "platform.forbidden"));
        }
        if (to == null) {
            return write(campaign, confirmed, officers, null).then(Mono.empty());
        }
        return people.byId(to)
                .doOnNext(delegate -> check(confirmed, delegate, officers))
                .flatMap(delegate -> write(campaign, confirmed, officers, to).thenReturn(delegate));
    }

    private static boolean confirms(ConfirmingOfficers officers, Person person, Caller caller) {
        return officers.of(person).filter(caller::isPerson).isPresent();
    }

    private void check(List<Person> confirmed, Person delegate, ConfirmingOfficers officers) {
        var section = officers.sectionOf(delegate);
        var fit = delegate.activeOn(today())
                && !delegate.onLeaveOn(today())
                && confirmed.stream()
                        .allMatch(person -> section.isPresent()
                                && officers.sectionOf(person).equals(section)
                                && !officers.headsOwnSection(person)
                                && !person.id().equals(delegate.id()));
        if (!fit) {
            throw new BusinessProblem(
                    ProblemType.NOT_ELIGIBLE,
                    "assessment.delegate-not-eligible",
                    delegate.name().kanji());
        }
    }

    private Mono<Void> write(
            Campaign campaign, List<Person> confirmed, ConfirmingOfficers officers, @Nullable String to) {
        var bySection = confirmed.stream()
                .collect(Collectors.groupingBy(
                        person -> officers.sectionOf(person).orElse("")));
        return Flux.fromIterable(bySection.entrySet())
                .concatMap(section -> stored.delegate(
                        campaign.id(),
                        section.getKey(),
                        section.getValue().stream().map(Person::id).toList(),
                        to))
                .then();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
