// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shirube.backend.assessment.Campaign;
import org.shirube.backend.assessment.CampaignState;
import org.shirube.backend.assessment.Campaigns;
import org.shirube.backend.assessment.Instruments;
import org.shirube.backend.assessment.PastResponses;
import org.shirube.backend.exchange.Comparison;
import org.shirube.backend.exchange.ImportKind;
import org.shirube.backend.exchange.ImportSheet;
import org.shirube.backend.exchange.ProblemCode;
import org.shirube.backend.organization.People;
import org.shirube.backend.organization.Units;
import org.shirube.backend.platform.AggregateGroup;
import org.shirube.contract.platform.Role;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/// Answers of earlier years, a row for each person who was asked; who did not answer has no 回答.
///
/// No role may send this file, for nobody sees the answers of others; the product itself loads the sample city's.
@Component
class ResponsesKind implements ImportKind {

    private final People people;
    private final Units units;
    private final Campaigns campaigns;
    private final Instruments instruments;
    private final PastResponses responses;
    private final Scheduler heavyWork;
    private final Clock clock;

    ResponsesKind(
            People people,
            Units units,
            Campaigns campaigns,
            Instruments instruments,
            PastResponses responses,
            Scheduler heavyWork,
            Clock clock) {
        this.people = people;
        this.units = units;
        this.campaigns = campaigns;
        this.instruments = instruments;
        this.responses = responses;
        this.heavyWork = heavyWork;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "responses";
    }

    @Override
    public AggregateGroup group() {
        return AggregateGroup.CAMPAIGNS;
    }

    @Override
    public Set<Role> roles() {
        return Set.of();
    }

    @Override
    public Mono<Comparison> compare(ImportSheet sheet) {
        return Mono.zip(people.all().collectList(), closed(), invited(), units.tree(LocalDate.now(clock)))
                .publishOn(heavyWork)
                .map(found -> compare(
                        sheet,
                        new PersonNumbers(found.getT1()),
                        found.getT2(),
                        new ResponseChanges(found.getT3(), found.getT4(), clock)));
    }

    /// Closed campaigns by code, each with its instrument.
    private Mono<Map<String, ResponseChanges.Held>> closed() {
        return closedCampaigns()
                .flatMap(campaign -> instruments
                        .byId(campaign.instrumentId())
                        .map(instrument -> new ResponseChanges.Held(campaign, instrument)))
                .collectMap(held -> held.campaign().id());
    }

    private Mono<Set<String>> invited() {
        return closedCampaigns()
                .concatMap(campaign -> responses.invited(campaign.id()))
                .collect(Collectors.toSet());
    }

    private Flux<Campaign> closedCampaigns() {
        return campaigns.all().filter(campaign -> campaign.state() == CampaignState.CLOSED);
    }

    private static Comparison compare(
            ImportSheet sheet,
            PersonNumbers numbers,
            Map<String, ResponseChanges.Held> closed,
            ResponseChanges changes) {
        for (var row : sheet.rows()) {
            var held = row.knownCode(CampaignsKind.CODE, closed.keySet(), ProblemCode.UNKNOWN_CODE);
            var campaign = held == null ? null : closed.get(held);
            var person = numbers.find(
                    row, campaign == null ? null : campaign.campaign().opens());
            if (campaign != null && person != null) {
                changes.add(row, person, campaign);
            }
        }
        return changes.comparison();
    }
}
