// SPDX-License-Identifier: Apache-2.0
package org.shirube.seed;

import java.time.LocalDate;

/// Which title somebody had on an earlier day, by age and by what they became.
final class Seniority {

    private Seniority() {}

    static String title(Employee person, LocalDate day) {
        return rank(person, day).title();
    }

    static String nurseryTitle(Employee person, LocalDate day) {
        return switch (rank(person, day)) {
            case DIRECTOR, HEAD, DEPUTY -> "副園長";
            case CHIEF, SENIOR -> "主任保育士";
            case EXPERIENCED, JUNIOR, NONE -> "保育士";
        };
    }

    private static Rank rank(Employee person, LocalDate day) {
        var age = person.ageOn(day);
        var present = person.post().rank();
        if (person.age() >= 60 && age >= 48) {
            return Rank.DEPUTY;
        }
        var usual = usual(age, present);
        return usual.compareTo(present) < 0 ? present : usual;
    }

    private static Rank usual(int age, Rank present) {
        if (age < 31) {
            return Rank.JUNIOR;
        }
        if (age < 39) {
            return Rank.EXPERIENCED;
        }
        if (age < 45) {
            return present == Rank.SENIOR ? Rank.SENIOR : Rank.CHIEF;
        }
        return present == Rank.CHIEF ? Rank.CHIEF : Rank.DEPUTY;
    }
}
