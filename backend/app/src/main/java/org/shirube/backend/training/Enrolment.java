// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.training;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.backend.platform.HasOutbox;
import org.shirube.backend.platform.OutboxEvent;
import org.shirube.contract.problem.ProblemType;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/// One person's way through one course (受講).
///
/// @param offeringId the round (研修回), or null for a course on demand
/// @param openKey course and person while something is still to come, else null; unique, so nobody is in twice
/// @param due last day to complete, or null
/// @param reason why it was assigned, as text, or null
/// @param expires last day on which the completion is valid, or null for ever
/// @param documentNumber number of the report (研修報告書) or certificate
/// @param history every move, oldest first
/// @param changedAt when the document last changed
@Document("enrolments")
public record Enrolment(
        @Id String id,
        @Version @Nullable Long version,
        String courseCode,
        String personId,
        @Nullable String offeringId,
        EnrolmentState state,
        @Nullable String openKey,
        @Nullable LocalDate due,
        @Nullable String reason,
        @Nullable LocalDate completedOn,
        @Nullable LocalDate expires,
        @Nullable String documentNumber,
        List<Move> history,
        Instant changedAt,
        List<OutboxEvent> outbox)
        implements HasOutbox {

    public Enrolment {
        history = List.copyOf(history);
        outbox = List.copyOf(outbox);
    }

    /// A move from state to state.
    ///
    /// @param by person or user who made it
    public record Move(
            EnrolmentState state,
            Instant at,
            String by,
            @Nullable String why) {}

    /// Assigns a course on demand to a person.
    ///
    /// @param by who assigns
    public static Enrolment assigned(
            String id,
            String courseCode,
            String personId,
            @Nullable LocalDate due,
            @Nullable String reason,
            String by,
            Instant at) {
        return new Enrolment(
                id,
                null,
                courseCode,
                personId,
                null,
                EnrolmentState.ASSIGNED,
                keyOf(courseCode, personId),
                due,
                reason,
                null,
                null,
                null,
                List.of(new Move(EnrolmentState.ASSIGNED, at, by, reason)),
                at,
                List.of());
    }

    /// What is unique of open enrolments.
    public static String keyOf(String courseCode, String personId) {
        return courseCode + "\u001f" + personId;
    }

    /// Whether something is still to come.
    public boolean isOpen() {
        return state.isOpen();
    }

    /// Ends it as 未修了.
    ///
    /// @throws BusinessProblem WRONG_STATE where that is no move from here
    public Enrolment notComplete(String by, Instant at, @Nullable String why) {
        return move(EnrolmentState.NOT_COMPLETED, by, at, why);
    }

    /// Takes it back (取消).
    ///
    /// @throws BusinessProblem WRONG_STATE where that is no move from here
    public Enrolment cancel(String by, Instant at, @Nullable String why) {
        return move(EnrolmentState.CANCELLED, by, at, why);
    }

    /// The person declines (辞退).
    ///
    /// @throws BusinessProblem WRONG_STATE where that is no move from here
    public Enrolment decline(String by, Instant at, @Nullable String why) {
        return move(EnrolmentState.DECLINED, by, at, why);
    }

    /// Moves to a state, if that is a move from here.
    ///
    /// @throws BusinessProblem WRONG_STATE
    public Enrolment move(EnrolmentState next, String by, Instant at, @Nullable String why) {
        if (!state.mayBecome(next, offeringId == null)) {
            throw new BusinessProblem(
                    ProblemType.WRONG_STATE,
                    "training.wrong-state",
                    new BusinessProblem.Named("enrolment." + state),
                    new BusinessProblem.Named("enrolment." + next));
        }
        var moves = new ArrayList<>(history);
        moves.add(new Move(next, at, by, why));
        return new Enrolment(
                id,
                version,
                courseCode,
                personId,
                offeringId,
                next,
                next.isOpen() ? keyOf(courseCode, personId) : null,
                due,
                reason,
                completedOn,
                expires,
                documentNumber,
                moves,
                at,
                outbox);
    }

    /// The same enrolment with what is known of its completion. The move itself is made by [Completion].
    Enrolment completedWith(
            LocalDate day, @Nullable LocalDate lastValidDay, @Nullable String document, Instant at, OutboxEvent event) {
        var events = new ArrayList<>(outbox);
        events.add(event);
        return new Enrolment(
                id,
                version,
                courseCode,
                personId,
                offeringId,
                state,
                openKey,
                due,
                reason,
                day,
                lastValidDay,
                document,
                history,
                at,
                events);
    }
}
