// SPDX-License-Identifier: Apache-2.0
package org.shirube.seed;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Gives out employee numbers: two digits of the year, four digits of a sequence (five in a large city). None is given
/// twice.
final class Numbers {

    private static final int LARGE = 5000;

    private final Chance chance;
    private final boolean large;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> last = new HashMap<>();

    Numbers(int staff, Chance chance) {
        this.chance = chance;
        large = staff > LARGE;
    }

    void take(String number) {
        if (!number.isEmpty() && !taken.add(number)) {
            throw new IllegalArgumentException("The number %s is given twice.".formatted(number));
        }
    }

    String regular(LocalDate hired) {
        return next(hired, 1, 4);
    }

    String reemployed(LocalDate hired) {
        return next(hired, large ? 80_001 : 8001, 3);
    }

    String fiscalYear(LocalDate hired) {
        return next(hired, large ? 50_001 : 5001, 2);
    }

    private String next(LocalDate hired, int first, int gap) {
        var year = hired.getYear() % 100;
        var key = year + "/" + first;
        while (true) {
            var sequence = last.getOrDefault(key, first) + chance.between(1, gap);
            last.put(key, sequence);
            var number = (large ? "%02d%05d" : "%02d%04d").formatted(year, sequence);
            if (taken.add(number)) {
                return number;
            }
        }
    }
}
