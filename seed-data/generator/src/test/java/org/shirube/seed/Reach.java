// SPDX-License-Identifier: Apache-2.0
package org.shirube.seed;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Finds courses that bring somebody from level 0 to given levels, cheapest in hours first, one skill at a time.
final class Reach {

    private final Map<String, Table.Row> courses = new TreeMap<>();

    Reach(City city) {
        city.rows("courses").forEach(row -> courses.put(row.get("講座コード"), row));
    }

    /// Hours of one set of courses that reaches all levels, or infinity if there is none.
    double hours(Map<String, Integer> levels) {
        Set<String> taken = new LinkedHashSet<>();
        for (var wanted : levels.entrySet()) {
            var next = reach(wanted.getKey(), wanted.getValue(), taken, Set.of());
            if (next == null) {
                return Double.POSITIVE_INFINITY;
            }
            taken = next;
        }
        return sum(taken);
    }

    private Set<String> reach(String skill, int level, Set<String> taken, Set<String> open) {
        if (levels(taken).getOrDefault(skill, 0) >= level) {
            return taken;
        }
        Set<String> best = null;
        for (var course : courses.values()) {
            if (pairs(course, "到達段階").getOrDefault(skill, 0) >= level) {
                var with = take(course.get("講座コード"), taken, open);
                if (with != null && (best == null || sum(with) < sum(best))) {
                    best = with;
                }
            }
        }
        return best;
    }

    /// The set with the course, its prerequisites and what brings to the presumed levels; null if impossible.
    private Set<String> take(String code, Set<String> taken, Set<String> open) {
        if (taken.contains(code)) {
            return taken;
        }
        if (open.contains(code)) {
            return null;
        }
        var within = new LinkedHashSet<>(open);
        within.add(code);
        var course = courses.get(code);
        var all = taken;
        for (var earlier : course.list("前提講座")) {
            all = all == null ? null : take(earlier, all, within);
        }
        for (var presumed : pairs(course, "前提段階").entrySet()) {
            all = all == null ? null : reach(presumed.getKey(), presumed.getValue(), all, within);
        }
        if (all == null) {
            return null;
        }
        var with = new LinkedHashSet<>(all);
        with.add(code);
        return with;
    }

    private Map<String, Integer> levels(Set<String> taken) {
        var levels = new HashMap<String, Integer>();
        taken.forEach(code ->
                pairs(courses.get(code), "到達段階").forEach((skill, level) -> levels.merge(skill, level, Math::max)));
        return levels;
    }

    private double sum(Set<String> taken) {
        return taken.stream()
                .mapToDouble(code -> Double.parseDouble(courses.get(code).get("時間")))
                .sum();
    }

    static Map<String, Integer> pairs(Table.Row course, String column) {
        var pairs = new TreeMap<String, Integer>();
        List<String> texts = course.list(column);
        texts.forEach(text -> pairs.put(text.split(":")[0], Integer.parseInt(text.split(":")[1])));
        return pairs;
    }
}
