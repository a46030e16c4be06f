// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shirube.backend.psychometrics.ChoiceOptions.Choice;

class ChoiceOptionsTest {

    /// Nine people with the scores 0 to 8, and what they chose.
    private static List<Choice> chosen(String options) {
        return IntStream.range(0, options.length())
                .mapToObj(score -> new Choice(options.substring(score, score + 1), score))
                .toList();
    }

    @Test
    void theRightOptionIsForThoseWhoKnow() {
        var options = ChoiceOptions.of(List.of("A"), chosen("BCBABAAAA")).options();

        assertThat(options).noneMatch(ChoiceOptions.Option::flagged);
        assertThat(options.getFirst()).isEqualTo(new ChoiceOptions.Option("A", true, 5, 1, 0, false));
    }

    @Test
    void aWrongOptionThatTheBestChooseIsFlaggedAndSoIsTheKeyTheyAvoid() {
        var options = ChoiceOptions.of(List.of("A"), chosen("AAABBBCCC")).options();

        assertThat(options)
                .filteredOn(ChoiceOptions.Option::flagged)
                .extracting(ChoiceOptions.Option::option)
                .containsExactly("A", "C");
    }

    @Test
    void amongEqualScoresTheOrderDecidesNothing() {
        var same = new ArrayList<>(IntStream.range(0, 30)
                .mapToObj(person -> new Choice(person % 2 == 0 ? "A" : "B", person / 10))
                .toList());
        var before = ChoiceOptions.of(List.of("A"), same);
        Collections.shuffle(same, new Random(5));

        assertThat(ChoiceOptions.of(List.of("A"), same)).isEqualTo(before);
        assertThat(before.options())
                .allSatisfy(option -> assertThat(option.top()).isEqualTo(0.5));
    }

    @Test
    void withoutAnswersThereAreNoOptions() {
        assertThat(ChoiceOptions.of(List.of("A"), List.of()).options()).isEmpty();
    }
}
