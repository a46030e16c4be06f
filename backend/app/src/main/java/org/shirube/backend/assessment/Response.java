// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.backend.platform.HasOutbox;
import org.shirube.backend.platform.OutboxEvent;
import org.shirube.contract.problem.ProblemType;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/// What one person answers in one campaign. Autosave writes single answers into the document; submitting ends that.
///
/// @param id the invitation's
/// @param answers answer by stored item code, see [#stored(String)]
/// @param noticeVersion version of the purpose notice that the person confirmed
/// @param startedAt when the first answer came, null before
/// @param steps log of an adaptive test, oldest first; null for every other response
/// @param submittedOn day of the submission in the office's zone, null before
@Document("responses")
public record Response(
        @Id String id,
        @Version @Nullable Long version,
        String campaignId,
        String personId,
        String unitCode,
        String authority,
        @Nullable Map<String, Integer> answers,
        String noticeVersion,
        Instant noticeConfirmedAt,
        @Nullable Instant startedAt,
        Instant changedAt,
        @Nullable List<Step> steps,
        @Nullable Instant submittedAt,
        @Nullable LocalDate submittedOn,
        List<OutboxEvent> outbox)
        implements HasOutbox {

    public Response {
        steps = steps == null ? null : List.copyOf(steps);
        outbox = List.copyOf(outbox);
    }

    /// The name under which an item's answer is stored: a field's name holds neither dots nor dollars. Codes are
    /// normalised to half width, so that nothing else becomes the same name.
    public static String stored(String itemCode) {
        return itemCode.replace('.', '\uFF0E').replace('$', '\uFF04');
    }

    /// The item code of a stored name.
    static String itemCode(String stored) {
        return stored.replace('\uFF0E', '.').replace('\uFF04', '$');
    }

    /// Answers by item code.
    public Map<String, Integer> byItem() {
        var byItem = new LinkedHashMap<String, Integer>();
        if (answers != null) {
            answers.forEach((name, answer) -> byItem.put(itemCode(name), answer));
        }
        return byItem;
    }

    /// Whether it is final.
    public boolean submitted() {
        return submittedAt != null;
    }

    /// Where the person is.
    public State state() {
        if (submitted()) {
            return State.SUBMITTED;
        }
        return answers == null || answers.isEmpty() ? State.NOT_STARTED : State.STARTED;
    }

    /// Makes it final.
    ///
    /// @param given events for other modules, saved with it
    /// @throws BusinessProblem ALREADY_SUBMITTED, or INVALID_FIELDS without any answer
    public Response submit(Instant now, LocalDate today, List<OutboxEvent> given) {
        if (submitted()) {
            throw new BusinessProblem(ProblemType.ALREADY_SUBMITTED, "assessment.already-submitted");
        }
        if (answers == null || answers.isEmpty()) {
            throw new BusinessProblem(ProblemType.INVALID_FIELDS, "assessment.nothing-answered");
        }
        return new Response(
                id,
                version,
                campaignId,
                personId,
                unitCode,
                authority,
                answers,
                noticeVersion,
                noticeConfirmedAt,
                startedAt,
                now,
                steps,
                now,
                today,
                given);
    }

    /// One question of an adaptive test.
    ///
    /// @param theta estimate after its answer
    /// @param standardError of that estimate
    /// @param information that the question carried at the estimate before its answer
    public record Step(String itemCode, double theta, double standardError, double information) {}

    /// The log of an adaptive test, empty before its first answer.
    public List<Step> log() {
        return steps == null ? List.of() : steps;
    }

    /// How far somebody is.
    public enum State {
        NOT_STARTED,
        STARTED,
        SUBMITTED
    }
}
