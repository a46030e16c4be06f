// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.talent;

import java.util.Arrays;
import java.util.function.Function;

/// The best rows seen so far, in arrays: by score, then by sum of estimates, then by person id. The worst of them lies
/// on top of a heap, so that most rows are turned away by one comparison.
final class TopRows {

    private final int most;
    private final Function<Integer, String> personId;
    private final int[] rows;
    private final int[] scores;
    private final double[] estimates;
    private int count;

    TopRows(int most, Function<Integer, String> personId) {
        this.most = most;
        this.personId = personId;
        rows = new int[most];
        scores = new int[most];
        estimates = new double[most];
    }

    /// Whether a row with this score could still be among the best.
    boolean wants(int score) {
        return count < most || score >= scores[0];
    }

    void offer(int row, int score, double estimate) {
        if (count < most) {
            set(count, row, score, estimate);
            up(count++);
        } else if (compare(row, score, estimate, 0) > 0) {
            set(0, row, score, estimate);
            down(0);
        }
    }

    void offerAll(TopRows other) {
        for (int i = 0; i < other.count; i++) {
            offer(other.rows[i], other.scores[i], other.estimates[i]);
        }
    }

    /// Row numbers and scores, best first.
    long[][] ranked() {
        var order = new Integer[count];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> compare(rows[b], scores[b], estimates[b], a));
        var ranked = new long[count][];
        for (int i = 0; i < count; i++) {
            ranked[i] = new long[] {rows[order[i]], scores[order[i]]};
        }
        return ranked;
    }

    /// Positive where the row is better than the one in the heap.
    private int compare(int row, int score, double estimate, int at) {
        if (score != scores[at]) {
            return Integer.compare(score, scores[at]);
        }
        if (estimate != estimates[at]) {
            return Double.compare(estimate, estimates[at]);
        }
        return personId.apply(rows[at]).compareTo(personId.apply(row));
    }

    private void up(int from) {
        int at = from;
        while (at > 0 && compare(rows[at], scores[at], estimates[at], (at - 1) / 2) < 0) {
            swap(at, (at - 1) / 2);
            at = (at - 1) / 2;
        }
    }

    private void down(int from) {
        int at = from;
        while (true) {
            int worst = at;
            for (int child = 2 * at + 1; child <= 2 * at + 2 && child < count; child++) {
                if (compare(rows[child], scores[child], estimates[child], worst) < 0) {
                    worst = child;
                }
            }
            if (worst == at) {
                return;
            }
            swap(at, worst);
            at = worst;
        }
    }

    private void set(int at, int row, int score, double estimate) {
        rows[at] = row;
        scores[at] = score;
        estimates[at] = estimate;
    }

    private void swap(int a, int b) {
        int row = rows[a];
        int score = scores[a];
        double estimate = estimates[a];
        set(a, rows[b], scores[b], estimates[b]);
        set(b, row, score, estimate);
    }
}
