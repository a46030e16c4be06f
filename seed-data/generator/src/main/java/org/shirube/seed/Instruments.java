// SPDX-License-Identifier: Apache-2.0
package org.shirube.seed;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The instruments of each year: self rating of A and B, of C and D, and the security test on B.
record Instruments(ItemBank basics, ItemBank special, ItemBank security) {

    static final String BASICS = "SR2026";
    static final String SPECIAL = "SP2026";
    static final String SECURITY = "ST2026";

    static Instruments read(Path folder) {
        return new Instruments(
                ItemBank.read(folder, BASICS), ItemBank.read(folder, SPECIAL), ItemBank.read(folder, SECURITY));
    }

    Set<String> skills() {
        var skills = new TreeSet<>(basics.bySkill().keySet());
        skills.addAll(special.bySkill().keySet());
        return skills;
    }

    Set<String> testedSkills() {
        return security.bySkill().keySet();
    }

    List<ItemBank.Item> ratings(String skill) {
        var items = basics.of(skill);
        return items.isEmpty() ? special.of(skill) : items;
    }

    List<ItemBank.Item> questions(String skill) {
        return security.of(skill);
    }
}
