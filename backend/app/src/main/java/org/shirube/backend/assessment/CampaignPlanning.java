// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.organization.Populations;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.backend.training.Courses;
import org.shirube.contract.problem.ProblemType;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/// Plans campaigns.
@Service
public class CampaignPlanning {

    private final ReactiveMongoTemplate mongo;
    private final Campaigns campaigns;
    private final Instruments instruments;
    private final Courses courses;
    private final Populations populations;
    private final Clock clock;

    CampaignPlanning(
            ReactiveMongoTemplate mongo,
            Campaigns campaigns,
            Instruments instruments,
            Courses courses,
            Populations populations,
            Clock clock) {
        this.mongo = mongo;
        this.campaigns = campaigns;
        this.instruments = instruments;
        this.courses = courses;
        this.populations = populations;
        this.clock = clock;
    }

    /// Plans a campaign as a draft. The same identifier again gives the campaign that is there.
    ///
    /// @param id from `Identifiers.forCreation`
    /// @return INVALID_FIELDS where the plan makes no sense, KEY_REUSED where the identifier has another plan,
    /// NOT_FOUND without the instrument or the course that follows a test
    public Mono<Campaign> plan(String id, Plan plan) {
        return Mono.fromRunnable(() -> check(plan))
                .then(requireCourse(plan.test()))
                .then(instruments.byId(plan.instrumentId()))
                .map(instrument -> draft(id, plan, instrument))
                .flatMap(this::insert);
    }

    private Mono<Void> requireCourse(TestPlan test) {
        var followUp = test.followUp();
        return followUp == null
                ? Mono.empty()
                : courses.byCode(followUp.courseCode()).then();
    }

    private void check(Plan plan) {
        populations.parse(plan.population());
        if (plan.closes().isBefore(plan.opens())) {
            throw new BusinessProblem(ProblemType.INVALID_FIELDS, "assessment.closes-before-opens");
        }
        if (plan.reviewCloses() != null && plan.reviewCloses().isBefore(plan.closes())) {
            throw new BusinessProblem(ProblemType.INVALID_FIELDS, "assessment.review-before-closes");
        }
    }

    private Campaign draft(String id, Plan plan, Instrument instrument) {
        if (!instrument.kind().canBeHeld()) {
            throw new BusinessProblem(
                    ProblemType.INVALID_FIELDS,
                    "assessment.kind-not-held",
                    new BusinessProblem.Named("assessment.kind." + instrument.kind()));
        }
        if (instrument.kind() == InstrumentKind.KNOWLEDGE_TEST) {
            plan.test().requireFor(instrument);
        }
        return new Campaign(
                id,
                null,
                plan.title(),
                plan.instrumentId(),
                instrument.title(),
                instrument.kind(),
                plan.population(),
                plan.opens(),
                plan.closes(),
                plan.reviewCloses(),
                instrument.kind() == InstrumentKind.KNOWLEDGE_TEST ? plan.test() : null,
                CampaignState.DRAFT,
                null,
                null,
                null,
                clock.instant(),
                List.of());
    }

    private Mono<Campaign> insert(Campaign draft) {
        return mongo.insert(draft)
                .onErrorResume(
                        DuplicateKeyException.class,
                        there -> campaigns.byId(draft.id()).doOnNext(stored -> requireSamePlan(stored, draft)));
    }

    private static void requireSamePlan(Campaign stored, Campaign draft) {
        if (!stored.plansTheSameAs(draft)) {
            throw new BusinessProblem(ProblemType.KEY_REUSED, "assessment.key-reused");
        }
    }

    /// What is planned.
    ///
    /// @param test how a test is held; of no meaning for other instruments
    public record Plan(
            String title,
            String instrumentId,
            Map<String, Object> population,
            LocalDate opens,
            LocalDate closes,
            @Nullable LocalDate reviewCloses,
            TestPlan test) {

        public Plan {
            population = Map.copyOf(population);
        }
    }
}
