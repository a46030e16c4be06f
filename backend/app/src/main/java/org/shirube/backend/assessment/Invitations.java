// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.organization.Employment;
import org.shirube.backend.organization.Person;
import org.shirube.backend.organization.Populations;
import org.shirube.backend.organization.UnitTree;
import org.shirube.backend.organization.Units;
import org.shirube.backend.platform.EventConsumer;
import org.shirube.backend.platform.OutboxEvent;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Writes the invitations of a campaign that opens, one small document for each person, and then marks it as open.
///
/// The event in the campaign's outbox makes the work begin again after a crash; doing it twice changes nothing.
@Service
class Invitations implements EventConsumer {

    private static final int BATCH = 500;
    private static final String INVITATIONS = "invitations";

    private final ReactiveMongoTemplate mongo;
    private final Campaigns campaigns;
    private final Instruments instruments;
    private final Populations populations;
    private final Units units;
    private final Clock clock;

    Invitations(
            ReactiveMongoTemplate mongo,
            Campaigns campaigns,
            Instruments instruments,
            Populations populations,
            Units units,
            Clock clock) {
        this.mongo = mongo;
        this.campaigns = campaigns;
        this.instruments = instruments;
        this.populations = populations;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public Set<String> types() {
        return Set.of(Campaign.OPENING);
    }

    @Override
    public Mono<Void> on(OutboxEvent event) {
        return campaigns
                .byId(String.valueOf(event.payload().get("campaignId")))
                .flatMap(this::finish)
                .then();
    }

    /// Invites the population as of the frozen day and opens the campaign; nothing where it is not opening.
    Mono<Campaign> finish(Campaign campaign) {
        if (campaign.state() != CampaignState.OPENING || campaign.openedOn() == null) {
            return Mono.just(campaign);
        }
        return instruments
                .issue(campaign)
                .then(invite(campaign, campaign.openedOn(), false))
                .then(Mono.defer(() -> markOpen(campaign)));
    }

    private Mono<Campaign> markOpen(Campaign campaign) {
        var opening =
                Query.query(Criteria.where("_id").is(campaign.id()).and("state").is(CampaignState.OPENING));
        var open = new Update().set("state", CampaignState.OPEN);
        return mongo.findAndModify(opening, open, FindAndModifyOptions.options().returnNew(true), Campaign.class)
                .switchIfEmpty(campaigns.byId(campaign.id()));
    }

    /// Invites those of the population who are not invited yet.
    ///
    /// @return how many were added
    Mono<Long> invite(Campaign campaign, LocalDate asOf, boolean late) {
        return units.tree(asOf)
                .flatMapMany(tree -> populations
                        .members(populations.parse(campaign.population()), asOf)
                        .mapNotNull(person -> invitation(campaign, person, tree, asOf, late)))
                .buffer(BATCH)
                .concatMap(this::insertMissing)
                .reduce(0L, Long::sum);
    }

    private @Nullable Invitation invitation(
            Campaign campaign, Person person, UnitTree tree, LocalDate asOf, boolean late) {
        var authority = person.employmentOn(asOf).map(Employment::authority).orElse("");
        if (!campaign.reaches(authority)) {
            return null;
        }
        return Invitation.of(campaign, person, tree, asOf, late, clock.instant());
    }

    private Mono<Long> insertMissing(List<Invitation> batch) {
        return existing(batch)
                .flatMap(there -> insert(
                        batch.stream().filter(one -> !there.contains(one.id())).toList()));
    }

    private Mono<Set<String>> existing(List<Invitation> batch) {
        var query = Query.query(
                Criteria.where("_id").in(batch.stream().map(Invitation::id).toList()));
        query.fields().include("_id");
        return mongo.find(query, Document.class, INVITATIONS)
                .map(found -> found.getString("_id"))
                .collect(Collectors.toSet());
    }

    private Mono<Long> insert(List<Invitation> missing) {
        return missing.isEmpty()
                ? Mono.just(0L)
                : mongo.insertAll(missing)
                        .count()
                        .onErrorResume(DuplicateKeyException.class, raced -> insertOneByOne(missing));
    }

    /// Another backend writes the same invitations at the same moment.
    private Mono<Long> insertOneByOne(List<Invitation> missing) {
        return Flux.fromIterable(missing)
                .concatMap(one -> mongo.insert(one).onErrorResume(DuplicateKeyException.class, there -> Mono.empty()))
                .count();
    }
}
