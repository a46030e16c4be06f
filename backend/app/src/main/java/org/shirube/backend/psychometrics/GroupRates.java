// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.psychometrics;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hipparchus.analysis.solvers.BrentSolver;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealVector;

/// How often something happens in groups that got tasks of unequal difficulty, as if all had got the same mix.
///
/// The difficulty of tasks comes from all groups by a mixed logistic model. Given it, each group's own effect is
/// estimated from its own outcomes alone (Firth 1993), **not** shrunk to the average: two groups that are alike must
/// come out alike whatever their sizes. Standard errors hold the error of the difficulties, too, and widen where the
/// outcomes of one person are alike.
///
/// Groups are compared only where tasks join them: a task that a single group got tells nothing of difficulty.
public final class GroupRates {

    private static final double NORMAL_975 = 1.959964;

    /// Beyond this many logits from the middle nothing is searched.
    private static final double BOUND = 30;

    private static final double EXACT = 1e-9;
    private static final int EVALUATIONS = 500;

    private final Map<String, Effect> effects;
    private final MixedLogistic model;
    private final RealVector mix;
    private final double likeness;

    private GroupRates(Map<String, Effect> effects, MixedLogistic model, RealVector mix, double likeness) {
        this.effects = effects;
        this.model = model;
        this.mix = mix;
        this.likeness = likeness;
    }

    /// A rate with its 95 % interval, all 0 to 1.
    public record Rate(double value, double lower, double upper) {}

    /// How much higher the first of two groups lies, in logits (the logarithm of the ratio of odds).
    ///
    /// @param standardError of the value
    public record Difference(double value, double standardError) {

        /// Whether the 95 % interval leaves out 0.
        public boolean isShown() {
            return Math.abs(value) > NORMAL_975 * standardError;
        }
    }

    /// A group by itself.
    ///
    /// @param value in logits
    /// @param information of its own outcomes about the value
    /// @param weights of the tasks in the value; they sum to 1
    private record Effect(double value, double information, RealVector weights) {}

    /// Finds what can be said of the groups that tasks join; others have no rate. Unless more than half of the groups
    /// are joined, no group has one.
    public static GroupRates of(List<Outcome> outcomes) {
        var all = outcomes.stream().map(Outcome::group).collect(Collectors.toSet());
        var groups = linked(outcomes, all.size());
        var counted =
                outcomes.stream().filter(one -> groups.contains(one.group())).toList();
        var tasks = numbered(counted);
        var counts = counts(counted, tasks);
        var model = MixedLogistic.of(counts.values(), tasks.size());
        var effects = new HashMap<String, Effect>();
        counts.forEach((group, count) -> effects.put(group, effect(count, model.difficulties())));
        return new GroupRates(
                effects, model, mix(counts.values(), tasks.size()), likeness(counted, tasks, effects, model));
    }

    /// The rate that a group would have with the mix of tasks that all linked groups together got; empty where its
    /// tasks link it to no others, so that difficulty and group cannot be told apart.
    public Optional<Rate> rate(String group) {
        return Optional.ofNullable(effects.get(group)).map(this::rate);
    }

    /// How much higher one group lies than another; empty where one of them has no rate.
    public Optional<Difference> difference(String first, String second) {
        var left = effects.get(first);
        var right = effects.get(second);
        return left == null || right == null ? Optional.empty() : Optional.of(difference(left, right));
    }

    private Rate rate(Effect effect) {
        double rate = 0;
        var slopes = new ArrayRealVector(mix.getDimension());
        for (int task = 0; task < mix.getDimension(); task++) {
            var probability = MixedLogistic.probability(model.difficulties().getEntry(task) + effect.value());
            rate += mix.getEntry(task) * probability;
            slopes.setEntry(task, mix.getEntry(task) * probability * (1 - probability));
        }
        var slope = slopes.getL1Norm();
        var contrast = effect.weights().subtract(slopes.mapDivide(slope));
        var variance = 1 / effect.information() + spread(contrast) - 2 * shared(contrast, effect);
        var logit = Math.log(rate / (1 - rate));
        var reach = NORMAL_975 * Math.sqrt(likeness * variance) * slope / (rate * (1 - rate));
        return new Rate(rate, MixedLogistic.probability(logit - reach), MixedLogistic.probability(logit + reach));
    }

    private Difference difference(Effect left, Effect right) {
        var contrast = left.weights().subtract(right.weights());
        var variance = 1 / left.information()
                + 1 / right.information()
                + spread(contrast)
                - 2 * (shared(contrast, left) - shared(contrast, right));
        return new Difference(left.value() - right.value(), Math.sqrt(likeness * variance));
    }

