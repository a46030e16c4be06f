// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.backend.platform.ById;
import org.shirube.backend.platform.Outbox;
import org.shirube.backend.platform.OutboxEvent;
import org.shirube.backend.platform.Saves;
import org.shirube.backend.platform.Versions;
import org.shirube.contract.problem.ProblemType;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/// What a person does with the own response: read it, answer item by item, submit it once.
///
/// Autosave sets single fields and checks no version, so that two tabs or a phone lose nothing; the last write of
/// an
/// item
/// wins. Only the submission names the version that the person saw.
@Service
public class Answering {

    private final ReactiveMongoTemplate mongo;
    private final ById<Response> responses;
    private final ById<Invitation> invitations;
    private final Saves<Response> saves;
    private final Campaigns campaigns;
    private final Instruments instruments;
    private final AdaptiveAnswering adaptive;
    private final Submission submission;
    private final Outbox outbox;
    private final Clock clock;

    Answering(
            ReactiveMongoTemplate mongo,
            Campaigns campaigns,
            Instruments instruments,
            AdaptiveAnswering adaptive,
            Submission submission,
            Outbox outbox,
            Clock clock) {
        this.mongo = mongo;
        this.responses = new ById<>(mongo, Response.class);
        this.invitations = new ById<>(mongo, Invitation.class);
        this.saves = new Saves<>(mongo, Response.class);
        this.campaigns = campaigns;
        this.instruments = instruments;
        this.adaptive = adaptive;
        this.submission = submission;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// A person's part in a campaign; NOT_FOUND for somebody who is not invited.
    public Mono<MyPart> part(String campaignId, String personId) {
        var id = Invitation.idOf(campaignId, personId);
        return invitation(campaignId, id)
                .zipWith(campaigns.byId(campaignId))
                .flatMap(both -> instruments
                        .of(both.getT2())
                        .zipWith(response(id))
                        .map(found -> new MyPart(
                                both.getT2(),
                                found.getT1(),
                                both.getT1(),
                                found.getT2().orElse(null))));
    }

    /// Keeps answers.
    ///
    /// @param answers by item code; a null takes the answer back
    /// @param notice version of the purpose notice that the person confirms with this call, or null
    /// @return the response as it is now; CAMPAIGN_NOT_OPEN, INVALID_FIELDS, ALREADY_SUBMITTED,
    /// NOTICE_NOT_CONFIRMED, UNKNOWN_ITEM
    public Mono<Response> keep(
            String campaignId, String personId, Map<String, @Nullable Integer> answers, @Nullable String notice) {
        var id = Invitation.idOf(campaignId, personId);
        return campaigns
                .byId(campaignId)
                .map(Campaign::requireOpen)
                .zipWhen(instruments::of)
                .doOnNext(both -> Answers.check(both.getT2(), answers))
                .flatMap(both -> both.getT1().adaptive()
                        ? keepNext(both.getT2(), campaignId, id, answers, notice)
                        : update(id, answers).switchIfEmpty(Mono.defer(() -> begin(campaignId, id, answers, notice))));
    }

    private Mono<Response> keepNext(
            Instrument instrument,
            String campaignId,
            String id,
            Map<String, @Nullable Integer> answers,
            @Nullable String notice) {
        return responses
                .find(id)
                .filter(response -> PurposeNotice.CURRENT.equals(response.noticeVersion()))
                .switchIfEmpty(Mono.defer(() -> begin(campaignId, id, Map.of(), notice)))
                .flatMap(response -> adaptive.keep(response, instrument, answers));
    }

    /// Submits the response. Doing it again answers what was submitted.
    ///
    /// @param ifMatch version that the person saw
    public Mono<Response> submit(String campaignId, String personId, @Nullable String ifMatch) {
        var id = Invitation.idOf(campaignId, personId);
        return Mono.zip(response(id), campaigns.byId(campaignId))
                .flatMap(found -> found.getT1().isEmpty()
                        ? invitation(campaignId, id).then(Mono.error(Answering::notConfirmed))
                        : submit(found.getT1().get(), found.getT2(), ifMatch));
    }

    private Mono<Response> submit(Response response, Campaign campaign, @Nullable String ifMatch) {
        if (response.submitted()) {
            return Mono.just(response);
        }
        return Mono.fromSupplier(campaign::requireOpen)
                .doOnNext(open -> Versions.check(ifMatch, response.version()))
                .flatMap(instruments::of)
                .map(instrument -> submission.of(response, campaign, instrument))
                .flatMap(this::save);
    }

    private Mono<Response> save(Response submitted) {
        return saves.save(submitted)
                .onErrorResume(OptimisticLockingFailureException.class, raced -> submittedMeanwhile(submitted, raced))
                .doOnNext(stored -> announce(stored, submitted));
    }

    /// A double click: whoever comes second gets what the first one submitted. Or somebody else's response that was
    /// written in the same command had moved, and this one was submitted all the same.
    private Mono<Response> submittedMeanwhile(Response response, OptimisticLockingFailureException raced) {
        return responses.find(response.id()).filter(Response::submitted).switchIfEmpty(Mono.error(raced));
    }

    /// Whoever wrote the events announces them.
    private void announce(Response stored, Response submitted) {
        if (eventIds(stored).equals(eventIds(submitted))) {
            outbox.announce(stored);
        }
    }

    private static List<String> eventIds(Response response) {
        return response.outbox().stream().map(OutboxEvent::eventId).toList();
    }

    private Mono<Response> update(String id, Map<String, @Nullable Integer> answers) {
        var confirmed = open(id).addCriteria(Criteria.where("noticeVersion").is(PurposeNotice.CURRENT));
        return mongo.findAndModify(
                confirmed,
                Answers.update(answers, clock.instant()),
                FindAndModifyOptions.options().returnNew(true),
                Response.class);
    }

    private Mono<Response> begin(
            String campaignId, String id, Map<String, @Nullable Integer> answers, @Nullable String notice) {
        return invitation(campaignId, id)
                .flatMap(invitation ->
                        requireNotSubmitted(id).then(Mono.defer(() -> confirm(invitation, answers, notice))));
    }

    private Mono<Response> confirm(
            Invitation invitation, Map<String, @Nullable Integer> answers, @Nullable String notice) {
        if (!PurposeNotice.CURRENT.equals(notice)) {
            return Mono.error(Answering::notConfirmed);
        }
        var now = clock.instant();
        var update = Answers.update(answers, now)
                .set("noticeVersion", notice)
                .set("noticeConfirmedAt", now)
                .setOnInsert("campaignId", invitation.campaignId())
                .setOnInsert("personId", invitation.personId())
                .setOnInsert("unitCode", invitation.unitCode())
                .setOnInsert("authority", invitation.authority())
                .setOnInsert("outbox", List.of());
        var options = FindAndModifyOptions.options().returnNew(true).upsert(true);
        return mongo.findAndModify(open(invitation.id()), update, options, Response.class)
                .onErrorResume(DuplicateKeyException.class, raced -> afterRace(invitation.id(), answers));
    }

    /// Another tab made the document at the same moment, or submitted it.
    private Mono<Response> afterRace(String id, Map<String, @Nullable Integer> answers) {
        return requireNotSubmitted(id).then(Mono.defer(() -> update(id, answers)));
    }

    private Mono<Void> requireNotSubmitted(String id) {
        return responses
                .find(id)
                .filter(Response::submitted)
                .flatMap(done -> Mono.error(
                        () -> new BusinessProblem(ProblemType.ALREADY_SUBMITTED, "assessment.already-submitted")));
    }

    private Mono<Invitation> invitation(String campaignId, String id) {
        return invitations
                .find(id)
                .switchIfEmpty(Mono.error(() -> BusinessProblem.notFound("assessment.campaign", campaignId)));
    }

    private Mono<java.util.Optional<Response>> response(String id) {
        return responses.find(id).map(java.util.Optional::of).defaultIfEmpty(java.util.Optional.empty());
    }

    private static Query open(String id) {
        return Query.query(Criteria.where("_id").is(id).and("submittedAt").exists(false));
    }

    private static BusinessProblem notConfirmed() {
        return new BusinessProblem(ProblemType.NOTICE_NOT_CONFIRMED, "assessment.notice-not-confirmed");
    }
}
