// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.psychometrics;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.FDistribution;
import org.jspecify.annotations.Nullable;

/// Computes the classical statistics of one scale.
///
/// Sources: Cronbach (1951), Coefficient alpha and the internal structure of tests, Psychometrika 16; Feldt
/// (1965), The approximate sampling distribution of Kuder-Richardson reliability coefficient twenty,
/// Psychometrika 30.
final class ScaleStatistics {

    private static final double SURE = 0.95;

    private final ScaleAnswers answers;
    private final int items;
    private final @Nullable Covariances covariances;

    ScaleStatistics(ScaleAnswers answers, int items) {
        this.answers = answers;
        this.items = items;
        this.covariances = answers.people() < 2 ? null : Covariances.of(answers.complete());
    }

    Reliability reliability() {
        var alpha = alpha();
        var each = IntStream.range(0, items).mapToObj(this::item).toList();
        return new Reliability(
                answers.people(),
                answers.leftOut(),
                alpha,
                alpha.map(value -> bound(value, (1 + SURE) / 2)),
                alpha.map(value -> bound(value, (1 - SURE) / 2)),
                standardizedAlpha(),
                omega(),
                error(alpha),
                share(answers.alike()),
                each,
                Reliability.flags(alpha, each));
    }

    private Figure alpha() {
        if (covariances == null) {
            return new Figure.Unknown(Figure.Reason.TOO_FEW_PEOPLE);
        }
        return alpha(items, covariances.ofItems(), covariances.ofTotal());
    }

    private static Figure alpha(int items, double ofItems, double ofTotal) {
        if (items < 2) {
            return new Figure.Unknown(Figure.Reason.TOO_FEW_ITEMS);
        }
        if (ofTotal <= 0) {
            return new Figure.Unknown(Figure.Reason.NO_VARIANCE);
        }
        return new Figure.Known(items / (items - 1.0) * (1 - ofItems / ofTotal));
    }

    /// Feldt: (1 - alpha of the population) / (1 - alpha) follows F with n - 1 and (n - 1)(k - 1) degrees of
    /// freedom.
    private double bound(double alpha, double probability) {
        var people = answers.people() - 1.0;
        var quantile = new FDistribution(people, people * (items - 1)).inverseCumulativeProbability(probability);
        return 1 - (1 - alpha) * quantile;
    }

    private Figure standardizedAlpha() {
        return fromCorrelations(2, correlations -> {
            double sum = 0;
            for (var row : correlations) {
                sum += Arrays.stream(row).sum();
            }
            return alpha(items, items, sum > 1e-12 * items ? sum : 0);
        });
    }

    private Figure omega() {
        return fromCorrelations(3, correlations -> OneFactor.of(correlations).omega());
    }

    private interface OfCorrelations {
        Figure figure(double[][] correlations);
    }

    private Figure fromCorrelations(int atLeast, OfCorrelations made) {
        if (covariances == null) {
            return new Figure.Unknown(Figure.Reason.TOO_FEW_PEOPLE);
        }
        if (items < atLeast) {
            return new Figure.Unknown(Figure.Reason.TOO_FEW_ITEMS);
        }
        return covariances.hasConstantItem()
                ? new Figure.Unknown(Figure.Reason.NO_VARIANCE)
                : made.figure(covariances.correlations());
    }

    private Figure error(Figure alpha) {
        return covariances == null ? alpha : alpha.map(value -> Math.sqrt(covariances.ofTotal() * (1 - value)));
    }

    private Figure share(int count) {
        return known(1, () -> (double) count / answers.people());
    }

    private Figure known(int people, DoubleSupplier value) {
        return answers.people() < people
                ? new Figure.Unknown(Figure.Reason.TOO_FEW_PEOPLE)
                : new Figure.Known(value.getAsDouble());
    }

    private ItemStatistics item(int item) {
        var itemTotal = itemTotal(item);
        return new ItemStatistics(
                answers.people(),
                known(1, () -> mean(item)),
                covariances == null
                        ? new Figure.Unknown(Figure.Reason.TOO_FEW_PEOPLE)
                        : new Figure.Known(Math.sqrt(covariances.variance(item))),
                itemTotal,
                alphaIfDeleted(item),
                share(count(item, answers.min())),
                share(count(item, answers.max())),
                ItemStatistics.options(answers.complete(), item),
                ItemStatistics.flags(itemTotal));
    }

    private double mean(int item) {
        return rows().stream().mapToDouble(row -> row[item]).average().orElseThrow();
    }

    private int count(int item, double answer) {
        return (int) rows().stream().filter(row -> row[item] == answer).count();
    }

    private List<double[]> rows() {
        return answers.complete();
    }

    private Figure itemTotal(int item) {
        if (covariances == null) {
            return new Figure.Unknown(Figure.Reason.TOO_FEW_PEOPLE);
        }
        if (items < 2) {
            return new Figure.Unknown(Figure.Reason.TOO_FEW_ITEMS);
        }
        var own = covariances.variance(item);
        var others = covariances.ofTotalWithout(item);
        if (own <= 0 || others <= 0) {
            return new Figure.Unknown(Figure.Reason.NO_VARIANCE);
        }
        return new Figure.Known((covariances.withTotal(item) - own) / Math.sqrt(own * others));
    }

    private Figure alphaIfDeleted(int item) {
        if (covariances == null) {
            return new Figure.Unknown(Figure.Reason.TOO_FEW_PEOPLE);
        }
        return alpha(items - 1, covariances.ofItems() - covariances.variance(item), covariances.ofTotalWithout(item));
    }
}
