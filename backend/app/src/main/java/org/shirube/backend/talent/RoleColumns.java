// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.talent;

import org.shirube.backend.promotion.DxRole;

/// A role's mandatory requirements beside the columns of a snapshot: says of a row what is met, without making objects.
final class RoleColumns {

    private final TalentSnapshot snapshot;
    private final DxRole role;
    private final int[] skills;
    private final int[] levels;

    RoleColumns(TalentSnapshot snapshot, DxRole role) {
        this.snapshot = snapshot;
        this.role = role;
        var mandatory = role.mandatory();
        skills = mandatory.stream()
                .mapToInt(need -> snapshot.shared().skills.find(need.skillCode()))
                .toArray();
        levels = mandatory.stream().mapToInt(DxRole.Requirement::level).toArray();
    }

    DxRole role() {
        return role;
    }

    boolean meets(int row, Qualification by) {
        return missing(row, by) == 0;
    }

    /// Whether exactly one mandatory skill is short, and by one level.
    boolean isNear(int row, Qualification by) {
        return missing(row, by) == 1;
    }

    /// Levels that are missing in all; two or more skills that are short count at least two.
    private int missing(int row, Qualification by) {
        var block = snapshot.block(row);
        var slot = TalentSnapshot.slot(row);
        int missing = 0;
        for (int i = 0; i < skills.length; i++) {
            var column = by == Qualification.CONFIRMED ? block.confirmed(skills[i]) : block.levels(skills[i]);
            int level = column == null || column[slot] == Block.NO_LEVEL ? 0 : column[slot];
            missing += Math.max(0, levels[i] - level);
        }
        return missing;
    }
}
