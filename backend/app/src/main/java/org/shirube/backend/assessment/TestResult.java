// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.psychometrics.Ability;
import org.shirube.backend.psychometrics.AbilityEstimation;
import org.shirube.backend.psychometrics.AbilityEstimation.Prior;
import org.shirube.backend.psychometrics.Answered;

/// What the answers to a test say: theta of the whole test by EAP, and a value for each skill that it asks about.
///
/// A skill has few questions of its own. It borrows strength from the others: its prior is what the questions on
/// the
/// other skills say of the person, as wide as their error and the usual spread between skills together.
/// Source: Wainer et al. (2001), Augmented scores - "borrowing strength" to compute scores based on small numbers
/// of
/// items.
///
/// @param ability on the whole test
/// @param value of the whole test, 0 to the highest level that a test can give
/// @param questions in the order of the instrument
/// @param skills by skill code
public record TestResult(Ability ability, double value, List<Marked> questions, Map<String, SkillValue> skills) {

    public TestResult {
        questions = List.copyOf(questions);
        skills = Collections.unmodifiableMap(new TreeMap<>(skills));
    }

    /// A question, marked.
    ///
    /// @param answer what was chosen, counted from 1; null where nothing was
    public record Marked(Item item, @Nullable Integer answer) {

        /// Whether a right option was chosen.
        public boolean right() {
            return answer != null && choice().keys().contains(answer);
        }

        /// The options of the question.
        public Choice choice() {
            return Objects.requireNonNull(item.choice());
        }

        private Answered answered() {
            return new Answered(choice().model(), right() ? 1 : 0);
        }
    }

    /// A skill's value on the scale of levels and its standard error.
    public record SkillValue(double value, double standardError) {}

    /// Scores a test.
    ///
    /// @param answers by item code
    /// @param form of a fixed form, questions without an answer count as wrong; of an adaptive one they were not
    /// asked
    public static TestResult of(
            Instrument instrument, Map<String, Integer> answers, TestPlan.Form form, TestPolicy policy) {
        var marked = instrument.items().stream()
                .filter(Item::hasKey)
                .filter(item -> form == TestPlan.Form.FIXED || answers.containsKey(item.code()))
                .map(item -> new Marked(item, answers.get(item.code())))
                .toList();
        var ability = ability(marked, one -> true, Prior.STANDARD);
        return new TestResult(ability, policy.cuts().value(ability.theta()), marked, skills(marked, policy));
    }

    /// How many were answered rightly.
    public int right() {
        return (int) questions.stream().filter(Marked::right).count();
    }

    /// The level of the whole test: its value rounded half down.
    public int level() {
        return (int) Math.ceil(value - 0.5);
    }

    private static Map<String, SkillValue> skills(List<Marked> marked, TestPolicy policy) {
        var values = new TreeMap<String, SkillValue>();
        for (var one : marked) {
            var skill = one.item().skillCode();
            if (skill != null && !values.containsKey(skill)) {
                values.put(skill, skill(skill, marked, policy));
            }
        }
        return values;
    }

    private static SkillValue skill(String skill, List<Marked> marked, TestPolicy policy) {
        Predicate<Marked> own = one -> skill.equals(one.item().skillCode());
        var ability = ability(marked, own, prior(marked, own.negate(), policy));
        return new SkillValue(
                policy.cuts().value(ability.theta()),
                policy.cuts().standardError(ability.theta(), ability.standardError()));
    }

    private static Prior prior(List<Marked> marked, Predicate<Marked> others, TestPolicy policy) {
        if (marked.stream().noneMatch(others)) {
            return Prior.STANDARD;
        }
        var ability = ability(marked, others, Prior.STANDARD);
        return new Prior(ability.theta(), Math.hypot(ability.standardError(), policy.skillSpread()));
    }

    private static Ability ability(List<Marked> marked, Predicate<Marked> which, Prior prior) {
        return AbilityEstimation.EAP.estimate(
                marked.stream().filter(which).map(Marked::answered).toList(), prior);
    }
}
