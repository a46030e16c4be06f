// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.shirube.backend.psychometrics.ItemModel.TwoParameter;
import org.shirube.backend.psychometrics.Linking.Linked;
import org.shirube.backend.psychometrics.Linking.Unlinked;

class LinkingTest {

    private static final double GROWTH = 0.4;

    /// A thousand people take a test, grow by .4, and take another one that shares half of its items.
    @RepeatedTest(4)
    void linkedCalibrationsKeepThePlantedGrowth(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var planted = PlantedItems.drawn(60, random);
        var people = PlantedItems.people(1000, random);

        var first = calibrated(planted, 0, people, 0, random);
        var second = calibrated(planted, 20, people, GROWTH, random);
        var linked = (Linked) Linking.of(first, second);

        System.out.printf(
                "LINKING planted growth .4: found %.4f, unit %.4f, %d anchors, %d dropped%n",
                linked.growth(),
                linked.slope(),
                linked.anchors().size(),
                linked.dropped().size());
        assertThat(linked.growth()).isCloseTo(GROWTH, within(0.05));
        assertThat(linked.anchors().size() + linked.dropped().size()).isEqualTo(20);
    }

    /// Forty of the planted items, calibrated by those who grew.
    private static Map<String, ItemModel> calibrated(
            PlantedItems planted, int from, double[] people, double growth, Random random) {
        var given = planted.subset(from, from + 40);
        var found = Calibration.of(CalibrationModel.TWO_PARAMETER, given.answeredBy(people, growth, random));
        var named = new HashMap<String, ItemModel>();
        for (int item = 0; item < 40; item++) {
            named.put("Q" + (from + item), found.items().get(item).model().orElseThrow());
        }
        return named;
    }

    @Test
    void withoutCommonItemsThereIsNoGrowthToSpeakOf() {
        var linking = Linking.of(named(0, 10), named(10, 20));

        assertThat(linking).isEqualTo(new Unlinked(Set.of(), List.of()));
    }

    @Test
    void fourCommonItemsAreTooFewAndSoIsLessThanAFifth() {
        assertThat(Linking.of(named(0, 10), named(6, 16))).isInstanceOf(Unlinked.class);
        assertThat(Linking.of(named(0, 10), named(5, 15))).isInstanceOf(Linked.class);
        assertThat(Linking.of(named(0, 10), named(5, 30))).isInstanceOf(Linked.class);
        assertThat(Linking.of(named(0, 10), named(5, 31))).isInstanceOf(Unlinked.class);
    }

    @Test
    void anotherUnitAndAnotherZeroAreFoundExactly() {
        var first = named(0, 12);
        var fresh = new HashMap<String, ItemModel>();
        // theta on the first metric = 1.25 x theta on the new one + 0.4
        first.forEach((name, item) -> {
            var two = (TwoParameter) item;
            fresh.put(name, new TwoParameter(two.discrimination() * 1.25, (two.difficulty() - 0.4) / 1.25));
        });

        var linked = (Linked) Linking.of(first, fresh);

        assertThat(linked.slope()).isCloseTo(1.25, within(1e-6));
        assertThat(linked.growth()).isCloseTo(0.4, within(1e-6));
        assertThat(((TwoParameter) linked.items().get("Q3")).difficulty())
                .isCloseTo(((TwoParameter) first.get("Q3")).difficulty(), within(1e-6));
        assertThat(linked.toFirst(new Ability(1, 0.2, 25)).theta()).isCloseTo(1.65, within(1e-6));
        assertThat(linked.toFirst(new Ability(1, 0.2, 25)).standardError()).isCloseTo(0.25, within(1e-6));
        assertThat(linked.toFirst(new Ability(1, 0.2, 25)).information()).isCloseTo(16, within(1e-4));
    }

    @Test
    void anAnchorThatDriftedIsDroppedAndTheLinkStandsWithoutIt() {
        var first = named(0, 12);
        var fresh = new HashMap<>(first);
        fresh.put("Q4", new TwoParameter(1.3, ((TwoParameter) first.get("Q4")).difficulty() + 1));

        var linked = (Linked) Linking.of(first, fresh);

        assertThat(linked.dropped()).containsExactly("Q4");
        assertThat(linked.anchors()).hasSize(11).doesNotContain("Q4");
        assertThat(linked.growth()).isCloseTo(0, within(1e-6));
    }

    @Test
    void whereTooManyDriftedNothingIsLinked() {
        var first = named(0, 5);
        var fresh = new HashMap<>(first);
        fresh.put("Q0", new TwoParameter(1, 3));

        assertThat(Linking.of(first, fresh))
                .isInstanceOfSatisfying(
                        Unlinked.class,
                        unlinked -> assertThat(unlinked.dropped()).containsExactly("Q0"));
    }

    @Test
    void raschItemsKeepTheirUnit() {
        var first = new HashMap<String, ItemModel>();
        var fresh = new HashMap<String, ItemModel>();
        for (int item = 0; item < 8; item++) {
            first.put("Q" + item, new TwoParameter(1, item / 4.0 - 1));
            fresh.put("Q" + item, new TwoParameter(1, item / 4.0 - 1.3 + (item % 2) * 0.1));
        }

        var linked = (Linked) Linking.of(first, fresh);

        assertThat(linked.slope()).isEqualTo(1);
        assertThat(linked.growth()).isCloseTo(0.25, within(0.01));
    }

    @Test
    void gradedItemsLinkToo() {
        var first = new HashMap<String, ItemModel>();
        var fresh = new HashMap<String, ItemModel>();
        for (int item = 0; item < 6; item++) {
            var middle = item / 3.0 - 1;
            first.put("Q" + item, new ItemModel.Graded(1.2, List.of(middle - 1, middle, middle + 1)));
            fresh.put("Q" + item, new ItemModel.Graded(1.2, List.of(middle - 1.5, middle - 0.5, middle + 0.5)));
        }

        assertThat(((Linked) Linking.of(first, fresh)).growth()).isCloseTo(0.5, within(1e-6));
    }

    private static Map<String, ItemModel> named(int from, int to) {
        var random = new Random(1);
        var items = PlantedItems.drawn(31, random).items();
        var named = new HashMap<String, ItemModel>();
        for (int item = from; item < to; item++) {
            named.put("Q" + item, items.get(item));
        }
        return named;
    }
}
