// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.backend.platform.Identifiers;
import org.shirube.backend.platform.OutboxEvent;
import org.shirube.backend.skills.Evidence;
import org.shirube.backend.skills.EvidenceIntake;
import org.shirube.backend.skills.EvidenceKind;
import org.shirube.backend.training.FollowUps;
import org.shirube.contract.problem.ProblemType;
import org.springframework.stereotype.Component;

/// Turns a response into a submitted one, with the evidence that it gives in its outbox: both are saved at once.
@Component
class Submission {

    private final TestPolicy policy;
    private final Clock clock;

    Submission(TestPolicy policy, Clock clock) {
        this.policy = policy;
        this.clock = clock;
    }

    /// The submitted response.
    ///
    /// @throws BusinessProblem ALREADY_SUBMITTED, or INVALID_FIELDS without any answer or before an adaptive test's
    /// end
    Response of(Response response, Campaign campaign, Instrument instrument) {
        if (campaign.adaptive()) {
            requireEnd(response, instrument);
        }
        return response.submit(clock.instant(), LocalDate.now(clock), events(response, campaign, instrument));
    }

    private void requireEnd(Response response, Instrument instrument) {
        var form = new AdaptiveForm(instrument, policy, AdaptiveForm.seedOf(response.id()));
        if (form.next(response.log(), response.byItem()).isPresent()) {
            throw new BusinessProblem(ProblemType.INVALID_FIELDS, "assessment.test-goes-on");
        }
    }

    private List<OutboxEvent> events(Response response, Campaign campaign, Instrument instrument) {
        return switch (campaign.kind()) {
            case SELF_RATING -> evidence(response, selfRatings(response, campaign, instrument));
            case KNOWLEDGE_TEST -> testEvents(response, campaign, instrument);
            case ATTITUDE_SCALE, SELF_INSPECTION, DRILL, MANAGER_REVIEW -> List.of();
        };
    }

    private List<Evidence> selfRatings(Response response, Campaign campaign, Instrument instrument) {
        return SelfRating.values(instrument, response.byItem()).entrySet().stream()
                .map(value -> evidence(
                        response,
                        campaign,
                        EvidenceKind.SELF_RATING,
                        value.getKey(),
                        value.getValue(),
                        SelfRating.STANDARD_ERROR))
                .toList();
    }

    private List<OutboxEvent> testEvents(Response response, Campaign campaign, Instrument instrument) {
        var result =
                TestResult.of(instrument, response.byItem(), campaign.testPlan().form(), policy);
        var evidence = result.skills().entrySet().stream()
                .map(skill -> evidence(
                        response,
                        campaign,
                        EvidenceKind.TEST,
                        skill.getKey(),
                        skill.getValue().value(),
                        skill.getValue().standardError()))
                .toList();
        var events = new ArrayList<>(evidence(response, evidence));
        campaign.testPlan().followUpOf(result).ifPresent(course -> events.add(followUp(response, campaign, course)));
        return events;
    }

    private OutboxEvent followUp(Response response, Campaign campaign, TestPlan.FollowUp course) {
        return FollowUps.event(
                clock.instant(),
                response.personId(),
                course.courseCode(),
                LocalDate.now(clock).plusDays(course.days()),
                campaign.title());
    }

    private List<OutboxEvent> evidence(Response response, List<Evidence> evidence) {
        return evidence.isEmpty()
                ? List.of()
                : List.of(EvidenceIntake.event(clock.instant(), response.personId(), evidence));
    }

    private Evidence evidence(
            Response response, Campaign campaign, EvidenceKind kind, String skill, double value, double error) {
        var name = kind == EvidenceKind.SELF_RATING ? "self-rating" : "test";
        return new Evidence(
                Identifiers.derived(name + "\n" + response.id() + "\n" + skill),
                skill,
                kind,
                value,
                error,
                LocalDate.now(clock),
                campaign.title());
    }
}
