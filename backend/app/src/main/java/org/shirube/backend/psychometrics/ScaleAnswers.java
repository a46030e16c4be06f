// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.psychometrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The answers to the items of one scale by everybody who answered all of them (listwise), reversed items turned.
///
/// @param complete a row for each person, a column for each item
/// @param leftOut people who left an item out
/// @param alike people who gave the same answer to every item, before anything was turned
/// @param min lowest possible answer
/// @param max highest possible answer
public record ScaleAnswers(List<double[]> complete, int leftOut, int alike, double min, double max) {

    public ScaleAnswers {
        complete = List.copyOf(complete);
    }

    /// Reads answers and turns the reversed items: an answer x becomes min + max - x.
    ///
    /// @param rows the answers of each person; null where an item was left out
    /// @param reversed places of the items to turn, from 0
    /// @throws IllegalArgumentException where rows have different lengths, or an answer or a place is impossible
    public static ScaleAnswers of(List<List<@Nullable Double>> rows, Set<Integer> reversed, double min, double max) {
        if (!(min < max)) {
            throw new IllegalArgumentException("Answers must range, but from %s to %s.".formatted(min, max));
        }
        var items = rows.isEmpty() ? 0 : rows.getFirst().size();
        if (reversed.stream().anyMatch(place -> place < 0 || place >= items)) {
            throw new IllegalArgumentException("Of %d items, %s cannot be turned.".formatted(items, reversed));
        }
        var complete = new ArrayList<double[]>();
        int alike = 0;
        for (var row : rows) {
            requireLength(row, items);
            if (!row.contains(null)) {
                var answers = row.stream().mapToDouble(Double::doubleValue).toArray();
                requireRange(answers, min, max);
                alike += isAlike(answers) ? 1 : 0;
                reversed.forEach(place -> answers[place] = min + max - answers[place]);
                complete.add(answers);
            }
        }
        return new ScaleAnswers(complete, rows.size() - complete.size(), alike, min, max);
    }

    private static void requireLength(List<@Nullable Double> row, int items) {
        if (row.size() != items || items == 0) {
            throw new IllegalArgumentException("There are %d items, but %d answers.".formatted(items, row.size()));
        }
    }

    private static void requireRange(double[] answers, double min, double max) {
        if (!Arrays.stream(answers).allMatch(answer -> answer >= min && answer <= max)) {
            throw new IllegalArgumentException("Answers must lie between %s and %s.".formatted(min, max));
        }
    }

    private static boolean isAlike(double[] answers) {
        return answers.length > 1 && Arrays.stream(answers).allMatch(answer -> answer == answers[0]);
    }

    /// How many people answered everything.
    public int people() {
        return complete.size();
    }
}
