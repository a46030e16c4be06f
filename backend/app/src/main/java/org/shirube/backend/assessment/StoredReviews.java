// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.backend.platform.ById;
import org.shirube.backend.platform.Outbox;
import org.shirube.backend.platform.OutboxEvent;
import org.shirube.backend.platform.Saves;
import org.shirube.contract.problem.ProblemType;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/// Reviews and delegations as they are stored.
@Service
public class StoredReviews {

    private static final String ID = "_id";

    private final ReactiveMongoTemplate mongo;
    private final ById<Review> byId;
    private final Saves<Review> saves;
    private final Outbox outbox;
    private final Clock clock;

    StoredReviews(ReactiveMongoTemplate mongo, Outbox outbox, Clock clock) {
        this.mongo = mongo;
        this.byId = new ById<>(mongo, Review.class);
        this.saves = new Saves<>(mongo, Review.class);
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Reviews of these invitations, by person id.
    Mono<Map<String, Review>> byIds(Collection<String> ids) {
        return mongo.find(Query.query(Criteria.where(ID).in(ids)), Review.class).collectMap(Review::personId);
    }

    /// Keeps what a reviewer enters, field by field.
    ///
    /// @return the review as it is now, or ALREADY_SUBMITTED where it is confirmed
    Mono<Review> keep(Response response, Reviewing.Draft draft, String reviewerId) {
        var update = update(draft)
                .set("changedAt", clock.instant())
                .set("reviewerId", reviewerId)
                .setOnInsert("campaignId", response.campaignId())
                .setOnInsert("personId", response.personId())
                .setOnInsert("unitCode", response.unitCode())
                .setOnInsert("authority", response.authority())
                .setOnInsert("outbox", List.of());
        var open = Query.query(
                Criteria.where(ID).is(response.id()).and("confirmedAt").exists(false));
        var options = FindAndModifyOptions.options().returnNew(true);
        return mongo.findAndModify(open, update, options.upsert(true), Review.class)
                .onErrorResume(
                        DuplicateKeyException.class,
                        there -> mongo.findAndModify(
                                open, update, FindAndModifyOptions.options().returnNew(true), Review.class))
                .switchIfEmpty(Mono.error(
                        () -> new BusinessProblem(ProblemType.ALREADY_SUBMITTED, "assessment.already-confirmed")));
    }

    private static Update update(Reviewing.Draft draft) {
        var update = new Update();
        draft.ratings().forEach((item, rating) -> put(update, "ratings." + Response.stored(item), rating));
        draft.notes().forEach((item, note) -> put(update, "notes." + Response.stored(item), blankToNull(note)));
        var talk = draft.talk();
        if (talk != null) {
            put(update, "talkOn", talk.on() == null ? null : talk.on().toString());
            put(update, "talkNote", blankToNull(talk.note()));
        }
        return update;
    }

    private static void put(Update update, String field, @Nullable Object value) {
        if (value == null) {
            update.unset(field);
        } else {
            update.set(field, value);
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /// Saves a confirmed review. Doing it again answers what was confirmed.
    Mono<Review> confirm(Review confirmed) {
        return saves.save(confirmed)
                .doOnNext(outbox::announce)
                .onErrorResume(OptimisticLockingFailureException.class, raced -> confirmedMeanwhile(confirmed, raced));
    }

    /// A double click, or two who may: whoever comes second gets what the first one confirmed. Or somebody
    /// else's review that was written in the same command had moved, and this one was saved all the same.
    private Mono<Review> confirmedMeanwhile(Review review, OptimisticLockingFailureException raced) {
        return byId.find(review.id())
                .filter(Review::confirmed)
                .doOnNext(there -> {
                    if (eventIds(there).equals(eventIds(review))) {
                        outbox.announce(there);
                    }
                })
                .switchIfEmpty(Mono.error(raced));
    }

    private static List<String> eventIds(Review review) {
        return review.outbox().stream().map(OutboxEvent::eventId).toList();
    }

    /// Who confirms in heads' places, by 課等.
    Mono<Map<String, ReviewDelegation>> delegations(String campaignId, Collection<String> sections) {
        var ids = sections.stream()
                .map(section -> ReviewDelegation.idOf(campaignId, section))
                .toList();
        return mongo.find(Query.query(Criteria.where(ID).in(ids)), ReviewDelegation.class)
                .collectMap(ReviewDelegation::unitCode);
    }

    /// Hands people of one 課等 over.
    ///
    /// @param to id of who confirms them, null for their head again
    Mono<Void> delegate(String campaignId, String section, Collection<String> personIds, @Nullable String to) {
        var update = new Update().setOnInsert("campaignId", campaignId).setOnInsert("unitCode", section);
        personIds.forEach(person -> put(update, "delegates." + person, to));
        var one = Query.query(Criteria.where(ID).is(ReviewDelegation.idOf(campaignId, section)));
        return mongo.upsert(one, update, ReviewDelegation.class)
                .onErrorResume(
                        DuplicateKeyException.class, there -> mongo.updateFirst(one, update, ReviewDelegation.class))
                .then();
    }

    /// How many reviews are confirmed, by the section that the campaign counts people in.
    public Mono<Map<String, Integer>> confirmedByUnit(String campaignId, Reach reach) {
        var criteria = Criteria.where("campaignId").is(campaignId);
        if (reach.authorities() != null) {
            criteria = criteria.and("authority").in(reach.authorities());
        }
        if (reach.units() != null) {
            criteria = criteria.and("unitCode").in(reach.units());
        }
        return mongo.aggregate(
                        Aggregation.newAggregation(
                                Aggregation.match(criteria.and("confirmedOn").exists(true)),
                                Aggregation.group("unitCode").count().as("people")),
                        Review.class,
                        Document.class)
                .collectMap(
                        row -> row.getString("_id"),
                        row -> row.get("people", Number.class).intValue());
    }

    /// Whether they are confirmed, by id; those that nobody has begun are left out.
    Mono<Map<String, Boolean>> confirmed(Collection<String> ids) {
        var query = Query.query(Criteria.where(ID).in(ids));
        query.fields().include("_id", "confirmedOn");
        return mongo.find(query, Document.class, mongo.getCollectionName(Review.class))
                .collectMap(found -> found.getString("_id"), found -> found.get("confirmedOn") != null);
    }
}
