// SPDX-License-Identifier: Apache-2.0
package org.shirube.seed;

import java.util.ArrayList;
import java.util.List;

/// How far somebody is meant to be from the mandatory requirements of a role.
enum Standing {
    /// Meets all of them with confirmed levels (要件充足).
    MEETS,
    /// Meets all of them, one skill without confirmation (要確認).
    TO_CONFIRM,
    /// One mandatory skill is one level short (あと一つ).
    NEAR,
    /// Nothing is planted.
    OPEN;

    /// For a number of appointed people: 70 % meet, 15 % wait for confirmation, 10 % are near, the rest is open.
    static List<Standing> appointed(int people) {
        var standings = new ArrayList<Standing>();
        for (int i = 0; i < people; i++) {
            var place = (i + 0.5) / people;
            standings.add(place < 0.70 ? MEETS : place < 0.85 ? TO_CONFIRM : place < 0.95 ? NEAR : OPEN);
        }
        return standings;
    }
}
