// SPDX-License-Identifier: Apache-2.0
package org.shirube.seed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// A stream of chance with a name, so that drawing more in one place changes nothing elsewhere.
///
/// Uses `java.util.Random`, whose sequence is laid down in its specification.
final class Chance {

    private final Random random;

    Chance(long seed, String name) {
        var mixed = seed;
        for (int i = 0; i < name.length(); i++) {
            mixed = mixed * 1_000_003L + name.charAt(i);
        }
        random = new Random(mixed);
    }

    /// A whole number from `low` to `high`, both included.
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    double uniform(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    double normal(double mean, double deviation) {
        return mean + deviation * random.nextGaussian();
    }

    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    /// A day of the period, both ends included.
    LocalDate day(LocalDate from, LocalDate to) {
        return from.plusDays(between(0, (int) (to.toEpochDay() - from.toEpochDay())));
    }

    <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    <T> List<T> shuffled(List<T> values) {
        var copy = new ArrayList<>(values);
        Collections.shuffle(copy, random);
        return copy;
    }
}
