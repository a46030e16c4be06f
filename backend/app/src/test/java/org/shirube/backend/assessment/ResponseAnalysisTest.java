// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToIntBiFunction;
import org.junit.jupiter.api.Test;
import org.shirube.backend.psychometrics.ItemStatistics;
import org.shirube.backend.psychometrics.Reliability;

class ResponseAnalysisTest {

    private static final Duration CALM = Duration.ofMinutes(10);

    private final SplittableRandom chance = new SplittableRandom(6);
    private final Instrument test = Assessments.test("B01");

    @Test
    void fewPeopleSayNothing() {
        var analysis = analysis(ResponseAnalysis.LEAST_PEOPLE - 1, this::byAbility);

        assertThat(analysis.people()).isEqualTo(29);
        assertThat(analysis.scales()).isEmpty();
    }

    @Test
    void aTestIsOneScaleWithItsOptions() {
        var scale = analysis(300, this::byAbility).scales().getFirst();

        assertThat(scale.items()).hasSize(8);
        assertThat(scale.reliability().alpha().number().orElseThrow()).isBetween(0.5, 0.9);
        assertThat(scale.options().get("B01-4").options())
                .filteredOn(option -> option.key())
                .singleElement()
                .satisfies(key -> assertThat(key.top()).isGreaterThan(key.bottom()));
    }

    @Test
    void aWrongKeyIsFound() {
        var scale = analysis(
                        300, (person, item) -> item == 3 ? swapped(byAbility(person, item)) : byAbility(person, item))
                .scales()
                .getFirst();

        assertThat(scale.reliability().items().get(3).flags())
                .contains(ItemStatistics.Flag.SUSPECTED_REVERSAL, ItemStatistics.Flag.LOW_ITEM_TOTAL);
        assertThat(scale.options().get("B01-4").options()).anyMatch(option -> !option.key() && option.flagged());
        assertThat(scale.reliability().flags()).contains(Reliability.Flag.SUSPECTED_REVERSAL);
    }

    @Test
    void whoRushesThroughIsCountedAndNotNamed() {
        var sheets = new ArrayList<ResponseAnalysis.Sheet>();
        for (int person = 0; person < 10; person++) {
            sheets.add(new ResponseAnalysis.Sheet(
                    Map.of("B01-1", 2, "B01-2", 2), person < 3 ? Duration.ofSeconds(3) : CALM));
        }
        sheets.add(new ResponseAnalysis.Sheet(Map.of("B01-1", 2), null));

        assertThat(ResponseAnalysis.of(test, sheets, TestPlan.Form.FIXED).hasty())
                .isEqualTo(0.3);
    }

    @Test
    void anAdaptiveTestHasOptionTablesButNobodyAnsweredEverything() {
        var sheets = new ArrayList<ResponseAnalysis.Sheet>();
        for (int person = 0; person < 60; person++) {
            sheets.add(new ResponseAnalysis.Sheet(Map.of("B01-" + (person % 8 + 1), 2), CALM));
        }

        var scale = ResponseAnalysis.of(test, sheets, TestPlan.Form.ADAPTIVE)
                .scales()
                .getFirst();

        assertThat(scale.reliability().people()).isZero();
        assertThat(scale.reliability().alpha().number()).isEmpty();
        assertThat(scale.options().get("B01-1").options()).isNotEmpty();
    }

    private ResponseAnalysis analysis(int people, ToIntBiFunction<Double, Integer> answer) {
        var sheets = new ArrayList<ResponseAnalysis.Sheet>();
        for (int person = 0; person < people; person++) {
            var theta = chance.nextGaussian();
            var answers = new HashMap<String, Integer>();
            for (int item = 0; item < test.items().size(); item++) {
                answers.put(test.items().get(item).code(), answer.applyAsInt(theta, item));
            }
            sheets.add(new ResponseAnalysis.Sheet(answers, CALM));
        }
        return ResponseAnalysis.of(test, List.copyOf(sheets), TestPlan.Form.FIXED);
    }

    private int byAbility(double theta, int item) {
        var right = test.items().get(item).choice().model().probability(1, theta);
        return chance.nextDouble() < right ? Assessments.RIGHT : Assessments.WRONG;
    }

    private static int swapped(int answer) {
        return answer == Assessments.RIGHT ? Assessments.WRONG : Assessments.RIGHT;
    }
}
