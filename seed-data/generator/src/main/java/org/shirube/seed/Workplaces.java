// SPDX-License-Identifier: Apache-2.0
package org.shirube.seed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// From which units people come: clerks from any, engineers from works, nursery teachers from nurseries.
final class Workplaces {

    /// Since when people of other authorities may be posted to units of the mayor and the other way round.
    private static final LocalDate DELEGATED = LocalDate.of(2021, 4, 1);

    private static final Set<String> WORKS = Set.of("280", "290", "300", "310", "330", "340");

    private enum Family {
        CLERKS,
        WORKS,
        NURSERIES
    }

    private final Organization organization;
    private final Chance chance;
    private final Map<Family, List<Unit>> units = new LinkedHashMap<>();

    Workplaces(Organization organization, Chance chance) {
        this.organization = organization;
        this.chance = chance;
        for (var unit : organization.allUnits()) {
            for (int i = 0; i < unit.regulars(); i++) {
                units.computeIfAbsent(family(unit), any -> new ArrayList<>()).add(unit);
            }
        }
    }

    private static Family family(Unit unit) {
        if (unit.isNursery()) {
            return Family.NURSERIES;
        }
        return WORKS.contains(unit.templateCode()) ? Family.WORKS : Family.CLERKS;
    }

    /// A unit other than the next one where there is any; large units are likelier.
    ///
    /// @param at where the person works today
    /// @param next where the person went from here
    String before(String at, String authority, String next, LocalDate from) {
        var family = units.getOrDefault(family(organization.unit(at)), List.of());
        for (int tries = 0; tries < 60; tries++) {
            var unit = chance.oneOf(family);
            if (!unit.code().equals(next) && isOpen(unit, authority, from)) {
                return unit.code();
            }
        }
        return fallback(at, authority, from);
    }

    /// Small authorities have one unit only, which is where the person was before, too.
    private String fallback(String at, String authority, LocalDate from) {
        if (isOpen(organization.unit(at), authority, from)) {
            return at;
        }
        return organization.allUnits().stream()
                .filter(unit -> unit.regulars() > 0 && isOpen(unit, authority, from))
                .map(Unit::code)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isOpen(Unit unit, String authority, LocalDate from) {
        var own = unit.authority().equals(authority);
        var delegated = !from.isBefore(DELEGATED)
                && (authority.equals("市長") || unit.authority().equals("市長"));
        return !unit.begins().isAfter(from) && (own || delegated);
    }
}
