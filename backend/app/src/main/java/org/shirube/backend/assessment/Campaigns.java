// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import java.util.Collection;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.backend.platform.ById;
import org.shirube.backend.platform.Versions;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The campaigns that there are, and how they end. Planning and opening are activities of their own, [CampaignPlanning]
/// and
/// [CampaignOpening].
@Service
public class Campaigns {

    private final ReactiveMongoTemplate mongo;
    private final ById<Campaign> byId;

    Campaigns(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
        this.byId = new ById<>(mongo, Campaign.class);
    }

    /// All campaigns, newest first.
    public Flux<Campaign> all() {
        return mongo.find(new Query().with(Sort.by(Sort.Direction.DESC, "createdAt")), Campaign.class);
    }

    /// The campaign of an identifier, or NOT_FOUND.
    public Mono<Campaign> byId(String id) {
        return byId.find(id).switchIfEmpty(Mono.error(() -> BusinessProblem.notFound("assessment.campaign", id)));
    }

    /// Those of the identifiers that exist, in no order.
    public Flux<Campaign> byIds(Collection<String> ids) {
        return ids.isEmpty()
                ? Flux.empty()
                : mongo.find(Query.query(Criteria.where("_id").in(ids)), Campaign.class);
    }

    /// Ends the answering and begins the review.
    public Mono<Campaign> review(String id, @Nullable String ifMatch) {
        return move(id, ifMatch, Campaign::review);
    }

    /// Ends the campaign.
    public Mono<Campaign> close(String id, @Nullable String ifMatch) {
        return move(id, ifMatch, Campaign::close);
    }

    private Mono<Campaign> move(String id, @Nullable String ifMatch, UnaryOperator<Campaign> verb) {
        return byId(id).doOnNext(campaign -> Versions.check(ifMatch, campaign.version()))
                .map(verb)
                .flatMap(mongo::save);
    }
}
