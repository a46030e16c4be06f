// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.backend.platform.ById;
import org.shirube.contract.problem.ProblemType;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Takes the answers to an adaptive test: one question after the other, and none of them twice, because the
/// questions
/// that follow depend on it. Sending the same answer again changes nothing.
@Component
class AdaptiveAnswering {

    private final ReactiveMongoTemplate mongo;
    private final ById<Response> responses;
    private final TestPolicy policy;
    private final Clock clock;

    AdaptiveAnswering(ReactiveMongoTemplate mongo, TestPolicy policy, Clock clock) {
        this.mongo = mongo;
        this.responses = new ById<>(mongo, Response.class);
        this.policy = policy;
        this.clock = clock;
    }

    /// Keeps an answer with the log of its question.
    ///
    /// @param answers by item code: the next question's, perhaps with earlier ones again
    /// @return the response as it is now; INVALID_FIELDS for another question than the next, or another answer to
    /// an earlier one; ALREADY_SUBMITTED
    Mono<Response> keep(Response response, Instrument instrument, Map<String, @Nullable Integer> answers) {
        return Mono.defer(() -> {
            var added = added(response, answers);
            return added.isEmpty() ? Mono.just(response) : answer(response, instrument, added);
        });
    }

    private static Map<String, Integer> added(Response response, Map<String, @Nullable Integer> answers) {
        if (response.submitted()) {
            throw new BusinessProblem(ProblemType.ALREADY_SUBMITTED, "assessment.already-submitted");
        }
        var known = response.byItem();
        var added = new HashMap<String, Integer>();
        answers.forEach((code, answer) -> {
            var before = known.get(code);
            if (answer == null || before != null && !before.equals(answer)) {
                throw new BusinessProblem(ProblemType.INVALID_FIELDS, "assessment.answer-stays");
            }
            if (before == null) {
                added.put(code, answer);
            }
        });
        if (added.size() > 1) {
            throw new BusinessProblem(ProblemType.INVALID_FIELDS, "assessment.not-next", added.size());
        }
        return added;
    }

    private Mono<Response> answer(Response response, Instrument instrument, Map<String, Integer> added) {
        var code = added.keySet().iterator().next();
        var form = new AdaptiveForm(instrument, policy, AdaptiveForm.seedOf(response.id()));
        var step = form.step(response.log(), response.byItem(), code, Objects.requireNonNull(added.get(code)));
        var unchanged = Query.query(Criteria.where("_id")
                .is(response.id())
                .and("version")
                .is(response.version())
                .and("submittedAt")
                .exists(false));
        var update = Answers.update(new HashMap<>(added), clock.instant()).push("steps", step);
        return mongo.findAndModify(
                        unchanged, update, FindAndModifyOptions.options().returnNew(true), Response.class)
                .switchIfEmpty(Mono.defer(() -> again(response.id(), instrument, added)));
    }

    /// Another tab was faster: with the same answer that is as good, with another one this one is refused.
    private Mono<Response> again(String id, Instrument instrument, Map<String, Integer> added) {
        return responses.find(id).flatMap(now -> keep(now, instrument, new HashMap<>(added)));
    }
}
