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
import org.shirube.backend.assessment.Answering;
import org.shirube.backend.assessment.CampaignOpening;
import org.shirube.backend.assessment.CampaignPlanning;
import org.shirube.backend.assessment.CampaignState;
import org.shirube.backend.assessment.Campaigns;
import org.shirube.backend.assessment.Invitation;
import org.shirube.backend.assessment.PurposeNotice;
import org.shirube.backend.assessment.Response;
import org.shirube.backend.platform.Caller;
import org.shirube.backend.platform.Identifiers;
import org.shirube.backend.platform.Outbox;
import org.shirube.backend.platform.Versions;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Flux;

/// Submitting an assessment of seventy answers, beside a raw driver write of the same document on the same engine.
final class SubmitLines {

    private static final int[] CLIENTS = {1, 64};
    private static final int[] CALLS = {300, 1_200};
    private static final int WARM_UP = 200;
    private static final double RATE_AIM = 0.6;
    private static final double P99_AIM = 1.5;
    private static final String YARDSTICK = "raw driver write of the same document";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final BenchBackend backend;
    private final Figure.Where where;
    private final Report report;
    private final Answering answering;
    private final ReactiveMongoTemplate mongo;

    SubmitLines(BenchBackend backend, Figure.Where where, Report report) {
        this.backend = backend;
        this.where = where;
        this.report = report;
        this.answering = backend.bean(Answering.class);
        this.mongo = backend.bean(ReactiveMongoTemplate.class);
    }

    void run(SyntheticTown town) {
        mongo.insert(town.framework()).block();
        var instrument = mongo.insert(town.instrument()).block();
        var campaign = open(instrument == null ? "" : instrument.id());
        var waiting = responses(campaign);
        waiting = submit(campaign, waiting, 16, WARM_UP, false);
        for (int load = 0; load < CLIENTS.length; load++) {
            waiting = submit(campaign, waiting, CLIENTS[load], CALLS[load], true);
        }
        double behind = Load.millis(() -> backend.bean(Outbox.class).drained().block(PATIENCE));
        report.note("the last events reached the profiles %.1f s after the last submission".formatted(behind / 1000));
    }

    /// Opens a campaign for the whole town and measures until everybody is invited.
    private String open(String instrument) {
        var plan = new CampaignPlanning.Plan(
                "計測", instrument, Map.of("everybody", true), LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 30), null);
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
        int needed = WARM_UP + java.util.Arrays.stream(CALLS).sum();
        for (var invitation : backend.raw()
                .getCollection("invitations")
                .find(Filters.eq("campaignId", campaign))
                .limit(needed)) {
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
                List.of());
    }

    /// Submits some of those who wait, then writes the same documents raw.
    ///
    /// @return those who still wait
    private List<Response> submit(String campaign, List<Response> waiting, int clients, int wanted, boolean shown) {
        int calls = Math.min(wanted, waiting.size() / 2);
        var turn = waiting.subList(0, calls);
        var before = raw("responses", turn);
        var ours = Load.calls(clients, calls, call -> {
            var one = turn.get(call);
            answering
                    .submit(campaign, one.personId(), Versions.etag(one.version()))
                    .block();
        });
        var after = raw("responses", turn);
        var theirs = yardstick(before, after, clients);
        if (shown) {
            report.add(Figure.rate(
                    where,
                    "submit 70 answers, in process, %d client(s)".formatted(clients),
                    ours.perSecond(),
                    theirs.perSecond(),
                    YARDSTICK,
                    RATE_AIM));
            report.add(Figure.time(
                    where,
                    "submit 70 answers, p99, %d client(s)".formatted(clients),
                    ours.p99(),
                    theirs.p99(),
                    YARDSTICK,
                    P99_AIM));
        }
        return waiting.subList(calls, waiting.size());
    }

    private List<Document> raw(String collection, List<Response> turn) {
        var ids = turn.stream().map(Response::id).toList();
        return backend.raw()
                .getCollection(collection)
                .find(Filters.in("_id", ids))
                .into(new ArrayList<>());
    }

    private Load.Measured yardstick(List<Document> before, List<Document> after, int clients) {
        var target = backend.raw().getCollection("benchResponses");
        target.insertMany(before);
        var byId = new HashMap<Object, Object>();
        before.forEach(document -> byId.put(document.get("_id"), document.get("version")));
        var measured = Load.calls(clients, after.size(), call -> {
            var document = after.get(call);
            var seen = Filters.and(
                    Filters.eq("_id", document.get("_id")), Filters.eq("version", byId.get(document.get("_id"))));
            if (target.replaceOne(seen, document).getModifiedCount() != 1) {
                throw new IllegalStateException("The yardstick wrote nothing.");
            }
        });
        target.drop();
        return measured;
    }
}
