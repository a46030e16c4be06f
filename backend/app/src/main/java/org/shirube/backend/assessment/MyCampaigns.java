// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The campaigns that a person is invited to.
@Service
public class MyCampaigns {

    private static final Comparator<MyPart> OPEN_FIRST = Comparator.comparing((MyPart part) -> !part.waits())
            .thenComparing(part -> part.campaign().closes(), Comparator.reverseOrder());

    private final ReactiveMongoTemplate mongo;
    private final Campaigns campaigns;
    private final Instruments instruments;

    MyCampaigns(ReactiveMongoTemplate mongo, Campaigns campaigns, Instruments instruments) {
        this.mongo = mongo;
        this.campaigns = campaigns;
        this.instruments = instruments;
    }

    /// A person's parts, those that wait for an answer first, then the newest.
    public Flux<MyPart> of(String personId) {
        return mongo.find(Query.query(Criteria.where("personId").is(personId)), Invitation.class)
                .collectMap(Invitation::campaignId)
                .flatMapMany(this::parts)
                .sort(OPEN_FIRST);
    }

    private Flux<MyPart> parts(Map<String, Invitation> invitations) {
        var ids = invitations.values().stream().map(Invitation::id).toList();
        return responses(ids)
                .flatMapMany(responses -> campaigns
                        .byIds(invitations.keySet())
                        .filter(campaign -> campaign.state() != CampaignState.OPENING)
                        .concatMap(campaign -> part(campaign, invitations, responses)));
    }

    private Mono<MyPart> part(Campaign campaign, Map<String, Invitation> invitations, Map<String, Response> responses) {
        var invitation = java.util.Objects.requireNonNull(invitations.get(campaign.id()));
        return instruments
                .of(campaign)
                .map(instrument -> new MyPart(campaign, instrument, invitation, responses.get(invitation.id())));
    }

    private Mono<Map<String, Response>> responses(List<String> ids) {
        return ids.isEmpty()
                ? Mono.just(Map.of())
                : mongo.find(Query.query(Criteria.where("_id").in(ids)), Response.class)
                        .collectMap(Response::id, Function.identity());
    }
}
