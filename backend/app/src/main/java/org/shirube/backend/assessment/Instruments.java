// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.shirube.backend.platform.BusinessProblem;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The instruments that there are, and the copies that campaigns keep of them.
@Service
public class Instruments {

    private static final String ISSUED = "issuedInstruments";

    private final ReactiveMongoTemplate mongo;
    /// Copies never change, so they are read once.
    private final Map<String, Instrument> issued = new ConcurrentHashMap<>();

    Instruments(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /// All instruments by code and edition.
    public Flux<Instrument> all() {
        return mongo.find(new Query().with(Sort.by("code", "edition")), Instrument.class);
    }

    /// The instrument of an identifier, or NOT_FOUND.
    public Mono<Instrument> byId(String id) {
        return mongo.findById(id, Instrument.class)
                .switchIfEmpty(Mono.error(() -> BusinessProblem.notFound("assessment.instrument", id)));
    }

    /// Gives a campaign its own copy of its instrument, unless it has one.
    public Mono<Instrument> issue(Campaign campaign) {
        return mongo.findById(campaign.id(), Instrument.class, ISSUED)
                .switchIfEmpty(byId(campaign.instrumentId()).flatMap(instrument -> copy(instrument, campaign.id())));
    }

    /// What people are asked in a campaign: its copy, or for a draft the instrument as it is.
    public Mono<Instrument> of(Campaign campaign) {
        var known = issued.get(campaign.id());
        if (known != null) {
            return Mono.just(known);
        }
        return campaign.openedOn() == null
                ? byId(campaign.instrumentId())
                : mongo.findById(campaign.id(), Instrument.class, ISSUED)
                        .doOnNext(copy -> issued.put(campaign.id(), copy))
                        .switchIfEmpty(byId(campaign.instrumentId()));
    }

    private Mono<Instrument> copy(Instrument instrument, String campaignId) {
        var copy = new Instrument(
                campaignId,
                null,
                instrument.code(),
                instrument.edition(),
                instrument.title(),
                instrument.englishTitle(),
                instrument.kind(),
                instrument.items(),
                instrument.changedAt(),
                instrument.calibration());
        return mongo.insert(copy, ISSUED)
                .onErrorResume(
                        DuplicateKeyException.class, there -> mongo.findById(campaignId, Instrument.class, ISSUED));
    }
}
