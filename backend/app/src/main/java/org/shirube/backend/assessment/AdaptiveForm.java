// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.backend.psychometrics.AdaptiveTest;
import org.shirube.backend.psychometrics.AdaptiveTest.Given;
import org.shirube.contract.problem.ProblemType;

/// An adaptive test of one person: which question comes next, and the log by which it can be replayed.
public final class AdaptiveForm {

    private final List<Item> bank;
    private final AdaptiveTest test;

    /// @param seed what chance depends on; the same for one person in one campaign, see [#seedOf]
    public AdaptiveForm(Instrument instrument, TestPolicy policy, long seed) {
        bank = instrument.adaptiveBank();
        test = new AdaptiveTest(
                bank.stream().map(item -> choice(item).model()).toList(),
                topics(),
                policy.exposure(),
                policy.stop(),
                seed);
    }

    /// The seed of a response.
    public static long seedOf(String responseId) {
        return UUID.nameUUIDFromBytes(responseId.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .getMostSignificantBits();
    }

    /// The next question, or none at the end of the test.
    ///
    /// @param steps what was asked so far, oldest first
    /// @param answers by item code, one at least for each step
    public Optional<Item> next(List<Response.Step> steps, Map<String, Integer> answers) {
        return Optional.ofNullable(test.after(given(steps, answers)).next()).map(bank::get);
    }

    /// The log of an answer to the next question.
    ///
    /// @throws BusinessProblem INVALID_FIELDS where another question is next
    public Response.Step step(List<Response.Step> steps, Map<String, Integer> answers, String code, int answer) {
        var given = given(steps, answers);
        var before = test.after(given);
        var next = before.next();
        if (next == null || !bank.get(next).code().equals(code)) {
            throw new BusinessProblem(ProblemType.INVALID_FIELDS, "assessment.not-next", code);
        }
        var item = bank.get(next);
        var all = new java.util.ArrayList<>(given);
        all.add(new Given(next, score(item, answer)));
        var after = test.after(all).ability();
        return new Response.Step(
                code,
                after.theta(),
                after.standardError(),
                choice(item).model().information(before.ability().theta()));
    }

    /// Topics count only where every question has one.
    private List<String> topics() {
        var topics = bank.stream().map(item -> choice(item).topic()).toList();
        return topics.stream().anyMatch(Objects::isNull)
                ? List.of()
                : topics.stream().map(topic -> topic.japanese()).toList();
    }

    private List<Given> given(List<Response.Step> steps, Map<String, Integer> answers) {
        return steps.stream()
                .map(step -> given(step.itemCode(), Objects.requireNonNull(answers.get(step.itemCode()))))
                .toList();
    }

    private Given given(String code, int answer) {
        for (int index = 0; index < bank.size(); index++) {
            if (bank.get(index).code().equals(code)) {
                return new Given(index, score(bank.get(index), answer));
            }
        }
        throw new IllegalStateException("Question '%s' is not in the bank.".formatted(code));
    }

    private static int score(Item item, int answer) {
        return choice(item).keys().contains(answer) ? 1 : 0;
    }

    private static Choice choice(Item item) {
        return Objects.requireNonNull(item.choice());
    }
}
