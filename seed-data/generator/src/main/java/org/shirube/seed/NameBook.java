// SPDX-License-Identifier: Apache-2.0
package org.shirube.seed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Draws invented names; nobody drawn shares the whole name with another as long as there are names enough.
final class NameBook {

    private static final int TRIES = 200;

    private final Chance chance;
    private final List<Table.Row> families = new ArrayList<>();
    private final List<Table.Row> givens;
    private final Set<String> taken = new HashSet<>();

    NameBook(Chance chance) {
        this.chance = chance;
        givens = Table.resource("given-names.csv").rows();
        for (var family : Table.resource("family-names.csv").rows()) {
            for (int i = 0; i < family.number("重み"); i++) {
                families.add(family);
            }
        }
    }

    void take(String kanji) {
        taken.add(kanji);
    }

    /// One in ten has a name in Latin letters, one in fifteen a former name.
    Employee.Name draw() {
        for (int tries = 1; ; tries++) {
            var family = chance.oneOf(families);
            var given = chance.oneOf(givens);
            var kanji = family.get("姓") + " " + given.get("名");
            if (taken.add(kanji) || tries == TRIES) {
                return named(kanji, family, given);
            }
        }
    }

    private Employee.Name named(String kanji, Table.Row family, Table.Row given) {
        var roman = chance.happens(0.1) ? family.get("ローマ字").toUpperCase(Locale.ROOT) + " " + given.get("ローマ字") : "";
        var other = chance.oneOf(families).get("姓");
        var former = chance.happens(0.07) && !other.equals(family.get("姓")) ? other : "";
        return new Employee.Name(kanji, family.get("カナ") + " " + given.get("カナ"), roman, former);
    }
}
