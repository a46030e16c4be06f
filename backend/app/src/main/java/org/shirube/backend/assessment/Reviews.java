// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.organization.Person;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.backend.platform.Caller;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Reads reviews: what is left to confirm for whom.
@Service
public class Reviews {

    private final ReactiveMongoTemplate mongo;
    private final Campaigns campaigns;
    private final ReviewCircles circles;
    private final ReviewSheets sheets;
    private final StoredReviews stored;

    Reviews(
            ReactiveMongoTemplate mongo,
            Campaigns campaigns,
            ReviewCircles circles,
            ReviewSheets sheets,
            StoredReviews stored) {
        this.mongo = mongo;
        this.campaigns = campaigns;
        this.circles = circles;
        this.sheets = sheets;
        this.stored = stored;
    }

    /// Campaigns under review in which the caller confirms somebody who has submitted.
    public Flux<Mine> mine(Caller caller) {
        return mongo.find(Query.query(Criteria.where("state").is(CampaignState.REVIEW)), Campaign.class)
                .concatMap(campaign -> circles.of(campaign, caller).flatMap(circle -> mine(campaign, circle)))
                .filter(mine -> mine.people() > 0);
    }

    /// Everybody whom the caller confirms in a campaign, with the differences.
    public Mono<Overview> overview(String campaignId, Caller caller) {
        return campaigns
                .byId(campaignId)
                .map(Campaign::requireReview)
                .flatMap(campaign -> circles.of(campaign, caller).flatMap(circle -> overview(campaign, circle)));
    }

    /// One person's review beside the sheet.
    ///
    /// @return NOT_FOUND where the person did not submit, FORBIDDEN for whoever does not confirm that person
    public Mono<One> one(String campaignId, String personId, Caller caller) {
        return campaigns
                .byId(campaignId)
                .map(Campaign::requireReview)
                .flatMap(campaign -> circles.around(campaign, personId, caller)
                        .flatMap(circle -> overview(campaign, circle))
                        .flatMapIterable(Overview::people)
                        .next())
                .switchIfEmpty(Mono.error(() -> BusinessProblem.notFound("assessment.review", personId)));
    }

    private Mono<Mine> mine(Campaign campaign, ReviewCircle circle) {
        var ids = ids(campaign, circle.people());
        return Mono.zip(submittedIds(ids), stored.confirmed(ids)).map(found -> {
            int people = 0;
            int confirmed = 0;
            int left = 0;
            for (var person : circle.people()) {
                var id = Invitation.idOf(campaign.id(), person.id());
                if (found.getT1().contains(id)) {
                    var done = Boolean.TRUE.equals(found.getT2().get(id));
                    people++;
                    confirmed += done ? 1 : 0;
                    left += !done && circle.mine(person.id()) ? 1 : 0;
                }
            }
            return new Mine(campaign, people, confirmed, left);
        });
    }

    private Mono<Overview> overview(Campaign campaign, ReviewCircle circle) {
        var ids = ids(campaign, circle.people());
        return Mono.zip(submitted(ids), stored.byIds(ids))
                .flatMap(found -> sheets.of(campaign, circle.people(), found.getT1())
                        .map(made -> new Overview(
                                campaign, circle, people(campaign, circle, found.getT1(), found.getT2(), made))));
    }

    private static List<One> people(
            Campaign campaign,
            ReviewCircle circle,
            Map<String, Response> submitted,
            Map<String, Review> reviews,
            Map<String, ReviewSheet> sheets) {
        return circle.people().stream()
                .filter(person -> sheets.containsKey(person.id()))
                .map(person -> new One(
                        campaign,
                        person,
                        Objects.requireNonNull(submitted.get(person.id())),
                        Objects.requireNonNull(sheets.get(person.id())),
                        reviews.get(person.id()),
                        circle))
                .toList();
    }

    private Mono<Map<String, Response>> submitted(Collection<String> ids) {
        return mongo.find(
                        Query.query(
                                Criteria.where("_id").in(ids).and("submittedAt").exists(true)),
                        Response.class)
                .collectMap(Response::personId);
    }

    private Mono<List<String>> submittedIds(Collection<String> ids) {
        var query = Query.query(Criteria.where("_id").in(ids).and("submittedAt").exists(true));
        query.fields().include("_id");
        return mongo.find(query, Document.class, mongo.getCollectionName(Response.class))
                .map(found -> found.getString("_id"))
                .collectList();
    }

    private static List<String> ids(Campaign campaign, List<Person> people) {
        return people.stream()
                .map(person -> Invitation.idOf(campaign.id(), person.id()))
                .toList();
    }

    /// A campaign in which somebody confirms people.
    ///
    /// @param people how many have submitted
    /// @param left how many of them wait for this reviewer
    public record Mine(Campaign campaign, int people, int confirmed, int left) {}

    /// Everybody whom somebody confirms in a campaign and who has submitted.
    public record Overview(Campaign campaign, ReviewCircle circle, List<One> people) {

        public Overview {
            people = List.copyOf(people);
        }

        /// Those who wait for this reviewer.
        public List<One> left() {
            return people.stream().filter(One::waits).toList();
        }

        /// Those of them whom nobody has begun to review and who have no difference.
        public List<One> alike() {
            return people.stream().filter(One::isAlike).toList();
        }
    }

    /// One person.
    ///
    /// @param review null before somebody begins
    public record One(
            Campaign campaign,
            Person person,
            Response response,
            ReviewSheet sheet,
            @Nullable Review review,
            ReviewCircle circle) {

        /// Where the review stands.
        public Review.State state() {
            return Review.stateOf(review);
        }

        /// Whether this reviewer has to do it.
        public boolean waits() {
            return state() != Review.State.CONFIRMED && circle.mine(person.id());
        }

        /// Whether it can be confirmed as the person says, without a look at it.
        public boolean isAlike() {
            return state() == Review.State.WAITING && circle.mine(person.id()) && sheet.differences() == 0;
        }
    }
}
