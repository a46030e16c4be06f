// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.contract.problem.Problem;

class ReviewSheetTest {

    private static final Map<String, Integer> ANSWERS =
            Map.of("A01-1", 3, "A01-2", 3, "A02-1", 4, "A02-2", 4, "A03-1", 1, "A03-2", 2);

    private final Instrument instrument = Assessments.selfRating("A01", "A02", "A03");

    @Test
    void onlyWhatARoleDemandsOrWhatDiffersIsUnderReview() {
        var sheet = sheet(Map.of("A02", 2, "A03", 1), Map.of("A01", 2));

        assertThat(sheet.lines())
                .extracting(line -> line.item().code())
                .containsExactly("A01-1", "A01-2", "A02-1", "A02-2");
        assertThat(sheet.lines()).extracting(ReviewSheet.Line::differs).containsExactly(false, false, true, true);
        assertThat(sheet.differences()).isOne();
    }

    @Test
    void whatNobodyConfirmedBeforeDiffersFromNothing() {
        assertThat(sheet(Map.of(), Map.of("A01", 4)).differences()).isZero();
    }

    @Test
    void aDifferenceOfOneAndAHalfLevelsIsNone() {
        assertThat(sheet(Map.of("A03", 0), Map.of()).differences()).isZero();
        assertThat(sheet(Map.of("A03", 4), Map.of()).differences()).isOne();
    }

    @Test
    void whereNothingIsRatedTheOwnAnswerIsConfirmed() {
        var decision = sheet(Map.of("A03", 1), Map.of("A01", 2)).decide(Map.of(), false);

        assertThat(decision.levels()).isEqualTo(Map.of("A01", 3.0));
        assertThat(decision.selfMinusManager()).isEqualTo(Map.of("A01", 0.0));
    }

    @Test
    void anItemThatDiffersHasToBeRatedEvenIfAsThePersonSays() {
        var sheet = sheet(Map.of("A02", 2), Map.of());

        refused("assessment.review-open", () -> sheet.decide(Map.of("A02-1", 4), true), "/ratings/A02-2");
        assertThat(sheet.decide(Map.of("A02-1", 4, "A02-2", 4), false).levels()).isEqualTo(Map.of("A02", 4.0));
    }

    @Test
    void twoLevelsFromTheOwnAnswerNeedATalk() {
        var sheet = sheet(Map.of(), Map.of("A01", 2));
        var lower = Map.of("A01-1", 1, "A01-2", 2);

        refused("assessment.talk-missing", () -> sheet.decide(lower, false), "/talk/heldOn");

        var decision = sheet.decide(lower, true);
        assertThat(decision.levels()).isEqualTo(Map.of("A01", 1.5));
        assertThat(decision.selfMinusManager()).isEqualTo(Map.of("A01", 1.5));
    }

    @Test
    void aRatingOutsideTheReviewDecidesNothing() {
        assertThat(sheet(Map.of(), Map.of("A01", 2))
                        .decide(Map.of("A03-1", 4), false)
                        .levels())
                .containsOnlyKeys("A01");
    }

    private ReviewSheet sheet(Map<String, Integer> confirmed, Map<String, Integer> required) {
        return new ReviewSheet(instrument, ANSWERS, confirmed, required);
    }

    private static void refused(String key, Runnable decision, String pointer) {
        assertThatExceptionOfType(BusinessProblem.class)
                .isThrownBy(decision::run)
                .satisfies(problem -> {
                    assertThat(problem.messageKey()).isEqualTo(key);
                    assertThat(problem.faults())
                            .extracting(Problem.FieldFault::pointer)
                            .containsExactly(pointer);
                });
    }
}
