// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/// Reads what was submitted in a campaign and analyses it.
@Service
public class CampaignAnalysis {

    private final ReactiveMongoTemplate mongo;
    private final Instruments instruments;
    private final Scheduler heavyWork;

    CampaignAnalysis(ReactiveMongoTemplate mongo, Instruments instruments, Scheduler heavyWork) {
        this.mongo = mongo;
        this.instruments = instruments;
        this.heavyWork = heavyWork;
    }

    /// Analyses a campaign as far as people have submitted.
    public Mono<ResponseAnalysis> of(Campaign campaign) {
        return instruments
                .of(campaign)
                .zipWith(sheets(Criteria.where("campaignId").is(campaign.id())).collectList())
                .publishOn(heavyWork)
                .map(both -> ResponseAnalysis.of(
                        both.getT1(), both.getT2(), campaign.testPlan().form()));
    }

    /// What was submitted, without who did.
    Flux<ResponseAnalysis.Sheet> sheets(Criteria which) {
        var query = Query.query(which.and("submittedAt").exists(true));
        query.fields().include("answers", "startedAt", "submittedAt").exclude("_id");
        return mongo.find(query, Document.class, mongo.getCollectionName(Response.class))
                .map(CampaignAnalysis::sheet);
    }

    private static ResponseAnalysis.Sheet sheet(Document response) {
        var answers = new LinkedHashMap<String, Integer>();
        if (response.get("answers") instanceof Map<?, ?> stored) {
            stored.forEach((name, answer) ->
                    answers.put(Response.itemCode(String.valueOf(name)), ((Number) answer).intValue()));
        }
        return new ResponseAnalysis.Sheet(answers, time(response));
    }

    private static @Nullable Duration time(Document response) {
        var started = response.getDate("startedAt");
        var submitted = response.getDate("submittedAt");
        return started == null || started.equals(submitted)
                ? null
                : Duration.between(started.toInstant(), submitted.toInstant());
    }
}
