// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.assessment.Review;
import org.shirube.backend.assessment.ReviewSheet;
import org.shirube.backend.assessment.Reviews;
import org.shirube.backend.organization.People;
import org.shirube.backend.organization.Person;
import org.shirube.backend.organization.Posting;
import org.shirube.backend.skills.Framework;
import org.shirube.backend.skills.Frameworks;
import org.shirube.contract.assessment.DelegationView;
import org.shirube.contract.assessment.MyReviewView;
import org.shirube.contract.assessment.ReviewListView;
import org.shirube.contract.assessment.ReviewView;
import org.shirube.contract.assessment.SavedReviewView;
import org.shirube.contract.assessment.Talk;
import org.shirube.contract.organization.PersonRef;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Reviews as the API shows them, to the reviewer only.
@Component
class ReviewViews {

    private final CampaignViews campaigns;
    private final Frameworks frameworks;
    private final People people;

    ReviewViews(CampaignViews campaigns, Frameworks frameworks, People people) {
        this.campaigns = campaigns;
        this.frameworks = frameworks;
        this.people = people;
    }

    MyReviewView mine(Reviews.Mine mine, Locale locale) {
        return new MyReviewView(campaigns.view(mine.campaign(), locale), mine.people(), mine.confirmed(), mine.left());
    }

    /// A unit is small enough to be read as a whole for its counts, so the list is cut here.
    ReviewListView list(Reviews.Overview overview, int limit, @Nullable String after, Locale locale) {
        var all = overview.people();
        var ids = all.stream().map(one -> one.person().id()).toList();
        var from = after == null ? 0 : ids.indexOf(after) + 1;
        var to = Math.min(all.size(), from + limit);
        var confirmed = (int) all.stream()
                .filter(one -> one.state() == Review.State.CONFIRMED)
                .count();
        return new ReviewListView(
                campaigns.view(overview.campaign(), locale),
                all.size(),
                confirmed,
                overview.left().size(),
                overview.alike().size(),
                all.subList(from, to).stream().map(ReviewViews::line).toList(),
                to < all.size() ? ids.get(to - 1) : null);
    }

    private static ReviewListView.ReviewLine line(Reviews.One one) {
        var person = one.person();
        var day = one.circle().tree().asOf();
        var posting = person.mainPostingOn(day).orElse(null);
        var review = one.review();
        return new ReviewListView.ReviewLine(
                reference(person, day),
                person.name().kana(),
                posting == null ? "" : posting.unitCode(),
                unitName(one, posting),
                posting == null ? null : posting.position(),
                one.state().name(),
                one.sheet().differences(),
                review == null ? null : review.confirmedOn(),
                one.circle()
                        .delegateOf(person.id())
                        .map(delegate -> reference(delegate, day))
                        .orElse(null),
                one.circle().mine(person.id()),
                one.circle().headed().contains(person.id()) && one.state() != Review.State.CONFIRMED);
    }

    Mono<ReviewView> one(Reviews.One one, Locale locale) {
        return Mono.zip(frameworks.current(), reviewer(one))
                .map(found -> one(one, found.getT1(), found.getT2(), locale));
    }

    private Mono<Map<String, Person>> reviewer(Reviews.One one) {
        var review = one.review();
        return people.byIds(review == null ? List.of() : List.of(review.reviewerId()))
                .collectMap(Person::id);
    }

    private ReviewView one(Reviews.One one, Framework framework, Map<String, Person> reviewer, Locale locale) {
        var person = one.person();
        var review = one.review();
        var day = one.circle().tree().asOf();
        var posting = person.mainPostingOn(day).orElse(null);
        return new ReviewView(
                campaigns.view(one.campaign(), locale),
                reference(person, day),
                person.name().kana(),
                unitName(one, posting),
                posting == null ? null : posting.position(),
                person.postingsOn(day).stream()
                        .filter(other -> other.kind() != Posting.Kind.MAIN)
                        .map(other -> one.circle().tree().nameOf(other.unitCode()))
                        .distinct()
                        .toList(),
                one.state().name(),
                one.sheet().lines().stream()
                        .map(line -> item(line, review, framework, locale))
                        .toList(),
                talk(review),
                reviewer.values().stream()
                        .findFirst()
                        .map(known -> reference(known, day))
                        .orElse(null),
                one.circle()
                        .delegateOf(person.id())
                        .map(delegate -> reference(delegate, day))
                        .orElse(null),
                review == null ? null : review.confirmedAt(),
                version(review));
    }

    private static ReviewView.ReviewItem item(
            ReviewSheet.Line line, @Nullable Review review, Framework framework, Locale locale) {
        var skill = framework.item(line.skillCode());
        var own = line.item().options(locale);
        var code = line.item().code();
        return new ReviewView.ReviewItem(
                code,
                line.skillCode(),
                framework.nameOf(line.skillCode(), locale),
                skill.map(known -> known.areaName(locale)).orElse(""),
                line.item().text().in(locale),
                own.isEmpty() ? skill.map(known -> known.anchors(locale)).orElse(List.of()) : own,
                line.item().lowest(),
                line.own(),
                line.confirmedLevel(),
                line.required(),
                line.differs(),
                review == null ? null : review.ratingsByItem().get(code),
                review == null ? null : review.notesByItem().get(code));
    }

    static SavedReviewView saved(Review review) {
        return new SavedReviewView(
                Review.stateOf(review).name(),
                review.ratingsByItem(),
                review.notesByItem(),
                talk(review),
                review.changedAt(),
                version(review));
    }

    DelegationView delegation(int count, Person delegate) {
        return new DelegationView(
                count, new PersonRef(delegate.id(), null, delegate.name().kanji()));
    }

    private static @Nullable Talk talk(@Nullable Review review) {
        return review == null || (review.talkOn() == null && review.talkNote() == null)
                ? null
                : new Talk(review.talkOn(), review.talkNote());
    }

    private static String unitName(Reviews.One one, @Nullable Posting posting) {
        return posting == null ? "" : one.circle().tree().nameOf(posting.unitCode());
    }

    private static PersonRef reference(Person person, LocalDate day) {
        return new PersonRef(
                person.id(), person.numberOn(day).orElse(null), person.name().kanji());
    }

    private static long version(@Nullable Review review) {
        return review == null || review.version() == null ? 0 : review.version();
    }
}
