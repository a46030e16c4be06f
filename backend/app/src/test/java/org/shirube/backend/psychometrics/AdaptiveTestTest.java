// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AdaptiveTestTest {

    private static final List<ItemModel> BANK = Reference.bank("bankB_120_2pl.csv");
    private static final List<String> TOPICS =
            IntStream.range(0, BANK.size()).mapToObj(item -> "T" + item % 7).toList();
    private static final AdaptiveTest.Stop USUAL = new AdaptiveTest.Stop(0.316, 8, 25);

    @Test
    void withoutControlsItNeedsFewItemsAndIsRightAboutItsError() {
        var found = AdaptiveTestSimulation.of(BANK, List.of(), 1, new AdaptiveTest.Stop(0.30, 0, BANK.size()));

        System.out.println("ADAPTIVE controls off: " + found);
        assertThat(found.meanItems()).as("16.7 in a simulation of 200 people").isCloseTo(16.7, within(1.67));
        isRightAboutItsError(found);
        assertThat(found.exposure()).as("the first item is the same for all").isEqualTo(1);
        assertThat(found.itemsSaved()).as("against the shortest fixed form").isPositive();
    }

    @Test
    void withControlsNoItemIsSeenByMostPeople() {
        var found = AdaptiveTestSimulation.of(BANK, TOPICS, 5, USUAL);

        System.out.println("ADAPTIVE controls on: " + found);
        assertThat(found.exposure()).isLessThanOrEqualTo(0.55);
        assertThat(found.meanItems()).isBetween(8.0, 25.0);
        isRightAboutItsError(found);
    }

    private static void isRightAboutItsError(AdaptiveTestSimulation found) {
        assertThat(Math.abs(found.bias())).isLessThan(0.05);
        assertThat(found.rmse()).isLessThanOrEqualTo(1.1 * found.meanError());
    }

    @Test
    void topicsComeInTurn() {
        var given = taken(new AdaptiveTest(BANK, TOPICS, 5, new AdaptiveTest.Stop(0.01, 8, 21), 7));

        assertThat(given).hasSize(21);
        assertThat(given.stream().map(one -> TOPICS.get(one.index())).distinct())
                .hasSize(7);
        for (var topic : List.copyOf(TOPICS.subList(0, 7))) {
            assertThat(given)
                    .filteredOn(one -> TOPICS.get(one.index()).equals(topic))
                    .hasSize(3);
        }
    }

    @Test
    void aTestCanBeReplayedFromItsSeed() {
        var test = new AdaptiveTest(BANK, TOPICS, 5, USUAL, 42);

        assertThat(taken(test)).isEqualTo(taken(new AdaptiveTest(BANK, TOPICS, 5, USUAL, 42)));
        assertThat(taken(test)).isNotEqualTo(taken(new AdaptiveTest(BANK, TOPICS, 5, USUAL, 43)));
    }

    @Test
    void runningOutOfItemsIsANormalEnd() {
        var given = taken(new AdaptiveTest(BANK.subList(0, 5), List.of(), 5, USUAL, 1));

        assertThat(given).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void withoutControlsTheMostInformativeItemComes() {
        var step = new AdaptiveTest(BANK, List.of(), 1, USUAL, 1).after(List.of());

        assertThat(step.ability().theta()).isCloseTo(0, within(1e-9));
        assertThat(BANK)
                .allSatisfy(item -> assertThat(item.information(0))
                        .isLessThanOrEqualTo(BANK.get(step.next()).information(0)));
    }

    @Test
    void everyItemHasATopicOrNoneHas() {
        assertThatIllegalArgumentException().isThrownBy(() -> new AdaptiveTest(BANK, List.of("one"), 5, USUAL, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new AdaptiveTest(BANK, TOPICS, 0, USUAL, 1));
    }

    /// Answers every second item rightly.
    private static List<AdaptiveTest.Given> taken(AdaptiveTest test) {
        var given = new ArrayList<AdaptiveTest.Given>();
        for (var next = test.after(given).next();
                next != null;
                next = test.after(given).next()) {
            given.add(new AdaptiveTest.Given(next, given.size() % 2));
        }
        return given;
    }
}
