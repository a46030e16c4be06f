// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.parts;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Whole points that add up, so that a page agrees with itself (largest remainders).
public final class Points {

    private Points() {}

    /// What each skill can bring at most, in whole points.
    public static List<Integer> possible(List<Double> possible) {
        var whole = possible.stream().mapToInt(part -> (int) Math.floor(part)).toArray();
        int total = (int)
                Math.round(possible.stream().mapToDouble(Double::doubleValue).sum());
        fill(whole, possible, total - IntStream.of(whole).sum(), List.of());
        return IntStream.of(whole).boxed().toList();
    }

    /// What each skill brings now, in whole points: all of what is possible where the level is reached, less elsewhere.
    ///
    /// @param most result of [#possible]
    public static List<Integer> now(List<Double> now, List<Double> possible, List<Integer> most) {
        var whole = IntStream.range(0, now.size())
                .map(index -> reached(now, possible, index)
                        ? most.get(index)
                        : Math.min((int) Math.floor(now.get(index)), Math.max(most.get(index) - 1, 0)))
                .toArray();
        int total =
                (int) Math.round(now.stream().mapToDouble(Double::doubleValue).sum());
        fill(whole, now, total - IntStream.of(whole).sum(), most);
        return IntStream.of(whole).boxed().toList();
    }

    /// The same where the sum is what counts, as the score of a search: whole points that add up to it, no part above
    /// what it can bring at most.
    ///
    /// @param most result of [#possible]
    public static List<Integer> addingUp(List<Double> now, List<Integer> most) {
        var whole = now.stream().mapToInt(part -> (int) Math.floor(part)).toArray();
        int total =
                (int) Math.round(now.stream().mapToDouble(Double::doubleValue).sum());
        var limits = most.stream().map(points -> points + 1).toList();
        fill(whole, now, total - IntStream.of(whole).sum(), limits);
        return IntStream.of(whole).boxed().toList();
    }

    private static boolean reached(List<Double> now, List<Double> possible, int index) {
        return now.get(index) >= possible.get(index) - 1e-9;
    }

    /// Gives single points to the largest remainders; with limits, always below them.
    private static void fill(int[] whole, List<Double> exact, int missing, List<Integer> limits) {
        IntStream.range(0, whole.length)
                .filter(index -> limits.isEmpty() || whole[index] + 1 < limits.get(index))
                .boxed()
                .sorted(Comparator.comparingDouble(index -> whole[index] - exact.get(index)))
                .limit(Math.max(missing, 0))
                .forEach(index -> whole[index]++);
    }
}
