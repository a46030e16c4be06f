// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.psychometrics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// Chooses the next item of a test that adapts to who takes it.
///
/// Of the topic that is furthest below its share (Kingsbury and Zara 1989), among its unused items those that
/// tell most
/// at the present estimate, one at random (Kingsbury and Zara's "randomesque" choice). Theta is estimated by EAP
/// with a
/// standard normal prior.
///
/// @param bank the items
/// @param topics of each item, in the order of the bank; empty where topics do not count
/// @param exposure among how many of the most informative items chance decides; 1 = always the most informative
/// @param stop when the test ends
/// @param seed of the chance: the draw depends on it and on the number of items given, so that a test can be replayed
public record AdaptiveTest(List<ItemModel> bank, List<String> topics, int exposure, Stop stop, long seed) {

    public AdaptiveTest {
        bank = List.copyOf(bank);
        topics = List.copyOf(topics);
        if (!topics.isEmpty() && topics.size() != bank.size()) {
            throw new IllegalArgumentException(
                    "There are %d items, but %d topics.".formatted(bank.size(), topics.size()));
        }
        if (exposure < 1) {
            throw new IllegalArgumentException("Chance needs one item at least, but got %d.".formatted(exposure));
        }
    }

    /// When a test ends.
    ///
    /// @param standardError that is small enough
    /// @param min items before which it never ends, unless there are no more
    /// @param max items after which it always ends
    public record Stop(double standardError, int min, int max) {}

    /// An item that was given, by its place in the bank.
    public record Given(int index, int answer) {}

    /// What to do now.
    ///
    /// @param next place of the next item in the bank; null at the end
    public record Step(Ability ability, @Nullable Integer next) {}

    /// What to do after these answers.
    public Step after(List<Given> given) {
        var answers = given.stream()
                .map(one -> new Answered(bank.get(one.index()), one.answer()))
                .toList();
        var ability = AbilityEstimation.EAP.estimate(answers, AbilityEstimation.Prior.STANDARD);
        return new Step(ability, isOver(given.size(), ability) ? null : next(given, ability.theta()));
    }

    private boolean isOver(int given, Ability ability) {
        return given >= stop.max() || given >= stop.min() && ability.standardError() <= stop.standardError();
    }

    private @Nullable Integer next(List<Given> given, double theta) {
        var open = new ArrayList<Integer>();
        for (int index = 0; index < bank.size(); index++) {
            open.add(index);
        }
        given.forEach(one -> open.remove(Integer.valueOf(one.index())));
        if (open.isEmpty()) {
            return null;
        }
        var wanted = topics.isEmpty() ? null : topic(given, open);
        var best = open.stream()
                .filter(index -> wanted == null || topics.get(index).equals(wanted))
                .sorted(Comparator.comparingDouble(
                        (Integer index) -> -bank.get(index).information(theta)))
                .limit(exposure)
                .toList();
        return best.get(new SplittableRandom(seed + given.size()).nextInt(best.size()));
    }

    /// The topic with items left that is furthest below its share; every topic has the same.
    private String topic(List<Given> given, List<Integer> open) {
        Map<String, Integer> times = new HashMap<>();
        given.forEach(one -> times.merge(topics.get(one.index()), 1, Integer::sum));
        return open.stream()
                .map(topics::get)
                .distinct()
                .min(Comparator.comparingInt(topic -> times.getOrDefault(topic, 0)))
                .orElseThrow();
    }
}
