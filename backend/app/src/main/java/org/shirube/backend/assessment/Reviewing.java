// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.backend.platform.Caller;
import org.shirube.backend.platform.Identifiers;
import org.shirube.backend.platform.OutboxEvent;
import org.shirube.backend.platform.Versions;
import org.shirube.backend.skills.Evidence;
import org.shirube.backend.skills.EvidenceIntake;
import org.shirube.backend.skills.EvidenceKind;
import org.shirube.backend.skills.SkillEstimates;
import org.shirube.contract.problem.Problem;
import org.shirube.contract.problem.ProblemType;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// What a reviewer does: rates and notes item by item, records the talk, confirms once.
///
/// Autosave works as with answers: single fields, no version. Only the confirmation names the version that was seen.
@Service
public class Reviewing {

    private static final int TOGETHER = 8;

    private final Reviews reviews;
    private final StoredReviews stored;
    private final SkillEstimates estimates;
    private final Clock clock;

    Reviewing(Reviews reviews, StoredReviews stored, SkillEstimates estimates, Clock clock) {
        this.reviews = reviews;
        this.stored = stored;
        this.estimates = estimates;
        this.clock = clock;
    }

    /// What a reviewer enters.
    ///
    /// @param ratings by item code; a null takes the rating back
    /// @param notes by item code; a null takes the note back
    /// @param talk null leaves the talk as it is
    public record Draft(
            Map<String, @Nullable Integer> ratings,
            Map<String, @Nullable String> notes,
            @Nullable Talk talk) {}

    /// The talk; both null where it is taken back.
    public record Talk(@Nullable LocalDate on, @Nullable String note) {}

    /// Keeps what a reviewer enters.
    ///
    /// @return the review as it is now; FORBIDDEN, WRONG_STATE, UNKNOWN_ITEM, INVALID_FIELDS, ALREADY_SUBMITTED
    public Mono<Review> keep(String campaignId, String personId, Draft draft, Caller caller) {
        return reviews.one(campaignId, personId, caller)
                .doOnNext(one -> check(one.sheet().lines(), draft))
                .flatMap(one -> stored.keep(one.response(), draft, caller.requirePerson()));
    }

    /// Confirms a person: what was rated, and the own answers for the rest. Doing it again answers what was confirmed.
    ///
    /// @param ifMatch version that the reviewer saw, `"0"` where nothing was entered
    /// @return the review; INVALID_FIELDS where an item that differs is not rated, or the talk is not recorded
    public Mono<Review> confirm(String campaignId, String personId, @Nullable String ifMatch, Caller caller) {
        return reviews.one(campaignId, personId, caller).flatMap(one -> confirm(one, ifMatch, caller));
    }

    /// Confirms everybody who waits for the caller and has no difference, as they say themselves. Each is a document of
    /// its own: what a crash cut short is finished by the next call.
    ///
    /// @return how many were confirmed
    public Mono<Integer> confirmAlike(Reviews.Overview overview, Caller caller) {
        return Flux.fromIterable(overview.alike())
                .flatMap(one -> stored.confirm(confirmed(one, caller)), TOGETHER)
                .count()
                .map(Long::intValue);
    }

    private Mono<Review> confirm(Reviews.One one, @Nullable String ifMatch, Caller caller) {
        var before = one.review();
        if (before != null && before.confirmed()) {
            return Mono.just(before);
        }
        return Mono.fromRunnable(() -> Versions.check(ifMatch, before == null ? null : before.version()))
                .then(Mono.fromSupplier(() -> confirmed(one, caller)))
                .flatMap(stored::confirm);
    }

    private Review confirmed(Reviews.One one, Caller caller) {
        var reviewer = caller.requirePerson();
        // as the database keeps it, so that the answer is the same when it is asked for again
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var draft = one.review() == null ? Review.untouched(one.response(), reviewer, now) : one.review();
        var decision = one.sheet().decide(draft.ratingsByItem(), draft.talkOn() != null);
        var events = events(draft, decision, one.campaign().title());
        return draft.confirm(reviewer, now, LocalDate.now(clock), decision.selfMinusManager(), events);
    }

    private List<OutboxEvent> events(Review review, ReviewSheet.Decision decision, String source) {
        var evidence = decision.levels().entrySet().stream()
                .map(level -> new Evidence(
                        Identifiers.derived("manager-review\n" + review.id() + "\n" + level.getKey()),
                        level.getKey(),
                        EvidenceKind.MANAGER_REVIEW,
                        level.getValue(),
                        estimates.policy().standardErrorOf(EvidenceKind.MANAGER_REVIEW),
                        LocalDate.now(clock),
                        source))
                .toList();
        return evidence.isEmpty()
                ? List.of()
                : List.of(EvidenceIntake.event(clock.instant(), review.personId(), evidence));
    }

    /// Only what is under review is judged: nothing else was shown.
    private static void check(List<ReviewSheet.Line> lines, Draft draft) {
        var faults = new ArrayList<Problem.FieldFault>();
        draft.ratings().forEach((code, rating) -> {
            var item = item(lines, code);
            if (rating != null && !item.accepts(rating)) {
                faults.add(new Problem.FieldFault(
                        "/ratings/" + code, null, null, rating.toString(), item.lowest() + "-" + item.highest(), null));
            }
        });
        draft.notes().keySet().forEach(code -> item(lines, code));
        if (!faults.isEmpty()) {
            throw new BusinessProblem(ProblemType.INVALID_FIELDS, "assessment.ratings-outside", faults);
        }
    }

    private static Item item(List<ReviewSheet.Line> lines, String code) {
        return lines.stream()
                .map(ReviewSheet.Line::item)
                .filter(item -> item.code().equals(code))
                .findFirst()
                .orElseThrow(
                        () -> new BusinessProblem(ProblemType.UNKNOWN_ITEM, "assessment.item-not-under-review", code));
    }
}
