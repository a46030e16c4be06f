// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.organization.Authority;
import org.shirube.backend.organization.Employment;
import org.shirube.backend.organization.EmploymentType;
import org.shirube.backend.organization.OrgUnit;
import org.shirube.backend.organization.Period;
import org.shirube.backend.organization.Person;
import org.shirube.backend.organization.PersonName;
import org.shirube.backend.organization.Posting;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/// A town of two sections: 保険年金課 (110), whose training clerk is 100002, and 人事課 (120) for numbers that end in 3.
final class Town {

    static final String SECTION = "110";
    private static final String MAYOR = "市長";
    private static final String CLERK = "100002";
    private static final Period SINCE_2020 = new Period(LocalDate.of(2020, 4, 1), null);

    private Town() {}

    static String personId(String number) {
        return "person-" + number;
    }

    /// Saves the units once, and these people.
    static void save(ReactiveMongoTemplate mongo, String... numbers) {
        mongo.save(authority()).onErrorComplete().block();
        mongo.save(unit(SECTION, "保険年金課", CLERK)).onErrorComplete().block();
        mongo.save(unit("120", "人事課", null)).onErrorComplete().block();
        for (var number : numbers) {
            mongo.insert(person(number)).block();
        }
    }

    private static Authority authority() {
        return new Authority(MAYOR, null, "Mayor", null, null, null, null);
    }

    private static OrgUnit unit(String code, String name, @Nullable String clerk) {
        var officer = clerk == null ? null : new OrgUnit.Officer(clerk, personId(clerk));
        return new OrgUnit(
                code,
                null,
                name,
                null,
                OrgUnit.Kind.SECTION,
                true,
                null,
                MAYOR,
                null,
                null,
                officer,
                null,
                SINCE_2020,
                Assessments.NOON,
                List.of());
    }

    private static Person person(String number) {
        var unit = number.endsWith("3") ? "120" : SECTION;
        var posting = new Posting(Posting.Kind.MAIN, unit, "主事", null, SINCE_2020);
        var employment =
                new Employment(MAYOR, number, EmploymentType.REGULAR, SINCE_2020, null, null, null, List.of(posting));
        return new Person(
                personId(number),
                null,
                new PersonName("職員 " + number, null, null, null),
                null,
                null,
                number + "@example.jp",
                List.of(employment),
                List.of(),
                List.of(Employment.numberKey(MAYOR, number)),
                List.of(),
                Assessments.NOON,
                List.of());
    }
}
