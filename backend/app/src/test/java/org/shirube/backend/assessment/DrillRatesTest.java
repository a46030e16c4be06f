// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrillRatesTest {

    private static final int TOWNS = 1000;
    private static final long SEED = 20261124;

    @Test
    void twoUnitsOfEqualAwarenessComeOutEqualThoughTheirMailsAreUnequal() {
        int reporting = 0;
        int clicking = 0;
        int uncorrected = 0;
        for (int town = 0; town < TOWNS; town++) {
            var rates = new DrillTown(SEED + town)
                    .withOthers()
                    .unit("甲課", 40, 0, 0.8)
                    .unit("乙課", 40, 0, 0.2)
                    .rates();
            reporting += rates.differenceOfReporting("甲課", "乙課").orElseThrow().isShown() ? 0 : 1;
            clicking += rates.differenceOfClicking("甲課", "乙課").orElseThrow().isShown() ? 0 : 1;
            uncorrected += isShownByCounts(rates) ? 0 : 1;
        }

        System.out.println("DRILLS equal in %d towns: reporting %d, clicking %d, uncorrected clicking %d"
                .formatted(TOWNS, reporting, clicking, uncorrected));
        assertThat((double) reporting / TOWNS).isBetween(0.93, 0.97);
        assertThat((double) clicking / TOWNS).isBetween(0.93, 0.97);
        assertThat((double) uncorrected / TOWNS).as("the mails matter").isLessThan(0.8);
    }

    @Test
    void intervalsHoldTheRateThatTheUnitWouldHaveWithTheMailsOfAll() {
        int held = 0;
        for (int town = 0; town < 200; town++) {
            var rates = new DrillTown(SEED + town)
                    .withOthers()
                    .unit("甲課", 60, 1, 0.8)
                    .rates();
            var clicking = comparable(rates, "甲課").clicking();
            held += clicking.lower() <= 0.073 && 0.073 <= clicking.upper() ? 1 : 0;
        }

        // 0.073 is the mean over all mails and over careful and careless people at one logit more awareness.
        assertThat(held / 200.0).isBetween(0.90, 0.99);
    }

    @Test
    void aUnitThatIsMuchMoreAwareIsSeen() {
        var rates = new DrillTown(SEED)
                .withOthers()
                .unit("甲課", 60, 1.2, 0.8)
                .unit("乙課", 60, -0.6, 0.2)
                .rates();

        assertThat(rates.differenceOfReporting("甲課", "乙課")).hasValueSatisfying(difference -> {
            assertThat(difference.isShown()).isTrue();
            assertThat(difference.value()).isCloseTo(1.8, within(0.7));
        });
        assertThat(comparable(rates, "甲課").clicking().value())
                .isLessThan(comparable(rates, "乙課").clicking().value());
    }

    @Test
    void fewerThanFivePeopleAreHidden() {
        var rates = new DrillTown(SEED)
                .withOthers()
                .unit("出張所", 4, 0, 0.5)
                .unit("支所", 5, 0, 0.5)
                .rates();

        assertThat(rates.units().get("出張所")).isEqualTo(new UnitDrills.Hidden("出張所"));
        assertThat(rates.units().get("支所")).isInstanceOf(UnitDrills.Comparable.class);
        assertThat(rates.differenceOfClicking("出張所", "支所")).isEmpty();
    }

    @Test
    void aMailThatOnlyOneUnitGotCorrectsNothing() {
        var town = new DrillTown(SEED).withOthers();
        var sent = new ArrayList<>(town.sent());
        var own = DrillTown.drill("OWN", Drill.Cues.MANY, Drill.Premise.STRONG);
        for (int person = 0; person < 60; person++) {
            sent.add(DrillTown.sent("甲課", own, person, person < 6 ? Duration.ofMinutes(1) : null, null));
        }

        var rates = DrillRates.of(List.of(DrillTown.EASY, DrillTown.MIDDLE, DrillTown.HARD, own), sent);

        assertThat(rates.units().get("甲課"))
                .isEqualTo(new UnitDrills.NotComparable("甲課", new UnitDrills.Observed(60, 60, 0, 0.1, null)));
        assertThat(rates.differenceOfClicking("甲課", "課0")).isEmpty();
        assertThat(rates.units().get("課0")).isInstanceOf(UnitDrills.Comparable.class);
    }

    @Test
    void mailsWithFewResultsAreAsHardAsOthersOfTheirStep() {
        var one = DrillTown.drill("ONE", Drill.Cues.FEW, Drill.Premise.MEDIUM);
        var other = DrillTown.drill("OTHER", Drill.Cues.SOME, Drill.Premise.STRONG);
        var easy = DrillTown.drill("EASIER", Drill.Cues.MANY, Drill.Premise.WEAK);
        var sent = new ArrayList<DrillRates.Sent>();
        for (int person = 0; person < 20; person++) {
            var clicked = person < 5 ? Duration.ofMinutes(1) : null;
            sent.add(DrillTown.sent("甲課", one, person, clicked, null));
            sent.add(DrillTown.sent("乙課", other, person, clicked, null));
            sent.add(DrillTown.sent("丙課", easy, person, clicked, null));
        }

        var rates = DrillRates.of(List.of(one, other, easy), sent);

        assertThat(comparable(rates, "甲課").clicking().value())
                .isCloseTo(comparable(rates, "乙課").clicking().value(), within(1e-9));
        assertThat(rates.units().get("丙課")).isInstanceOf(UnitDrills.NotComparable.class);
    }

    @Test
    void whereNobodyClicksTheIntervalSaysHowLittleThatTells() {
        var sent = new ArrayList<DrillRates.Sent>();
        for (int person = 0; person < 30; person++) {
            sent.add(DrillTown.sent("甲課", DrillTown.HARD, person, person < 9 ? Duration.ofMinutes(1) : null, null));
            if (person < 10) {
                sent.add(DrillTown.sent("乙課", DrillTown.HARD, person, null, null));
            }
        }

        var clicking =
                comparable(DrillRates.of(List.of(DrillTown.HARD), sent), "乙課").clicking();

        assertThat(clicking.value()).isBetween(0.01, 0.1);
        assertThat(clicking.upper()).isGreaterThan(0.2);
    }

    @Test
    void theMedianTimeToReportNeedsFivePeopleWhoReported() {
        var sent = new ArrayList<DrillRates.Sent>();
        for (int person = 0; person < 10; person++) {
            sent.add(DrillTown.sent(
                    "甲課", DrillTown.HARD, person, null, person < 6 ? Duration.ofMinutes(2L * person) : null));
            sent.add(DrillTown.sent("乙課", DrillTown.HARD, person, null, person < 4 ? Duration.ofMinutes(3) : null));
        }

        var rates = DrillRates.of(List.of(DrillTown.HARD), sent);

        assertThat(comparable(rates, "甲課").observed().medianTimeToReport()).isEqualTo(Duration.ofMinutes(5));
        assertThat(comparable(rates, "乙課").observed().medianTimeToReport()).isNull();
    }

    @Test
    void aResultOfAnUnknownDrillIsRefused() {
        var sent = List.of(DrillTown.sent("甲課", DrillTown.HARD, 1, null, null));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> DrillRates.of(List.of(DrillTown.EASY), sent))
                .withMessageContaining("HARD");
    }

    private static UnitDrills.Comparable comparable(DrillRates rates, String unit) {
        return (UnitDrills.Comparable) rates.units().get(unit);
    }

    /// Whether the clicks as counted differ by more than 1.96 standard errors.
    private static boolean isShownByCounts(DrillRates rates) {
        var first = comparable(rates, "甲課").observed();
        var second = comparable(rates, "乙課").observed();
        var variance = first.clicking() * (1 - first.clicking()) / first.mails()
                + second.clicking() * (1 - second.clicking()) / second.mails();
        return Math.abs(first.clicking() - second.clicking()) > 1.96 * Math.sqrt(variance);
    }
}
