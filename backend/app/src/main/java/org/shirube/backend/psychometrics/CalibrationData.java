// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.psychometrics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The answers to the items that can be calibrated, each pattern once.
///
/// @param patterns answers to these items; NONE where there is none
/// @param counts people who gave each pattern
/// @param categories of each item: how many answers it has
/// @param places of each item in the whole test
/// @param reasons of each item of the whole test: why it cannot be calibrated; null where it can
record CalibrationData(
        int[][] patterns,
        double[] counts,
        int[] categories,
        List<Integer> places,
        List<CalibratedItem.@Nullable Reason> reasons) {

    /// No answer.
    static final int NONE = -1;

    static CalibrationData of(CalibrationModel model, List<AnswerPattern> patterns, boolean priors) {
        if (patterns.isEmpty()) {
            throw new IllegalArgumentException("A calibration needs answers.");
        }
        var frequencies = frequencies(model, patterns);
        var reasons = new ArrayList<CalibratedItem.@Nullable Reason>();
        var places = new ArrayList<Integer>();
        for (int place = 0; place < frequencies.length; place++) {
            reasons.add(reason(frequencies[place], model, priors));
            if (reasons.getLast() == null) {
                places.add(place);
            }
        }
        var categories = places.stream()
                .mapToInt(place -> answersOf(frequencies[place], model))
                .toArray();
        var merged = merged(patterns, places);
        return new CalibrationData(
                merged.keySet().stream()
                        .map(answers ->
                                answers.stream().mapToInt(Integer::intValue).toArray())
                        .toArray(int[][]::new),
                merged.values().stream().mapToDouble(Integer::doubleValue).toArray(),
                categories,
                places,
                reasons);
    }

    /// How often each item got each answer.
    private static int[][] frequencies(CalibrationModel model, List<AnswerPattern> patterns) {
        var items = patterns.getFirst().responses().size();
        var highest = highest(model, patterns);
        var frequencies = new int[items][highest + 1];
        for (var pattern : patterns) {
            if (pattern.responses().size() != items) {
                throw new IllegalArgumentException("There are %d items, but %d answers."
                        .formatted(items, pattern.responses().size()));
            }
            for (int place = 0; place < items; place++) {
                var answer = pattern.responses().get(place);
                if (answer != null) {
                    frequencies[place][answer] += pattern.count();
                }
            }
        }
        return frequencies;
    }

    private static int highest(CalibrationModel model, List<AnswerPattern> patterns) {
        int highest = 1;
        for (var pattern : patterns) {
            for (var answer : pattern.responses()) {
                if (answer != null && (answer < 0 || answer > 1 && model != CalibrationModel.GRADED)) {
                    throw new IllegalArgumentException("No answer can be %d.".formatted(answer));
                }
                highest = answer == null ? highest : Math.max(highest, answer);
            }
        }
        return highest;
    }

    private static CalibratedItem.@Nullable Reason reason(int[] frequencies, CalibrationModel model, boolean priors) {
        int given = 0;
        int most = 0;
        for (int answer = 0; answer < frequencies.length; answer++) {
            given += frequencies[answer] > 0 ? 1 : 0;
            most = frequencies[answer] > 0 ? answer : most;
        }
        if (given == 0) {
            return CalibratedItem.Reason.NO_ANSWERS;
        }
        if (model == CalibrationModel.GRADED && given <= most && given > 1) {
            return CalibratedItem.Reason.ANSWER_NEVER_GIVEN;
        }
        // a prior keeps the difficulty of an item finite that is right or wrong for everybody
        var bounded = priors && model != CalibrationModel.GRADED;
        return given == 1 && !bounded ? CalibratedItem.Reason.ALL_ALIKE : null;
    }

    private static int answersOf(int[] frequencies, CalibrationModel model) {
        int answers = 2;
        for (int answer = 2; answer < frequencies.length && model == CalibrationModel.GRADED; answer++) {
            answers = frequencies[answer] > 0 ? answer + 1 : answers;
        }
        return answers;
    }

    private static LinkedHashMap<List<Integer>, Integer> merged(List<AnswerPattern> patterns, List<Integer> places) {
        var merged = new LinkedHashMap<List<Integer>, Integer>();
        for (var pattern : patterns) {
            var answers = places.stream()
                    .map(place -> {
                        var answer = pattern.responses().get(place);
                        return answer == null ? NONE : answer;
                    })
                    .toList();
            if (pattern.count() > 0) {
                merged.merge(answers, pattern.count(), Integer::sum);
            }
        }
        return merged;
    }

    int items() {
        return categories.length;
    }

    /// The share of the people who answered an item with this or more; kept off 0 and 1.
    double shareFrom(int item, int answer) {
        double all = 0.5;
        double from = 0.25;
        for (int pattern = 0; pattern < patterns.length; pattern++) {
            var given = patterns[pattern][item];
            all += given == NONE ? 0 : counts[pattern];
            from += given >= answer ? counts[pattern] : 0;
        }
        return from / all;
    }
}
