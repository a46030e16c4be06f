// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Who takes part in a campaign: counts by unit, who has not answered, and reminding them.
///
/// Counts are aggregated when asked for. Nobody keeps a shared counter, which thousands would write at once.
@Service
public class Participation {

    private static final int BATCH = 500;

    private final ReactiveMongoTemplate mongo;
    private final Clock clock;

    Participation(ReactiveMongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /// How far a campaign is, as far as the caller may see.
    public Mono<Counts> counts(String campaignId, Reach reach) {
        var invited = mongo.aggregate(
                        Aggregation.newAggregation(
                                Aggregation.match(within(campaignId, reach)),
                                Aggregation.group("unitCode", "withoutMail")
                                        .count()
                                        .as("people")),
                        Invitation.class,
                        Document.class)
                .collectList();
        var answered = mongo.aggregate(
                        Aggregation.newAggregation(
                                Aggregation.match(within(campaignId, reach)
                                        .and("startedAt")
                                        .exists(true)),
                                Aggregation.group("unitCode", "submittedOn")
                                        .count()
                                        .as("people")
                                        .max("changedAt")
                                        .as("changed")
                                        .max("submittedAt")
                                        .as("submitted")),
                        Response.class,
                        Document.class)
                .collectList();
        return Mono.zip(invited, answered, Participation::counts);
    }

    /// Those who have not submitted, by unit and number.
    ///
    /// @param unit only this section, or null
    /// @param after the place of the last one already seen, or null
    public Flux<Unanswered> unanswered(String campaignId, Reach reach, @Nullable String unit, @Nullable String after) {
        var criteria = within(campaignId, reach);
        if (unit != null) {
            criteria = new Criteria()
                    .andOperator(criteria, Criteria.where("unitCode").is(unit));
        }
        if (after != null) {
            criteria =
                    new Criteria().andOperator(criteria, Criteria.where("place").gt(after));
        }
        return mongo.find(Query.query(criteria).with(Sort.by("place")), Invitation.class)
                .buffer(BATCH)
                .concatMap(this::withoutSubmission);
    }

    /// Asks everybody again who has not submitted, at most once a day. What a crash cut short is finished by the next
    /// call: nobody is asked twice on one day.
    ///
    /// @return how many were asked, or CAMPAIGN_NOT_OPEN
    public Mono<Reminded> remind(Campaign campaign, Reach reach) {
        campaign.requireOpen();
        if (today().equals(campaign.remindedOn())) {
            return Mono.just(new Reminded(0, 0, true));
        }
        return unanswered(campaign.id(), reach, null, null)
                .map(Unanswered::invitation)
                .buffer(BATCH)
                .concatMap(this::remind)
                .reduce(new Reminded(0, 0, false), Reminded::plus)
                .flatMap(reminded -> noteReminder(campaign).thenReturn(reminded));
    }

    /// The campaign's version stays: a reminder must not spoil anybody's edit.
    private Mono<Void> noteReminder(Campaign campaign) {
        var update = new Update().set("remindedOn", today().toString());
        var ofCampaign = Query.query(Criteria.where("_id").is(campaign.id()));
        return mongo.updateFirst(ofCampaign, update, mongo.getCollectionName(Campaign.class))
                .then();
    }

    private Mono<Reminded> remind(List<Invitation> batch) {
        var today = today();
        var due = batch.stream().filter(one -> !today.equals(one.remindedOn())).toList();
        var query = Query.query(
                Criteria.where("_id").in(due.stream().map(Invitation::id).toList()));
        var update = new Update().set("remindedOn", today).inc("reminders", 1);
        var withoutMail = (int) due.stream().filter(Invitation::withoutMail).count();
        return due.isEmpty()
                ? Mono.just(new Reminded(0, 0, false))
                : mongo.updateMulti(query, update, Invitation.class)
                        .thenReturn(new Reminded(due.size(), withoutMail, false));
    }

    private Flux<Unanswered> withoutSubmission(List<Invitation> batch) {
        var query = Query.query(
                Criteria.where("_id").in(batch.stream().map(Invitation::id).toList()));
        query.fields().include("_id", "submittedAt", "startedAt");
        return mongo.find(query, Document.class, mongo.getCollectionName(Response.class))
                .collectMap(found -> found.getString("_id"))
                .flatMapIterable(responses -> unanswered(batch, responses));
    }

    private static List<Unanswered> unanswered(List<Invitation> batch, Map<String, Document> responses) {
        var open = new ArrayList<Unanswered>();
        for (var invitation : batch) {
            var response = responses.get(invitation.id());
            if (response == null || response.get("submittedAt") == null) {
                open.add(new Unanswered(invitation, response != null && response.get("startedAt") != null));
            }
        }
        return open;
    }

    private static Criteria within(String campaignId, Reach reach) {
        var criteria = Criteria.where("campaignId").is(campaignId);
        if (reach.authorities() != null) {
            criteria = criteria.and("authority").in(reach.authorities());
        }
        return reach.units() == null ? criteria : criteria.and("unitCode").in(reach.units());
    }

    private static Counts counts(List<Document> invited, List<Document> answered) {
        var units = new TreeMap<String, UnitCount>();
        var days = new TreeMap<LocalDate, Integer>();
        int withoutMail = 0;
        for (var row : invited) {
            var people = people(row);
            units.merge(unit(row), new UnitCount(people, 0, 0, null), UnitCount::plus);
            withoutMail += Boolean.TRUE.equals(group(row).get("withoutMail")) ? people : 0;
        }
        for (var row : answered) {
            var people = people(row);
            var day = group(row).getString("submittedOn");
            var last = row.get(day == null ? "changed" : "submitted") instanceof Date date ? date.toInstant() : null;
            units.merge(unit(row), new UnitCount(0, people, day == null ? 0 : people, last), UnitCount::plus);
            if (day != null) {
                days.merge(LocalDate.parse(day), people, Integer::sum);
            }
        }
        return new Counts(units, days, withoutMail);
    }

    private static String unit(Document row) {
        return group(row).getString("unitCode") instanceof String code ? code : "";
    }

    /// What the row's people have in common.
    private static Document group(Document row) {
        return row.get("_id", Document.class);
    }

    private static int people(Document row) {
        return row.get("people", Number.class).intValue();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /// Somebody who has not submitted.
    public record Unanswered(Invitation invitation, boolean started) {}

    /// How many were reminded.
    ///
    /// @param alreadyToday whether the campaign's reminder of today had been sent before, so that nobody was
    public record Reminded(int people, int withoutMail, boolean alreadyToday) {

        Reminded plus(Reminded other) {
            return new Reminded(people + other.people, withoutMail + other.withoutMail, false);
        }
    }

    /// How far a campaign is.
    ///
    /// @param units by section code, empty for people without a section
    /// @param days submissions by day
    public record Counts(Map<String, UnitCount> units, Map<LocalDate, Integer> days, int withoutMail) {

        /// The whole office.
        public UnitCount total() {
            return units.values().stream().reduce(new UnitCount(0, 0, 0, null), UnitCount::plus);
        }

        /// One section; zeros where nobody of it is invited.
        public UnitCount unit(String code) {
            return units.getOrDefault(code, new UnitCount(0, 0, 0, null));
        }
    }

    /// One section.
    ///
    /// @param started how many have answered something, submitted or not
    /// @param last when somebody last answered
    public record UnitCount(
            int invited,
            int started,
            int submitted,
            @Nullable Instant last) {

        UnitCount plus(UnitCount other) {
            return new UnitCount(
                    invited + other.invited,
                    started + other.started,
                    submitted + other.submitted,
                    later(last, other.last));
        }

        private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
            if (one == null || other == null) {
                return one == null ? other : one;
            }
            return one.isAfter(other) ? one : other;
        }
    }
}
