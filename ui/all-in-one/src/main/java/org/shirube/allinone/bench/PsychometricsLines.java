// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone.bench;

import java.util.stream.IntStream;
import org.shirube.backend.psychometrics.AbilityEstimation;
import org.shirube.backend.psychometrics.AbilityEstimation.Prior;
import org.shirube.backend.psychometrics.Answered;
import org.shirube.backend.psychometrics.ItemModel;

/// Calculations of measurement beside the same sums without objects. No database takes part; one thread each.
final class PsychometricsLines {

    private static final int ITEMS = 70;
    private static final int WARM_UP = 2_000;
    private static final int TIMES = 2_001;
    private static final double RATIO_AIM = 3;
    private static final double EXACT = 1e-9;

    private final long seed;
    private final Report report;
    private double seen;

    PsychometricsLines(long seed, Report report) {
        this.seed = seed;
        this.report = report;
    }

    void run() {
        var plain = new PlainPosterior(ITEMS, seed);
        var answers = IntStream.range(0, ITEMS)
                .mapToObj(item -> new Answered(
                        new ItemModel.TwoParameter(plain.discriminations[item], plain.difficulties[item]),
                        plain.answers[item]))
                .toList();
        var theta = AbilityEstimation.EAP.estimate(answers, Prior.STANDARD).theta();
        if (!(Math.abs(theta - plain.mean()) < EXACT)) {
            throw new IllegalStateException(
                    "The yardstick computes something else: %s and %s.".formatted(theta, plain.mean()));
        }
        Runnable ours = () ->
                seen += AbilityEstimation.EAP.estimate(answers, Prior.STANDARD).theta();
        Runnable theirs = () -> seen += plain.mean();
        Load.median(WARM_UP, ours);
        Load.median(WARM_UP, theirs);
        report.add(Figure.time(
                new Figure.Where("memory", 1),
                "EAP of 70 answers, one thread",
                Load.median(TIMES, ours),
                Load.median(TIMES, theirs),
                "the same integral over arrays",
                RATIO_AIM));
        if (Double.isNaN(seen)) {
            throw new IllegalStateException("An estimate is not a number.");
        }
    }
}
