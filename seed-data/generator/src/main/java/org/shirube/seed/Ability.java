// SPDX-License-Identifier: Apache-2.0
package org.shirube.seed;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What somebody can truly do, skill by skill on 0 to 4, and what the candidacies lay down about it.
final class Ability {

    private final Map<String, Double> levels = new TreeMap<>();
    private final Map<String, Integer> floors = new HashMap<>();
    private final Map<String, Integer> caps = new HashMap<>();
    private final Set<String> unconfirmed = new HashSet<>();
    private final Set<String> asked = new HashSet<>();

    /// True level = base of the person + mean of area and rank + noise of the skill.
    static Ability draw(Employee person, List<String> skills, Chance chance) {
        var ability = new Ability();
        var base = chance.normal(0, 0.4);
        for (var skill : skills) {
            var level = base + mean(person, skill) + chance.normal(0, 0.4);
            ability.levels.put(skill, clamp(level));
        }
        return ability;
    }

    private static double mean(Employee person, String skill) {
        var fiscalYear = person.kind() == EmploymentKind.FISCAL_YEAR;
        var experience = switch (person.post().rank()) {
            case DIRECTOR, HEAD, DEPUTY -> 0.3;
            case CHIEF, SENIOR -> 0.2;
            case EXPERIENCED -> 0.1;
            case JUNIOR, NONE -> 0.0;
        };
        var digital = Unit.templateCode(person.unit()).equals("030") ? 0.6 : 0.0;
        return switch (skill.charAt(0)) {
            case 'A' -> (fiscalYear ? 1.5 : 1.9 + experience) + digital;
            case 'B' -> (fiscalYear ? 2.1 : 2.4 + experience) + digital / 2;
            case 'C' -> 0.8 + experience + digital;
            default -> 0.4 + digital;
        };
    }

    /// Makes the person stand as the candidacy says; later calls win where two contradict each other.
    void plant(Candidacy candidacy, Chance chance) {
        asked.addAll(candidacy.role().asked().keySet());
        var mandatory = List.copyOf(candidacy.role().mandatory().keySet());
        if (candidacy.standing() == Standing.OPEN || mandatory.isEmpty()) {
            return;
        }
        candidacy.role().mandatory().forEach((skill, level) -> {
            floors.merge(skill, level, Math::max);
            levels.merge(skill, clamp(level + chance.uniform(0.0, 0.6)), Math::max);
        });
        var chosen = chance.oneOf(weakest(mandatory));
        var required = candidacy.role().mandatory().getOrDefault(chosen, 1);
        if (candidacy.standing() == Standing.TO_CONFIRM) {
            unconfirmed.add(chosen);
        } else if (candidacy.standing() == Standing.NEAR) {
            caps.merge(chosen, required - 1, Math::min);
            levels.put(chosen, required - 1.0);
        }
    }

    /// Skills of planning are lacked more often than those of security, which everybody is tested in.
    private static List<String> weakest(List<String> skills) {
        var outsideSecurity =
                skills.stream().filter(skill -> !skill.startsWith("B")).toList();
        return outsideSecurity.isEmpty() ? skills : outsideSecurity;
    }

    /// Mandatory skills of a role that the person is known to be short of, with the level asked for.
    Map<String, Integer> gaps(Role role) {
        var gaps = new TreeMap<String, Integer>();
        role.mandatory().forEach((skill, level) -> {
            var cap = caps.get(skill);
            if (cap == null ? level(skill) < level - 0.5 : cap < level) {
                gaps.put(skill, level);
            }
        });
        return gaps;
    }

    boolean isCandidate() {
        return !asked.isEmpty();
    }

    boolean isAsked(String skill) {
        return asked.contains(skill);
    }

    boolean isPlanted(String skill) {
        return floors.containsKey(skill);
    }

    boolean isConfirmable(String skill) {
        return !unconfirmed.contains(skill);
    }

    boolean isCapped(String skill) {
        return caps.containsKey(skill);
    }

    double level(String skill) {
        return levels.getOrDefault(skill, 0.0);
    }

    /// A measured value, pulled to where the candidacies say that it must lie.
    double within(String skill, double measured, double slackAboveCap) {
        var cap = caps.get(skill);
        if (cap != null) {
            return Math.min(measured, cap + slackAboveCap);
        }
        var floor = floors.get(skill);
        return floor == null ? measured : Math.max(measured, floor);
    }

    static double clamp(double level) {
        return Math.max(0, Math.min(4, level));
    }
}
