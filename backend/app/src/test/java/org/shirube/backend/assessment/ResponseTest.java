// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.contract.problem.ProblemType;

class ResponseTest {

    private final Response started = Assessments.started("c1", "p1", Map.of("A01-1", 3));

    @Test
    void aSubmittedResponseStaysAsItIs() {
        var submitted = started.submit(Assessments.NOON, Assessments.TODAY, List.of());

        assertThat(submitted.state()).isEqualTo(Response.State.SUBMITTED);
        assertThatExceptionOfType(BusinessProblem.class)
                .isThrownBy(() -> submitted.submit(Assessments.NOON, Assessments.TODAY, List.of()))
                .satisfies(problem -> assertThat(problem.type()).isEqualTo(ProblemType.ALREADY_SUBMITTED));
    }

    @Test
    void nothingAnsweredIsNothingToSubmit() {
        var empty = Assessments.started("c1", "p1", Map.of());

        assertThatExceptionOfType(BusinessProblem.class)
                .isThrownBy(() -> empty.submit(Assessments.NOON, Assessments.TODAY, List.of()))
                .satisfies(problem -> assertThat(problem.type()).isEqualTo(ProblemType.INVALID_FIELDS));
    }

    @Test
    void itemCodesWithDotsComeBackAsTheyWere() {
        var stored = Map.of(Response.stored("A01.1"), 2, Response.stored("$x"), 1);

        assertThat(stored.keySet()).allMatch(name -> !name.contains(".") && !name.contains("$"));
        assertThat(Assessments.started("c1", "p1", stored).byItem()).isEqualTo(Map.of("A01.1", 2, "$x", 1));
    }

    @Test
    void anAutosaveTouchesOnlyTheItemsItNames() {
        var answers = new HashMap<String, @Nullable Integer>();
        answers.put("A01-1", 3);
        answers.put("A01-2", null);

        var update = Answers.update(answers, Assessments.NOON).getUpdateObject();

        assertThat(update.get("$set", Document.class)).containsOnlyKeys("changedAt", "answers.A01-1");
        assertThat(update.get("$unset", Document.class)).containsOnlyKeys("answers.A01-2");
    }

    @Test
    void anUnknownItemAndAValueOutsideTheScaleAreRefused() {
        var instrument = Assessments.selfRating("A01");

        assertThatExceptionOfType(BusinessProblem.class)
                .isThrownBy(() -> Answers.check(instrument, Map.of("X", 1)))
                .satisfies(problem -> assertThat(problem.type()).isEqualTo(ProblemType.UNKNOWN_ITEM));
        assertThatExceptionOfType(BusinessProblem.class)
                .isThrownBy(() -> Answers.check(instrument, Map.of("A01-1", 5, "A01-2", -1)))
                .satisfies(problem -> assertThat(problem.faults()).hasSize(2));
    }
}
