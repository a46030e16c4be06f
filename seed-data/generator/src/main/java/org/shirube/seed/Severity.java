// SPDX-License-Identifier: Apache-2.0
package org.shirube.seed;

import org.jspecify.annotations.Nullable;

/// By how much a manager's reviews lie below what people can do: deviation 0.25, and two managers planted.
record Severity(long seed) {

    static final double DEVIATION = 0.25;
    static final double PLANTED = 0.8;

    double of(Employee manager) {
        if (isPlanted(manager)) {
            return manager.unit().equals(Planted.STRICT) ? PLANTED : -PLANTED;
        }
        return new Chance(seed, "severity " + manager.number()).normal(0, DEVIATION);
    }

    static boolean isPlanted(@Nullable Employee manager) {
        return manager != null && manager.post().rank() == Rank.HEAD && Planted.MANAGED.contains(manager.unit());
    }
}
