// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.contract.problem.ProblemType;

class CampaignTest {

    private final Campaign draft = Assessments.draft("c1", Assessments.selfRating("A01"));

    @Test
    void openingFreezesTheDayAndAsksForTheInvitations() {
        var opening = draft.opening(Assessments.TODAY, Set.of("市長"), Assessments.NOON);

        assertThat(opening.state()).isEqualTo(CampaignState.OPENING);
        assertThat(opening.openedOn()).isEqualTo(Assessments.TODAY);
        assertThat(opening.outbox()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(Campaign.OPENING);
            assertThat(event.payload()).isEqualTo(Map.of("campaignId", "c1"));
        });
    }

    @Test
    void theBorderStopsPeopleOfOtherAuthorities() {
        var opening = draft.opening(Assessments.TODAY, Set.of("市長"), Assessments.NOON);

        assertThat(opening.reaches("市長")).isTrue();
        assertThat(opening.reaches("教育委員会")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(CampaignState.class)
    void aStateOnlyMovesForward(CampaignState state) {
        var reachable = EnumSet.noneOf(CampaignState.class);
        for (var next : CampaignState.values()) {
            if (state.canBecome(next)) {
                reachable.add(next);
            }
        }

        assertThat(reachable).allMatch(next -> next.compareTo(state) > 0);
    }

    @ParameterizedTest
    @EnumSource(value = CampaignState.class, names = "OPEN", mode = EnumSource.Mode.EXCLUDE)
    void nobodyAnswersUnlessItIsOpen(CampaignState state) {
        var campaign = Assessments.in(state, draft);

        assertThatExceptionOfType(BusinessProblem.class)
                .isThrownBy(campaign::requireOpen)
                .satisfies(problem -> assertThat(problem.type()).isEqualTo(ProblemType.CAMPAIGN_NOT_OPEN));
    }

    @Test
    void anOpenCampaignClosesWithOrWithoutAReview() {
        var open = Assessments.in(CampaignState.OPEN, draft);

        assertThat(open.close().state()).isEqualTo(CampaignState.CLOSED);
        assertThat(open.review().close().state()).isEqualTo(CampaignState.CLOSED);
    }

    @Test
    void aDraftCannotBeClosed() {
        assertThatExceptionOfType(BusinessProblem.class)
                .isThrownBy(draft::close)
                .satisfies(problem -> assertThat(problem.type()).isEqualTo(ProblemType.WRONG_STATE));
    }
}
