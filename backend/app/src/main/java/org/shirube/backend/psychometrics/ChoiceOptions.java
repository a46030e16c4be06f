// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.psychometrics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/// Who chose which option of a choice item: the third of the people with the highest scores against the third
/// with the lowest.
///
/// Who stands on the border of a third by an equal score belongs to it, so that the order of the answers
/// decides nothing.
///
/// @param options in the order of their names
public record ChoiceOptions(List<Option> options) {

    public ChoiceOptions {
        options = List.copyOf(options);
    }

    /// A choice and the score of who made it, in the whole test.
    public record Choice(String option, double score) {}

    /// An option.
    ///
    /// @param count how many chose it
    /// @param top share of the top third that chose it, 0 to 1
    /// @param bottom share of the bottom third that chose it, 0 to 1
    /// @param flagged whether it is wrong, and yet the top third chose it more than the bottom third; or right,
    ///     and the top third chose it less
    public record Option(String option, boolean key, int count, double top, double bottom, boolean flagged) {}

    /// @param keys the right options
    /// @param choices one for each person who answered; without any there are no options
    public static ChoiceOptions of(List<String> keys, List<Choice> choices) {
        if (choices.isEmpty()) {
            return new ChoiceOptions(List.of());
        }
        var sorted = choices.stream()
                .sorted(Comparator.comparingDouble(Choice::score))
                .toList();
        var third = (sorted.size() - 1) / 3;
        var low = sorted.get(third).score();
        var high = sorted.get(sorted.size() - 1 - third).score();
        var top = sorted.stream().filter(choice -> choice.score() >= high).toList();
        var bottom = sorted.stream().filter(choice -> choice.score() <= low).toList();
        var counts = new TreeMap<String, Integer>();
        keys.forEach(key -> counts.put(key, 0));
        choices.forEach(choice -> counts.merge(choice.option(), 1, Integer::sum));
        var options = new ArrayList<Option>();
        counts.forEach((option, count) ->
                options.add(option(option, keys.contains(option), count, share(top, option), share(bottom, option))));
        return new ChoiceOptions(options);
    }

    private static Option option(String option, boolean key, int count, double top, double bottom) {
        return new Option(option, key, count, top, bottom, key ? top < bottom : top > bottom);
    }

    private static double share(List<Choice> third, String option) {
        var count =
                third.stream().filter(choice -> choice.option().equals(option)).count();
        return (double) count / third.size();
    }
}
