// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.talent;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.organization.EmploymentType;

/// Says which rows of a block a search passes. Sets of codes become tables, so that a row costs a look-up.
final class RowFilter {

    private final boolean @Nullable [] units;
    private final boolean @Nullable [] grades;
    private final boolean @Nullable [] types;
    private final long authorities;
    private final boolean notSeated;
    private final @Nullable Set<String> subtree;
    private final List<String> text;
    private final List<Level> minima = new ArrayList<>();

    RowFilter(TalentSnapshot snapshot, SearchCriteria criteria) {
        var shared = snapshot.shared();
        units = criteria.units() == null ? null : table(shared.units, criteria.units());
        grades = criteria.grades().isEmpty() ? null : table(shared.grades, criteria.grades());
        types = criteria.types().isEmpty() ? null : types(criteria.types());
        authorities = criteria.authorities() == null ? ~0L : mask(shared.authorities, criteria.authorities());
        notSeated = criteria.notSeated();
        subtree = criteria.subtree();
        text = criteria.text();
        criteria.minima().forEach(minimum -> minima.add(Level.of(shared.skills, minimum)));
    }

    /// One more than the codes: the first place is for rows without a code.
    private static boolean[] table(Codes codes, Set<String> wanted) {
        var table = new boolean[codes.size() + 1];
        wanted.forEach(code -> {
            int number = codes.find(code);
            if (number + 1 < table.length && number >= 0) {
                table[number + 1] = true;
            }
        });
        return table;
    }

    private static boolean[] types(Set<EmploymentType> wanted) {
        var table = new boolean[EmploymentType.values().length];
        wanted.forEach(type -> table[type.ordinal()] = true);
        return table;
    }

    static long mask(Codes codes, Set<String> wanted) {
        long mask = 0;
        for (var code : wanted) {
            int number = codes.find(code);
            mask |= number < 0 ? 0 : 1L << number;
        }
        return mask;
    }

    /// Selects the slots that pass. Each condition looks only at what the ones before it left, the cheap ones first.
    ///
    /// @param selected filled with slots in ascending order
    /// @return how many pass
    int select(Block block, int used, int[] selected) {
        int count = 0;
        for (int slot = 0; slot < used; slot++) {
            selected[count] = slot;
            count += block.active(slot) && (block.authorities[slot] & authorities) != 0 ? 1 : 0;
        }
        for (var minimum : minima) {
            count = minimum.narrow(block, selected, count);
        }
        if (types != null) {
            count = keepTypes(block, types, selected, count);
        }
        if (grades != null) {
            count = keep(block.grade, grades, selected, count);
        }
        if (units != null) {
            count = keep(block.unit, units, selected, count);
        }
        return keepSlowly(block, selected, count);
    }

    private static int keepTypes(Block block, boolean[] wanted, int[] selected, int count) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int slot = selected[i];
            selected[kept] = slot;
            kept += wanted[block.type[slot]] ? 1 : 0;
        }
        return kept;
    }

    /// @param wanted the first place is for rows without a code
    private static int keep(int[] codes, boolean[] wanted, int[] selected, int count) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int slot = selected[i];
            selected[kept] = slot;
            kept += wanted[codes[slot] + 1] ? 1 : 0;
        }
        return kept;
    }

    private int keepSlowly(Block block, int[] selected, int count) {
        if (!notSeated && subtree == null && text.isEmpty()) {
            return count;
        }
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int slot = selected[i];
            selected[kept] = slot;
            kept += !(notSeated && block.appointed(slot)) && passesSlowly(block.members[slot]) ? 1 : 0;
        }
        return kept;
    }

    private boolean passesSlowly(@Nullable Member member) {
        if (member == null || (subtree != null && !member.worksIn(subtree))) {
            return false;
        }
        return text.stream().allMatch(word -> member.searchText().contains("\n" + word));
    }

    /// A level that a skill must have.
    private record Level(int skill, boolean[] enough) {

        static Level of(Codes skills, SearchCriteria.Minimum minimum) {
            var enough = new boolean[Block.NO_LEVEL + 1];
            for (int level = 0; level < enough.length; level++) {
                enough[level] = (level == Block.NO_LEVEL ? 0 : level) >= minimum.level();
            }
            return new Level(skills.find(minimum.skillCode()), enough);
        }

        int narrow(Block block, int[] selected, int count) {
            var levels = block.levels(skill);
            if (levels == null) {
                return enough[Block.NO_LEVEL] ? count : 0;
            }
            int kept = 0;
            for (int i = 0; i < count; i++) {
                int slot = selected[i];
                selected[kept] = slot;
                kept += enough[levels[slot]] ? 1 : 0;
            }
            return kept;
        }
    }
}
