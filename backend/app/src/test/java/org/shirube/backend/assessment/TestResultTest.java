// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class TestResultTest {

    private static final TestPolicy POLICY = TestPolicy.STANDARD;

    private final Instrument instrument = Assessments.test("B01", "B02", "B03");

    @Test
    void whoKnowsMoreComesOutHigher() {
        var all = result(code -> true);
        var none = result(code -> false);

        assertThat(all.right()).isEqualTo(24);
        assertThat(none.right()).isZero();
        assertThat(all.ability().theta()).isGreaterThan(1.5);
        assertThat(all.ability().theta()).isEqualTo(-none.ability().theta(), within(1e-9));
        assertThat(all.level()).isEqualTo(3);
        assertThat(none.level()).isZero();
    }

    @Test
    void inAFixedFormWhatIsLeftOpenCountsAsWrong() {
        var half = new HashMap<String, Integer>();
        instrument.items().stream().limit(12).forEach(item -> half.put(item.code(), Assessments.RIGHT));

        var open = TestResult.of(instrument, half, TestPlan.Form.FIXED, POLICY);
        instrument.items().stream().skip(12).forEach(item -> half.put(item.code(), Assessments.WRONG));

        assertThat(open.ability())
                .isEqualTo(TestResult.of(instrument, half, TestPlan.Form.FIXED, POLICY)
                        .ability());
        assertThat(open.questions()).hasSize(24);
    }

    @Test
    void inAnAdaptiveTestOnlyWhatWasAskedCounts() {
        var asked = Map.of("B01-4", Assessments.RIGHT, "B02-5", Assessments.WRONG);

        var result = TestResult.of(instrument, asked, TestPlan.Form.ADAPTIVE, POLICY);

        assertThat(result.questions()).hasSize(2);
        assertThat(result.skills()).containsOnlyKeys("B01", "B02");
    }

    @Test
    void aSkillBorrowsStrengthFromTheOthers() {
        var among = result(code -> number(code) <= (code.startsWith("B03") ? 4 : 6));
        var alone = result(code -> number(code) <= (code.startsWith("B03") ? 4 : 2));

        var strong = among.skills().get("B03");
        var weak = alone.skills().get("B03");

        assertThat(strong.value())
                .isBetween(weak.value(), among.skills().get("B01").value())
                .isNotEqualTo(weak.value());
        assertThat(weak.value()).isGreaterThan(alone.skills().get("B01").value());
        assertThat(strong.standardError()).isLessThan(0.5);
    }

    /// Questions with a higher number are harder.
    private static int number(String code) {
        return code.charAt(code.length() - 1) - '0';
    }

    @Test
    void questionsWithoutAKeyAreNotMarked() {
        var result = TestResult.of(Assessments.selfRating("A01"), Map.of("A01-1", 3), TestPlan.Form.FIXED, POLICY);

        assertThat(result.questions()).isEmpty();
        assertThat(result.skills()).isEmpty();
    }

    @Test
    void aCourseFollowsBelowTheLevelOnly() {
        var course = new TestPlan.FollowUp("S01", 3, 30);
        var plan = new TestPlan(TestPlan.Form.FIXED, course);

        assertThat(plan.followUpOf(result(code -> false))).contains(course);
        assertThat(plan.followUpOf(result(code -> true))).isEmpty();
        assertThat(TestPlan.PLAIN.followUpOf(result(code -> false))).isEqualTo(Optional.empty());
    }

    private TestResult result(Predicate<String> knows) {
        var answers = new HashMap<String, Integer>();
        instrument
                .items()
                .forEach(item ->
                        answers.put(item.code(), knows.test(item.code()) ? Assessments.RIGHT : Assessments.WRONG));
        return TestResult.of(instrument, answers, TestPlan.Form.FIXED, POLICY);
    }
}