    /// What the error of the difficulties adds.
    private double spread(RealVector contrast) {
        return contrast.dotProduct(model.covariance().operate(contrast));
    }

    /// What a group's own outcomes have in common with the difficulties, to which they contributed.
    private double shared(RealVector contrast, Effect effect) {
        return contrast.dotProduct(model.covariance().operate(effect.weights()))
                / (1 + model.variance() * effect.information());
    }

    private static Set<String> linked(List<Outcome> outcomes, int groups) {
        var ofTasks = outcomes.stream()
                .collect(Collectors.groupingBy(Outcome::task, Collectors.mapping(Outcome::group, Collectors.toSet())));
        return Linkage.joined(ofTasks.values()).stream()
                .findFirst()
                .filter(most -> most.size() > 1 && 2 * most.size() > groups)
                .orElse(Set.of());
    }

    private static Map<String, Integer> numbered(List<Outcome> outcomes) {
        var tasks = new TreeMap<String, Integer>();
        outcomes.stream().map(Outcome::task).distinct().sorted().forEach(task -> tasks.put(task, tasks.size()));
        return tasks;
    }

    private static Map<String, MixedLogistic.Counts> counts(List<Outcome> outcomes, Map<String, Integer> tasks) {
        var counts = new TreeMap<String, MixedLogistic.Counts>();
        for (var one : outcomes) {
            var count = counts.computeIfAbsent(
                    one.group(), group -> new MixedLogistic.Counts(new double[tasks.size()], new double[tasks.size()]));
            var task = number(one, tasks);
            count.tried()[task]++;
            count.happened()[task] += one.happened() ? 1 : 0;
        }
        return counts;
    }

    private static int number(Outcome outcome, Map<String, Integer> tasks) {
        return Objects.requireNonNull(tasks.get(outcome.task()), "every task has a number");
    }

    private static RealVector mix(Collection<MixedLogistic.Counts> counts, int tasks) {
        RealVector mix = new ArrayRealVector(tasks);
        for (var count : counts) {
            mix = mix.add(new ArrayRealVector(count.tried()));
        }
        return mix.mapDivide(mix.getL1Norm());
    }

    private static Effect effect(MixedLogistic.Counts counts, RealVector difficulties) {
        var value = new BrentSolver(EXACT).solve(EVALUATIONS, at -> score(counts, difficulties, at), -BOUND, BOUND);
        var weights = new ArrayRealVector(difficulties.getDimension());
        for (int task = 0; task < weights.getDimension(); task++) {
            var probability = MixedLogistic.probability(difficulties.getEntry(task) + value);
            weights.setEntry(task, counts.tried()[task] * probability * (1 - probability));
        }
        var information = weights.getL1Norm();
        return new Effect(value, information, weights.mapDivide(information));
    }

    /// The score of a group's effect with Firth's penalty, which keeps it finite where all or nothing happened.
    private static double score(MixedLogistic.Counts counts, RealVector difficulties, double effect) {
        double score = counts.totalHappened();
        double information = 0;
        double slope = 0;
        for (int task = 0; task < counts.tried().length; task++) {
            var probability = MixedLogistic.probability(difficulties.getEntry(task) + effect);
            var weight = counts.tried()[task] * probability * (1 - probability);
            score -= counts.tried()[task] * probability;
            information += weight;
            slope += weight * (1 - 2 * probability);
        }
        return score + slope / information / 2;
    }

    /// By how much the variance grows because outcomes of one person are alike; 1 where they are not, or each person
    /// has one. Source: the sandwich of Liang and Zeger (1986), pooled over all groups.
    private static double likeness(
            List<Outcome> outcomes, Map<String, Integer> tasks, Map<String, Effect> effects, MixedLogistic model) {
        var ofPeople = new HashMap<List<String>, double[]>();
        double information = 0;
        for (var one : outcomes) {
            var effect = Objects.requireNonNull(effects.get(one.group()), "every linked group has an effect");
            var difficulty = model.difficulties().getEntry(number(one, tasks));
            var probability = MixedLogistic.probability(difficulty + effect.value());
            var residual = (one.happened() ? 1 : 0) - probability;
            var sums = ofPeople.computeIfAbsent(List.of(one.group(), one.person()), person -> new double[2]);
            sums[0] += residual;
            sums[1] += residual * residual;
            information += probability * (1 - probability);
        }
        var together = ofPeople.values().stream()
                .mapToDouble(sums -> sums[0] * sums[0] - sums[1])
                .sum();
        return Math.max(1, 1 + together / information);
    }
}
