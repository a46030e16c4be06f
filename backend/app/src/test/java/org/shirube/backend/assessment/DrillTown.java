// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Drills with three mails of unequal difficulty in a town of planted awareness.
final class DrillTown {

    static final Drill EASY = drill("EASY", Drill.Cues.MANY, Drill.Premise.WEAK);
    static final Drill MIDDLE = drill("MIDDLE", Drill.Cues.SOME, Drill.Premise.MEDIUM);
    static final Drill HARD = drill("HARD", Drill.Cues.FEW, Drill.Premise.STRONG);
    static final Instant MORNING = Instant.parse("2025-10-21T00:30:00Z");

    private static final List<Drill> DRILLS = List.of(EASY, MIDDLE, HARD);
    private static final double[] CLICKING = {0.07, 0.14, 0.26};
    private static final double[] REPORTING = {0.30, 0.42, 0.52};

    /// How much the odds of a careful person differ, in logits a deviation.
    private static final double CAREFUL = 0.4;

    private final Random random;
    private final List<DrillRates.Sent> sent = new ArrayList<>();

    DrillTown(long seed) {
        random = new Random(seed);
    }

    static Drill drill(String code, Drill.Cues cues, Drill.Premise premise) {
        return new Drill(code, null, LocalDate.of(2025, 10, 21), code, cues, premise);
    }

    /// Eighteen units of forty people who get every mail; units differ by 0.4 logits a deviation.
    DrillTown withOthers() {
        for (int unit = 0; unit < 18; unit++) {
            var awareness = 0.4 * random.nextGaussian();
            for (int person = 0; person < 40; person++) {
                var careful = CAREFUL * random.nextGaussian();
                for (int mail = 0; mail < DRILLS.size(); mail++) {
                    send("課" + unit, person, mail, awareness + careful, mail);
                }
            }
        }
        return this;
    }

    /// A unit of people who get three mails each.
    ///
    /// @param awareness in logits
    /// @param hard share of the hard mail, 0 to 1; the rest is the easy one and the middle one
    DrillTown unit(String name, int people, double awareness, double hard) {
        for (int person = 0; person < people; person++) {
            var careful = CAREFUL * random.nextGaussian();
            for (int round = 0; round < 3; round++) {
                var mail = random.nextDouble() < hard ? 2 : random.nextInt(2);
                send(name, person, mail, awareness + careful, round);
            }
        }
        return this;
    }

    DrillRates rates() {
        return DrillRates.of(DRILLS, sent);
    }

    List<DrillRates.Sent> sent() {
        return sent;
    }

    static DrillRates.Sent sent(
            String unit, Drill drill, int person, @Nullable Duration clicked, @Nullable Duration reported) {
        return new DrillRates.Sent(
                unit,
                new DrillResult(
                        "%s/%s/%d".formatted(drill.code(), unit, person),
                        null,
                        drill.code(),
                        unit + person,
                        MORNING,
                        null,
                        clicked == null ? null : MORNING.plus(clicked),
                        null,
                        reported == null ? null : MORNING.plus(reported)));
    }

    private void send(String unit, int person, int mail, double awareness, int round) {
        var click = random.nextDouble() < chance(CLICKING[mail], -awareness);
        var report = random.nextDouble() < chance(REPORTING[mail], awareness);
        var after = Duration.ofMinutes(3 + round);
        sent.add(sent(unit, DRILLS.get(mail), person, click ? after : null, report ? after.plusMinutes(9) : null));
    }

    private static double chance(double usual, double logits) {
        return 1 / (1 + Math.exp(-Math.log(usual / (1 - usual)) - logits));
    }
}
