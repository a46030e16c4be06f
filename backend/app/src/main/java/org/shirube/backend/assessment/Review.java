// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.backend.platform.HasOutbox;
import org.shirube.backend.platform.OutboxEvent;
import org.shirube.contract.problem.ProblemType;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/// What a manager makes of one person's self-rating in one campaign (所属長の確認). Autosave writes single ratings and notes
/// into the document; confirming ends that.
///
/// @param id the invitation's
/// @param unitCode the section that the campaign counts the person in
/// @param reviewerId who wrote last
/// @param ratings level by stored item code, see [Response#stored(String)]; where there is none the own answer counts
/// @param notes evidence that was noted, by stored item code
/// @param talkOn day of the talk, or null
/// @param talkNote what was agreed there, or null
/// @param confirmedOn day of the confirmation in the office's zone, null before
/// @param selfMinusManager by skill code, in levels; null before the confirmation
@Document("reviews")
public record Review(
        @Id String id,
        @Version @Nullable Long version,
        String campaignId,
        String personId,
        String unitCode,
        String authority,
        String reviewerId,
        @Nullable Map<String, Integer> ratings,
        @Nullable Map<String, String> notes,
        @Nullable LocalDate talkOn,
        @Nullable String talkNote,
        Instant changedAt,
        @Nullable Instant confirmedAt,
        @Nullable LocalDate confirmedOn,
        @Nullable Map<String, Double> selfMinusManager,
        List<OutboxEvent> outbox)
        implements HasOutbox {

    public Review {
        outbox = List.copyOf(outbox);
    }

    /// A review that nobody has begun.
    public static Review untouched(Response response, String reviewerId, Instant now) {
        return new Review(
                response.id(),
                null,
                response.campaignId(),
                response.personId(),
                response.unitCode(),
                response.authority(),
                reviewerId,
                null,
                null,
                null,
                null,
                now,
                null,
                null,
                null,
                List.of());
    }

    /// Ratings by item code.
    public Map<String, Integer> ratingsByItem() {
        return byItem(ratings);
    }

    /// Notes by item code.
    public Map<String, String> notesByItem() {
        return byItem(notes);
    }

    private static <T> Map<String, T> byItem(@Nullable Map<String, T> stored) {
        var byItem = new TreeMap<String, T>();
        if (stored != null) {
            stored.forEach((name, value) -> byItem.put(Response.itemCode(name), value));
        }
        return byItem;
    }

    /// Whether it is final.
    public boolean confirmed() {
        return confirmedAt != null;
    }

    /// Where a review stands that is there or not.
    public static State stateOf(@Nullable Review review) {
        if (review == null) {
            return State.WAITING;
        }
        return review.confirmed() ? State.CONFIRMED : State.DRAFT;
    }

    /// Makes it final.
    ///
    /// @param differences self minus manager by skill code
    /// @param given events for other modules, saved with it
    /// @throws BusinessProblem ALREADY_SUBMITTED
    public Review confirm(
            String reviewer, Instant now, LocalDate today, Map<String, Double> differences, List<OutboxEvent> given) {
        if (confirmed()) {
            throw new BusinessProblem(ProblemType.ALREADY_SUBMITTED, "assessment.already-confirmed");
        }
        return new Review(
                id,
                version,
                campaignId,
                personId,
                unitCode,
                authority,
                reviewer,
                ratings,
                notes,
                talkOn,
                talkNote,
                now,
                now,
                today,
                differences,
                given);
    }

    /// How far somebody is.
    public enum State {
        /// Nobody has begun.
        WAITING,
        DRAFT,
        CONFIRMED
    }
}
