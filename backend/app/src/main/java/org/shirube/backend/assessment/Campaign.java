// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.backend.platform.HasOutbox;
import org.shirube.backend.platform.OutboxEvent;
import org.shirube.contract.problem.ProblemType;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/// One round of an instrument (実施回): who is asked, and from when to when.
///
/// The window is what people are told; the state decides, and a person moves it.
///
/// @param population expression that selects people, as it was given
/// @param closes last day of the window
/// @param reviewCloses last day on which managers confirm, or null without a review
/// @param test how it holds a test, null where it holds none
/// @param authorities appointing authorities whose people may be invited, those of whoever opened it; null
/// before, and
/// where the product itself opened it
/// @param openedOn the day as of which the population was frozen, or null before
/// @param remindedOn day of the last reminder, or null
@Document("campaigns")
public record Campaign(
        @Id String id,
        @Version @Nullable Long version,
        String title,
        String instrumentId,
        String instrumentTitle,
        InstrumentKind kind,
        Map<String, Object> population,
        LocalDate opens,
        LocalDate closes,
        @Nullable LocalDate reviewCloses,
        @Nullable TestPlan test,
        CampaignState state,
        @Nullable Set<String> authorities,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate remindedOn,
        Instant createdAt,
        List<OutboxEvent> outbox)
        implements HasOutbox {

    /// Type of the event that asks for the invitations; its payload names the campaign.
    public static final String OPENING = "assessment.campaign-opening";

    public Campaign {
        population = Map.copyOf(population);
        authorities = authorities == null ? null : Set.copyOf(authorities);
        outbox = List.copyOf(outbox);
    }

    /// Begins to open: freezes the day of the population and asks for the invitations.
    ///
    /// @param within authorities whose people may be invited, or null where no border holds
    /// @throws BusinessProblem WRONG_STATE unless it is a draft
    public Campaign opening(LocalDate today, @Nullable Set<String> within, Instant now) {
        requireMove(CampaignState.OPENING);
        var event = OutboxEvent.of(OPENING, now, Map.of("campaignId", id));
        return new Campaign(
                id,
                version,
                title,
                instrumentId,
                instrumentTitle,
                kind,
                population,
                opens,
                closes,
                reviewCloses,
                test,
                CampaignState.OPENING,
                within,
                today,
                remindedOn,
                createdAt,
                List.of(event));
    }

    /// Moves on to the review.
    ///
    /// @throws BusinessProblem WRONG_STATE unless it is open and a self-rating: nothing else has levels to confirm
    public Campaign review() {
        if (kind != InstrumentKind.SELF_RATING) {
            throw new BusinessProblem(ProblemType.WRONG_STATE, "assessment.nothing-to-review", title);
        }
        return in(CampaignState.REVIEW);
    }

    /// Ends it.
    ///
    /// @throws BusinessProblem WRONG_STATE unless it is open or under review
    public Campaign close() {
        return in(CampaignState.CLOSED);
    }

    /// Refuses where nobody may answer.
    ///
    /// @throws BusinessProblem CAMPAIGN_NOT_OPEN
    public Campaign requireOpen() {
        if (state != CampaignState.OPEN) {
            throw new BusinessProblem(
                    ProblemType.CAMPAIGN_NOT_OPEN, "assessment.campaign-not-open", title, named(state));
        }
        return this;
    }

    /// Refuses where no manager may confirm.
    ///
    /// @throws BusinessProblem WRONG_STATE
    public Campaign requireReview() {
        if (state != CampaignState.REVIEW) {
            throw new BusinessProblem(
                    ProblemType.WRONG_STATE, "assessment.campaign-not-in-review", title, named(state));
        }
        return this;
    }

    /// Whether the border lets a person of that authority in.
    public boolean reaches(String authority) {
        return authorities == null || authorities.contains(authority);
    }

    /// How it holds a test.
    public TestPlan testPlan() {
        return test == null ? TestPlan.PLAIN : test;
    }

    /// Whether everybody gets other questions.
    public boolean adaptive() {
        return testPlan().form() == TestPlan.Form.ADAPTIVE;
    }

    /// Whether both plan the same.
    public boolean plansTheSameAs(Campaign other) {
        return title.equals(other.title)
                && instrumentId.equals(other.instrumentId)
                && population.equals(other.population)
                && opens.equals(other.opens)
                && closes.equals(other.closes)
                && testPlan().equals(other.testPlan());
    }

    private Campaign in(CampaignState next) {
        requireMove(next);
        return new Campaign(
                id,
                version,
                title,
                instrumentId,
                instrumentTitle,
                kind,
                population,
                opens,
                closes,
                reviewCloses,
                test,
                next,
                authorities,
                openedOn,
                remindedOn,
                createdAt,
                outbox);
    }

    private void requireMove(CampaignState next) {
        if (!state.canBecome(next)) {
            throw new BusinessProblem(
                    ProblemType.WRONG_STATE, "assessment.campaign-state", title, named(state), named(next));
        }
    }

    private static BusinessProblem.Named named(CampaignState state) {
        return new BusinessProblem.Named("assessment.state." + state);
    }
}
