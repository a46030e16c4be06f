// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.shirube.backend.psychometrics.Judgement;
import org.shirube.backend.psychometrics.Measurement;
import org.shirube.backend.psychometrics.RaterSeverity;
import org.shirube.backend.psychometrics.SeverityFinding;
import org.shirube.backend.skills.Evidence;
import org.shirube.backend.skills.EvidenceKind;
import org.shirube.backend.skills.SkillProfile;
import org.shirube.backend.skills.SkillProfiles;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/// Whether the severity of the managers who confirmed in a campaign can be told apart from the level of their people.
///
/// The links are tests of the same people, and people whom two managers rated.
@Service
public class SeverityAnalysis {

    private final ReactiveMongoTemplate mongo;
    private final Instruments instruments;
    private final SkillProfiles profiles;
    private final Scheduler heavyWork;

    SeverityAnalysis(
            ReactiveMongoTemplate mongo, Instruments instruments, SkillProfiles profiles, Scheduler heavyWork) {
        this.mongo = mongo;
        this.instruments = instruments;
        this.profiles = profiles;
        this.heavyWork = heavyWork;
    }

    /// What is known of severity in a campaign; empty before anybody has confirmed.
    public Mono<Found> of(Campaign campaign) {
        return instruments
                .of(campaign)
                .flatMap(instrument -> judgements(campaign, instrument))
                .filter(judgements -> !judgements.isEmpty())
                .flatMap(this::of);
    }

    private Mono<Found> of(List<Judgement> judgements) {
        var people = new HashSet<String>();
        var managers = new HashSet<String>();
        judgements.forEach(one -> {
            people.add(one.target());
            managers.add(one.rater());
        });
        return profiles.byIds(people)
                .flatMapIterable(SeverityAnalysis::measurements)
                .collectList()
                .publishOn(heavyWork)
                .map(measurements -> new Found(managers.size(), RaterSeverity.of(judgements, measurements)));
    }

    private Mono<List<Judgement>> judgements(Campaign campaign, Instrument instrument) {
        var confirmed = Criteria.where("campaignId")
                .is(campaign.id())
                .and("confirmedAt")
                .exists(true);
        var reviews = mongo.find(Query.query(confirmed), Review.class).collectList();
        return reviews.flatMap(all -> responses(all).map(responses -> judgements(all, responses, instrument)));
    }

    private Mono<Map<String, Response>> responses(List<Review> reviews) {
        var ids = reviews.stream().map(Review::id).toList();
        return mongo.find(Query.query(Criteria.where("_id").in(ids)), Response.class)
                .collectMap(Response::id);
    }

    /// A manager's value of a skill is the person's own less what the review keeps of their difference.
    private static List<Judgement> judgements(
            List<Review> reviews, Map<String, Response> responses, Instrument instrument) {
        var judgements = new ArrayList<Judgement>();
        for (var review : reviews) {
            var response = responses.get(review.id());
            var differences = review.selfMinusManager();
            if (response != null && differences != null) {
                var own = SelfRating.values(instrument, response.byItem());
                differences.forEach((skill, difference) -> {
                    var value = own.get(skill);
                    if (value != null) {
                        judgements.add(
                                new Judgement(review.reviewerId(), review.personId(), skill, value - difference));
                    }
                });
            }
        }
        return judgements;
    }

    private static List<Measurement> measurements(SkillProfile profile) {
        return profile.evidence().stream()
                .filter(evidence -> evidence.kind() == EvidenceKind.TEST)
                .map(evidence -> measurement(profile, evidence))
                .toList();
    }

    private static Measurement measurement(SkillProfile profile, Evidence evidence) {
        return new Measurement(
                String.valueOf(evidence.source()),
                profile.personId(),
                evidence.skillCode(),
                evidence.value(),
                evidence.standardError());
    }

    /// @param managers who confirmed
    public record Found(int managers, SeverityFinding finding) {}
}
