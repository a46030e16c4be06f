// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What the answers of a self-rating say of each skill.
public final class SelfRating {

    /// Standard error of a self-rating, in levels (assessment.md, *From evidence to one profile*).
    public static final double STANDARD_ERROR = 0.9;

    private SelfRating() {}

    /// Value by skill code: the mean of the skill's answered items, turned where reversed, 0 to 4. A skill of whose
    /// items
    /// less than half are answered has none.
    ///
    /// @param answers answer by item code
    public static Map<String, Double> values(Instrument instrument, Map<String, Integer> answers) {
        var bySkill = instrument.items().stream()
                .filter(item -> item.skillCode() != null && item.rating() != null)
                .collect(Collectors.groupingBy(Item::skillCode, TreeMap::new, Collectors.toList()));
        var values = new TreeMap<String, Double>();
        bySkill.forEach((skill, items) -> {
            var scored = scored(items, answers);
            if (!scored.isEmpty() && scored.size() * 2 >= items.size()) {
                values.put(skill, mean(scored));
            }
        });
        return values;
    }

    private static List<Integer> scored(List<Item> items, Map<String, Integer> answers) {
        var scored = new ArrayList<Integer>();
        for (var item : items) {
            var answer = answers.get(item.code());
            if (answer != null && item.rating() != null) {
                scored.add(item.rating().scored(answer));
            }
        }
        return scored;
    }

    private static double mean(List<Integer> scored) {
        return scored.stream().mapToInt(Integer::intValue).average().orElseThrow();
    }
}
