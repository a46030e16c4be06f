// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.contract.problem.Problem;
import org.shirube.contract.problem.ProblemType;
import org.springframework.data.mongodb.core.query.Update;

/// Answers as they come in: checked against the instrument, and turned into an update of single fields.
final class Answers {

    private Answers() {}

    /// Refuses answers to unknown items and values outside an item's scale.
    ///
    /// @throws BusinessProblem UNKNOWN_ITEM, or INVALID_FIELDS with one fault for each wrong value
    static void check(Instrument instrument, Map<String, @Nullable Integer> answers) {
        var faults = new ArrayList<Problem.FieldFault>();
        answers.forEach((code, answer) -> {
            var item = instrument
                    .item(code)
                    .orElseThrow(() -> new BusinessProblem(
                            ProblemType.UNKNOWN_ITEM, "assessment.unknown-item", instrument.titles(), code));
            if (answer != null && !item.accepts(answer)) {
                faults.add(fault(item, answer));
            }
        });
        if (!faults.isEmpty()) {
            throw new BusinessProblem(ProblemType.INVALID_FIELDS, "assessment.answers-outside", faults);
        }
    }

    /// Sets what is answered and unsets what is taken back; everything else in the document stays.
    static Update update(Map<String, @Nullable Integer> answers, Instant now) {
        var update = new Update().set("changedAt", now);
        boolean any = false;
        for (var answer : answers.entrySet()) {
            var field = "answers." + Response.stored(answer.getKey());
            var value = answer.getValue();
            if (value == null) {
                update.unset(field);
            } else {
                update.set(field, value);
                any = true;
            }
        }
        return any ? update.min("startedAt", now) : update;
    }

    private static Problem.FieldFault fault(Item item, int answer) {
        return new Problem.FieldFault(
                "/answers/" + item.code(),
                null,
                null,
                String.valueOf(answer),
                item.lowest() + "-" + item.highest(),
                null);
    }
}
