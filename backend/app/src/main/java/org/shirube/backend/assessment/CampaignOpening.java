// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.platform.AggregateGroup;
import org.shirube.backend.platform.Caller;
import org.shirube.backend.platform.ImportLock;
import org.shirube.backend.platform.Outbox;
import org.shirube.backend.platform.Versions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/// Opens campaigns.
///
/// Whoever opens waits a moment for the [Invitations]; a larger office's go on in the background.
@Service
public class CampaignOpening {

    private static final Logger log = LoggerFactory.getLogger(CampaignOpening.class);
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final ReactiveMongoTemplate mongo;
    private final Campaigns campaigns;
    private final Invitations invitations;
    private final ImportLock lock;
    private final Outbox outbox;
    private final Clock clock;

    CampaignOpening(
            ReactiveMongoTemplate mongo,
            Campaigns campaigns,
            Invitations invitations,
            ImportLock lock,
            Outbox outbox,
            Clock clock) {
        this.mongo = mongo;
        this.campaigns = campaigns;
        this.invitations = invitations;
        this.lock = lock;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Opens a draft.
    ///
    /// @return the open campaign, or the OPENING one where the invitations take longer than a person should wait
    public Mono<Campaign> open(String id, @Nullable String ifMatch, Caller caller) {
        var within = caller.isSystem() ? null : caller.authorities();
        return campaigns
                .byId(id)
                .doOnNext(campaign -> Versions.check(ifMatch, campaign.version()))
                .map(campaign -> campaign.opening(today(), within, clock.instant()))
                .flatMap(opening -> lock.guard(AggregateGroup.INSTRUMENTS, mongo.save(opening)))
                .flatMap(this::finishSoon);
    }

    /// Invites those of the population who joined after the campaign opened.
    ///
    /// @return how many were added
    public Mono<Long> inviteLate(String id) {
        return campaigns
                .byId(id)
                .map(Campaign::requireOpen)
                .flatMap(campaign -> invitations.invite(campaign, today(), true));
    }

    /// How many are invited.
    public Mono<Long> invited(String id) {
        return mongo.count(Query.query(Criteria.where("campaignId").is(id)), Invitation.class);
    }

    private Mono<Campaign> finishSoon(Campaign opening) {
        return invitations
                .finish(opening)
                .timeout(PATIENCE, Mono.just(opening))
                .onErrorResume(failure -> {
                    log.warn("Campaign {} goes on opening in the background: {}", opening.id(), failure.toString());
                    return Mono.just(opening);
                })
                .doFinally(end -> outbox.announce(opening));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
