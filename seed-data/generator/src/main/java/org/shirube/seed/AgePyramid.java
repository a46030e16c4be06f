// SPDX-License-Identifier: Apache-2.0
package org.shirube.seed;

import java.time.LocalDate;
import java.util.List;

/// Ages and hire years of 正規 staff: few were hired in the ice age of employment, many before and after it.
final class AgePyramid {

    /// Ages at which somebody fresh from school or university is hired.
    private static final List<Integer> FRESH = List.of(18, 18, 20, 22, 22, 22, 22, 22, 23, 24);

    private AgePyramid() {}

    /// An age that the rank allows, the more likely the more people of that age there are.
    static int age(Rank rank, Chance chance) {
        double all = 0;
        for (int age = rank.youngest(); age <= rank.oldest(); age++) {
            all += weight(age);
        }
        var luck = chance.uniform(0, all);
        for (int age = rank.youngest(); age < rank.oldest(); age++) {
            luck -= weight(age);
            if (luck < 0) {
                return age;
            }
        }
        return rank.oldest();
    }

    /// Of an age of 60 or more only those remain whose age limit has not come.
    private static double weight(int age) {
        if (age < 25) {
            return 0.8;
        }
        if (age <= 35) {
            return age <= 28 ? 2.0 : 1.3;
        }
        if (age < 45) {
            return 0.8;
        }
        return age <= 51 ? 0.3 : age < 60 ? 1.5 : 2.0;
    }

    static LocalDate birth(int age, Chance chance) {
        return Employee.REFERENCE_DAY.minusYears(age).minusDays(chance.between(1, 364));
    }

    /// Most are hired young; some come from other work, many of them from the ice age's cohort since 2019.
    static LocalDate hired(LocalDate birth, int age, Rank rank, Chance chance) {
        var experienced = rank == Rank.EXPERIENCED || rank == Rank.SENIOR;
        if (experienced && age >= 41 && age <= 54 && chance.happens(0.25)) {
            return LocalDate.of(chance.between(2019, 2021), 4, 1);
        }
        var late = chance.happens(0.12) ? chance.between(2, 9) : 0;
        var youth = Math.min(age, chance.oneOf(FRESH) + late);
        var year = birth.getYear() + youth + 1;
        var latest = switch (rank) {
            case JUNIOR -> Math.max(Math.min(birth.getYear() + 19, 2026), chance.between(2024, 2026));
            case EXPERIENCED -> 2021;
            default -> 2016;
        };
        return LocalDate.of(Math.min(year, latest), 4, 1);
    }
}
