// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.psychometrics.AnswerPattern;
import org.shirube.backend.psychometrics.Calibration;
import org.shirube.backend.psychometrics.CalibrationModel;
import org.shirube.backend.psychometrics.Reliability;
import org.shirube.backend.psychometrics.ScaleAnswers;

/// What is computed from the answers of a whole city: the statistics of a scale and a calibration, each beside the sums
/// that nobody can do without. No database takes part; one thread each.
final class SurveyLines {

    private static final int PEOPLE = 30_000;
    private static final int SCALE_ITEMS = 24;
    private static final int LEVELS = 5;
    private static final int CALIBRATED_PEOPLE = 5_000;
    private static final int CALIBRATED_ITEMS = 60;
    private static final int ROUNDS = 5;
    private static final double STATISTICS_AIM = 10;
    private static final double CALIBRATION_AIM = 3;

    private final Random random;
    private final Report report;
    private double seen;

    SurveyLines(long seed, Report report) {
        this.random = new Random(seed);
        this.report = report;
    }

    void run() {
        statistics();
        calibration();
        if (Double.isNaN(seen)) {
            throw new IllegalStateException("A statistic is not a number.");
        }
    }

    private void statistics() {
        var rows = new ArrayList<List<@Nullable Double>>();
        for (int person = 0; person < PEOPLE; person++) {
            var theta = random.nextGaussian();
            var row = new ArrayList<@Nullable Double>();
            for (int item = 0; item < SCALE_ITEMS; item++) {
                row.add((double) Math.clamp(Math.round(2 + theta + random.nextGaussian()), 0, LEVELS - 1));
            }
            rows.add(Collections.unmodifiableList(row));
        }
        var plain = rows.stream()
                .map(row -> row.stream().mapToDouble(Double::doubleValue).toArray())
                .toArray(double[][]::new);
        Runnable ours = () -> seen += Reliability.of(ScaleAnswers.of(rows, Set.of(), 0, LEVELS - 1.0), SCALE_ITEMS)
                .alpha()
                .number()
                .orElseThrow();
        Runnable theirs = () -> seen += products(plain);
        Load.median(ROUNDS, ours);
        Load.median(ROUNDS, theirs);
        report.add(Figure.time(
                new Figure.Where("memory", PEOPLE),
                "statistics of a scale of 24 items",
                Load.median(ROUNDS, ours),
                Load.median(ROUNDS, theirs),
                "sums of products over arrays",
                STATISTICS_AIM));
    }

    /// Sums of the products of all pairs of items.
    private static double products(double[][] rows) {
        var sums = new double[SCALE_ITEMS][SCALE_ITEMS];
        for (var row : rows) {
            for (int one = 0; one < SCALE_ITEMS; one++) {
                for (int other = 0; other <= one; other++) {
                    sums[one][other] += row[one] * row[other];
                }
            }
        }
        return sums[SCALE_ITEMS - 1][0];
    }

    private void calibration() {
        var plain = new PlainExpectation(CALIBRATED_PEOPLE, CALIBRATED_ITEMS, random);
        var patterns = plain.answers().stream()
                .map(answers -> new AnswerPattern(Collections.unmodifiableList(answers), 1))
                .toList();
        var found = Calibration.of(CalibrationModel.TWO_PARAMETER, patterns);
        Runnable ours = () ->
                seen += Calibration.of(CalibrationModel.TWO_PARAMETER, patterns).logLikelihood();
        Runnable theirs = () -> seen += plain.pass();
        Load.median(2, theirs);
        report.add(Figure.time(
                new Figure.Where("memory", CALIBRATED_PEOPLE),
                "calibration of 60 items, one pass of %d".formatted(found.iterations()),
                Load.median(ROUNDS, ours) / found.iterations(),
                Load.median(ROUNDS, theirs),
                "one expectation over arrays",
                CALIBRATION_AIM));
    }
}
