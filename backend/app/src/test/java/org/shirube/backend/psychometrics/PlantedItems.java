// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.psychometrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Items whose parameters are known, and people with known abilities who answer them.
record PlantedItems(List<ItemModel> items) {

    /// Discriminations log-normal(0.2, 0.35), difficulties N(0, 1).
    static PlantedItems drawn(int items, Random random) {
        var drawn = new ArrayList<ItemModel>();
        for (int item = 0; item < items; item++) {
            var slope = Math.exp(0.2 + 0.35 * random.nextGaussian());
            drawn.add(new ItemModel.TwoParameter(slope, random.nextGaussian()));
        }
        return new PlantedItems(drawn);
    }

    PlantedItems subset(int from, int to) {
        return new PlantedItems(items.subList(from, to));
    }

    static double[] people(int people, Random random) {
        return IntStream.range(0, people)
                .mapToDouble(person -> random.nextGaussian())
                .toArray();
    }

    /// What people answer whose abilities grew since they were drawn.
    List<AnswerPattern> answeredBy(double[] people, double growth, Random random) {
        var patterns = new ArrayList<AnswerPattern>();
        for (var theta : people) {
            var answers = new ArrayList<@Nullable Integer>();
            items.forEach(item -> answers.add(answer(item, theta + growth, random)));
            patterns.add(new AnswerPattern(answers, 1));
        }
        return patterns;
    }

    private static int answer(ItemModel item, double theta, Random random) {
        var left = random.nextDouble();
        int answer = 0;
        while (answer < item.categories() - 1 && left >= item.probability(answer, theta)) {
            left -= item.probability(answer, theta);
            answer++;
        }
        return answer;
    }

    /// How well what was found goes along with what was planted.
    static double correlation(double[] planted, double[] found) {
        var covariances = Covariances.of(IntStream.range(0, planted.length)
                .mapToObj(item -> new double[] {planted[item], found[item]})
                .toList());
        return covariances.correlations()[0][1];
    }
}
