// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shirube.backend.platform.Wording;

class SelfRatingTest {

    private final Instrument instrument = Assessments.selfRating("A01", "A02");

    @Test
    void aSkillsValueIsTheMeanOfItsAnsweredItems() {
        var values = SelfRating.values(instrument, Map.of("A01-1", 3, "A01-2", 2, "A02-1", 4, "A02-2", 4));

        assertThat(values).containsExactlyInAnyOrderEntriesOf(Map.of("A01", 2.5, "A02", 4.0));
    }

    @Test
    void halfOfTheItemsIsEnough() {
        assertThat(SelfRating.values(instrument, Map.of("A01-2", 1))).isEqualTo(Map.of("A01", 1.0));
    }

    @Test
    void lessThanHalfOfTheItemsGivesNoValue() {
        var three = instrument(item("B-1", false), item("B-2", false), item("B-3", false));

        assertThat(SelfRating.values(three, Map.of("B-1", 4))).isEmpty();
        assertThat(SelfRating.values(three, Map.of("B-1", 4, "B-3", 1))).isEqualTo(Map.of("B", 2.5));
    }

    @Test
    void anUnansweredSkillHasNoValueRatherThanZero() {
        assertThat(SelfRating.values(instrument, Map.of())).isEmpty();
    }

    @Test
    void reversedItemsAreTurnedFirst() {
        var mixed = instrument(item("B-1", false), item("B-2", true));

        assertThat(SelfRating.values(mixed, Map.of("B-1", 4, "B-2", 0))).isEqualTo(Map.of("B", 4.0));
    }

    @Test
    void itemsWithoutASkillOrWithChoicesSayNothingOfALevel() {
        var general =
                new Item("Z-1", "その他", null, new Wording("ひとこと", null), null, Rating.byLevel(List.of()), null, null);
        var choice = new Choice(
                List.of(new Wording("はい", null), new Wording("いいえ", null)), List.of(1), null, null, null, null, null);
        var question = new Item("Z-2", null, null, new Wording("正しいものは?", null), "A01", null, choice, null);

        assertThat(SelfRating.values(instrument(general, question), Map.of("Z-1", 4, "Z-2", 1)))
                .isEmpty();
    }

    @Test
    void aScaleNeedsAnAnchorForEachStep() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rating.byLevel(List.of(new Wording("一つだけ", null))))
                .withMessageContaining("5 anchors");
    }

    @Test
    void anHonestEstimateOfTheTimeIsNeverZero() {
        assertThat(instrument.minutesFor(0)).isEqualTo(1);
        assertThat(instrument.minutesFor(24)).isEqualTo(8);
    }

    private static Item item(String code, boolean reversed) {
        return new Item(
                code, null, null, new Wording("できる。", null), "B", new Rating(List.of(), 0, 4, reversed), null, null);
    }

    private static Instrument instrument(Item... items) {
        return new Instrument(
                "id", null, "X", "1", "X", null, InstrumentKind.SELF_RATING, List.of(items), Assessments.NOON, null);
    }
}
