// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone.bench;

import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.shirube.backend.assessment.CampaignOpening;
import org.shirube.backend.assessment.CampaignPlanning;
import org.shirube.backend.assessment.CampaignState;
import org.shirube.backend.assessment.Campaigns;
import org.shirube.backend.assessment.Invitation;
import org.shirube.backend.assessment.PurposeNotice;
import org.shirube.backend.assessment.Response;
import org.shirube.backend.assessment.TestPlan;
import org.shirube.backend.platform.Caller;
import org.shirube.backend.platform.Identifiers;
import org.shirube.backend.platform.Outbox;
import org.shirube.backend.platform.Versions;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Flux;

/// Submitting an assessment of seventy answers, beside a raw driver write of the same document on the same engine.
final class SubmitLines {

    private static final int PEOPLE = 600;
    private static final int WARM_UP = 3;
    private static final int ROUNDS = 5;
    private static final int COSTED = 50;
    private static final double RATE_AIM = 0.6;
    private static final double P99_AIM = 1.5;
    private static final String YARDSTICK = "raw driver write of the same document";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final BenchBackend backend;
    private final Figure.Where where;
    private final Report report;
    private final ReactiveMongoTemplate mongo;

    SubmitLines(BenchBackend backend, Figure.Where where, Report report) {
        this.backend = backend;
        this.where = where;
        this.report = report;
        this.mongo = backend.bean(ReactiveMongoTemplate.class);
    }

    void run(SyntheticTown town) {
        var instrument = mongo.insert(town.instrument()).block();
        var campaign = open(instrument == null ? "" : instrument.id());
        var people = responses(campaign);
        var turns = new SubmitTurns(backend, campaign, people);
        for (int round = 0; round < WARM_UP; round++) {
            turns.ours(64);
            turns.theirs(64);
        }
        report(turns, 1);
        report(turns, 64);
    }

    /// Opens a campaign for the whole town and measures until everybody is invited.
    private String open(String instrument) {
        var plan = new CampaignPlanning.Plan(
                "計測",
                instrument,
                Map.of("everybody", true),
                LocalDate.of(2026, 9, 1),
                LocalDate.of(2026, 9, 30),
                null,
                TestPlan.PLAIN);
        var draft = backend.bean(CampaignPlanning.class)
                .plan(Identifiers.next(), plan)
                .block();
        var id = draft == null ? "" : draft.id();
        double millis = Load.millis(() -> {
            backend.bean(CampaignOpening.class)
                    .open(id, Versions.etag(0L), Caller.SYSTEM)
                    .block();
            awaitOpen(id);
        });
        report.add(Figure.time(where, "open a campaign for everybody", millis, null));
        return id;
    }

    private void awaitOpen(String id) {
        var campaigns = backend.bean(Campaigns.class);
        while (true) {
            var campaign = campaigns.byId(id).block();
            if (campaign != null && campaign.state() == CampaignState.OPEN) {
                return;
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    /// Everybody has answered everything and has not submitted.
    private List<Response> responses(String campaign) {
        var answers = new HashMap<String, Integer>();
        for (int item = 0; item < SyntheticTown.ITEMS; item++) {
            answers.put("I" + item, item % 5);
        }
        var made = new ArrayList<Response>();
        for (var invitation : backend.raw()
                .getCollection("invitations")
                .find(Filters.eq("campaignId", campaign))
                .limit(PEOPLE)) {
            made.add(response(invitation, answers));
        }
        return Flux.fromIterable(made)
                .buffer(500)
                .concatMap(mongo::insertAll)
                .collectList()
                .blockOptional()
                .orElseThrow();
    }

    private static Response response(Document invitation, Map<String, Integer> answers) {
        var now = Instant.parse("2026-09-14T00:00:00Z");
        return new Response(
                Invitation.idOf(invitation.getString("campaignId"), invitation.getString("personId")),
                null,
                invitation.getString("campaignId"),
                invitation.getString("personId"),
                invitation.getString("unitCode"),
                invitation.getString("authority"),
                answers,
                PurposeNotice.CURRENT,
                now,
                now,
                now,
                null,
                null,
                null,
                List.of());
    }

    private void report(SubmitTurns turns, int clients) {
        var both = Load.byTurns(ROUNDS, () -> turns.ours(clients), () -> turns.theirs(clients));
        var many = clients == 1 ? "1 client" : clients + " clients";
        report.add(Figure.rate(
                where,
                "submit 70 answers, in process, " + many,
                both.ours().perSecond(),
                both.theirs().perSecond(),
                YARDSTICK,
                RATE_AIM));
        report.add(Figure.time(
                where,
                "submit 70 answers, p99, " + many,
                both.ours().p99(),
                both.theirs().p99(),
                YARDSTICK,
                P99_AIM));
        report.note("the last events reached the profiles %.1f s after the last submission; with their delivery "
                        .formatted(turns.secondsBehind())
                + backend.commands().each(COSTED, () -> {
                    turns.some(clients, COSTED);
                    delivered();
                }));
    }

    private void delivered() {
        backend.bean(Outbox.class).drained().block(PATIENCE);
    }
}
