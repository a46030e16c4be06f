// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.talent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.training.Course;
import org.shirube.backend.training.SkillTarget;

/// The combination of courses with the fewest minutes that brings somebody to the levels that are missing. Courses that
/// others demand or whose levels they presume belong to it, and there is an order in which all of them can be taken.
/// Levels that no course reaches are left open.
final class ShortestWay {

    /// The search ends with the best found so far after so many steps; no catalogue of an office comes near.
    private static final int MOST_STEPS = 200_000;

    private final Map<String, Course> catalogue = new TreeMap<>();
    private final Map<String, Integer> levels;
    private final Set<String> completed;
    private List<Course> best = List.of();
    private int bestMinutes = Integer.MAX_VALUE;
    private int steps;

    private ShortestWay(List<Course> courses, Map<String, Integer> levels, Set<String> completed) {
        courses.forEach(course -> catalogue.put(course.code(), course));
        this.levels = levels;
        this.completed = completed;
    }

    /// Finds it.
    ///
    /// @param missing level wanted by skill code
    /// @param levels present level by skill code
    /// @param completed codes of courses that the person has completed
    /// @return in an order in which they can be taken
    static List<Course> find(
            List<Course> courses, Map<String, Integer> missing, Map<String, Integer> levels, Set<String> completed) {
        var way = new ShortestWay(courses, levels, completed);
        var reachable = new TreeMap<String, Integer>();
        new TreeMap<>(missing).forEach((skill, level) -> {
            if (way.reaching(skill, level).stream().anyMatch(course -> way.isPossible(course))) {
                reachable.put(skill, level);
            }
        });
        way.search(new LinkedHashSet<>(), reachable, 0);
        return way.best;
    }

    private List<Course> reaching(String skill, int level) {
        return catalogue.values().stream()
                .filter(course -> brings(course, skill) >= level)
                .toList();
    }

    private static int brings(Course course, String skill) {
        return course.reaches().stream()
                .filter(target -> target.skillCode().equals(skill))
                .mapToInt(SkillTarget::level)
                .max()
                .orElse(0);
    }

    /// Whether the course can be taken after any other courses at all.
    private boolean isPossible(Course course) {
        return order(new LinkedHashSet<>(catalogue.values())).contains(course);
    }

    private void search(LinkedHashSet<Course> taken, Map<String, Integer> wanted, int minutes) {
        if (minutes >= bestMinutes || ++steps > MOST_STEPS) {
            return;
        }
        var open = open(taken, wanted);
        if (open == null) {
            finish(taken, minutes);
            return;
        }
        for (var course : open) {
            if (taken.add(course)) {
                search(taken, wanted, minutes + course.minutes());
                taken.remove(course);
            }
        }
    }

    /// Courses of which one is still to be taken, or null where nothing is open.
    private @Nullable List<Course> open(Set<Course> taken, Map<String, Integer> wanted) {
        for (var need : wanted.entrySet()) {
            if (!has(taken, need.getKey(), need.getValue(), null)) {
                return reaching(need.getKey(), need.getValue());
            }
        }
        for (var course : taken) {
            for (var before : course.prerequisites()) {
                var known = catalogue.get(before);
                if (known != null && !completed.contains(before) && !taken.contains(known)) {
                    return List.of(known);
                }
            }
            for (var presumed : course.presumes()) {
                if (!has(taken, presumed.skillCode(), presumed.level(), course)) {
                    return reaching(presumed.skillCode(), presumed.level()).stream()
                            .filter(other -> !other.equals(course))
                            .toList();
                }
            }
        }
        return null;
    }

    private boolean has(Set<Course> taken, String skill, int level, @Nullable Course but) {
        return levels.getOrDefault(skill, 0) >= level
                || taken.stream().anyMatch(course -> !course.equals(but) && brings(course, skill) >= level);
    }

    private void finish(Set<Course> taken, int minutes) {
        var order = order(taken);
        if (order.size() == taken.size()) {
            best = order;
            bestMinutes = minutes;
        }
    }

    /// Those of the courses that can be taken, one after the other.
    private List<Course> order(Set<Course> courses) {
        var reached = new HashMap<>(levels);
        var done = new HashSet<>(completed);
        var order = new ArrayList<Course>();
        var left = new ArrayList<>(courses);
        boolean moved = true;
        while (moved) {
            moved = false;
            for (var course : List.copyOf(left)) {
                if (mayEnter(course, reached, done)) {
                    left.remove(course);
                    order.add(course);
                    done.add(course.code());
                    course.reaches().forEach(target -> reached.merge(target.skillCode(), target.level(), Math::max));
                    moved = true;
                }
            }
        }
        return order;
    }

    private boolean mayEnter(Course course, Map<String, Integer> reached, Set<String> done) {
        return course.prerequisites().stream()
                        .allMatch(before -> done.contains(before) || !catalogue.containsKey(before))
                && course.presumes().stream()
                        .allMatch(presumed -> reached.getOrDefault(presumed.skillCode(), 0) >= presumed.level());
    }
}
