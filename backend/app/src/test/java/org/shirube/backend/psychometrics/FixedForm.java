// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.psychometrics;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// The same items for everybody: those that tell most about people drawn from N(0, 1), on average.
///
/// Information adds up over items, so taking the best item again and again is taking the best ones at once.
final class FixedForm {

    private final List<ItemModel> items;
    private final List<Double> people;
    private final int[][] answers;

    private FixedForm(List<ItemModel> bank, List<Double> people) {
        this.items = bank.stream()
                .sorted(Comparator.comparingDouble(item -> -meanInformation(item)))
                .toList();
        this.people = people;
        this.answers = answers(new Random(20261125));
    }

    /// The length of the shortest form whose root mean square error is no larger; one more than the bank has if none
    /// is.
    static int asExactAs(double rmse, List<ItemModel> bank, List<Double> people) {
        var form = new FixedForm(bank, people);
        return IntStream.rangeClosed(1, bank.size())
                .filter(length -> form.rmse(length) <= rmse)
                .findFirst()
                .orElse(bank.size() + 1);
    }

    private static double meanInformation(ItemModel item) {
        return IntStream.range(0, Grid.POINTS)
                .mapToDouble(point -> Grid.weight(point) * item.information(Grid.theta(point)))
                .sum();
    }

    private int[][] answers(Random random) {
        var drawn = new int[people.size()][items.size()];
        for (int person = 0; person < drawn.length; person++) {
            for (int item = 0; item < items.size(); item++) {
                var right = random.nextDouble() < items.get(item).probability(1, people.get(person));
                drawn[person][item] = right ? 1 : 0;
            }
        }
        return drawn;
    }

    private double rmse(int length) {
        double squares = 0;
        for (int person = 0; person < answers.length; person++) {
            var own = answers[person];
            var given = IntStream.range(0, length)
                    .mapToObj(item -> new Answered(items.get(item), own[item]))
                    .toList();
            var theta = AbilityEstimation.EAP
                    .estimate(given, AbilityEstimation.Prior.STANDARD)
                    .theta();
            squares += (theta - people.get(person)) * (theta - people.get(person));
        }
        return Math.sqrt(squares / answers.length);
    }
}
