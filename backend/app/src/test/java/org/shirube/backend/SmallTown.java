// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend;

import java.time.Instant;
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
import org.shirube.backend.skills.Framework;
import org.shirube.backend.skills.SkillItem;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/// A town of two sections and a school, with a framework of two skills. The school board owns its own people and has
/// given nobody a basis to look at them.
public final class SmallTown {

    /// Head of 保険年金課.
    public static final String HEAD = "200001";
    /// Training clerk of 保険年金課.
    public static final String CLERK = "200002";
    /// Works in 保険年金課.
    public static final String STAFF = "200003";
    /// Works in 税務課.
    public static final String OTHER = "200004";
    /// Works in the school.
    public static final String TEACHER = "300001";

    private static final String MAYOR = "市長";
    private static final String BOARD = "教育委員会";
    private static final Period SINCE_2020 = new Period(LocalDate.of(2020, 4, 1), null);
    private static final Instant LONG_AGO = Instant.parse("2026-04-01T00:00:00Z");
    private static final List<String> ANCHORS = List.of("まだ", "知っている", "支援", "一人で", "指導");

    private SmallTown() {}

    /// Identifier of the person with a number.
    public static String personId(String number) {
        return "person-" + number;
    }

    /// Empties the database and builds the town.
    public static void build(ReactiveMongoTemplate mongo) {
        MemoryDatabase.clear(mongo);
        List.of(MAYOR, BOARD)
                .forEach(name -> mongo.insert(new Authority(name, null, null, null, null, null, null))
                        .block());
        mongo.insert(unit("110", "保険年金課", MAYOR, HEAD, CLERK)).block();
        mongo.insert(unit("120", "税務課", MAYOR, null, null)).block();
        mongo.insert(unit("910", "第一小学校", BOARD, null, null)).block();
        mongo.insert(person(HEAD, MAYOR, "110")).block();
        mongo.insert(person(CLERK, MAYOR, "110")).block();
        mongo.insert(person(STAFF, MAYOR, "110")).block();
        mongo.insert(person(OTHER, MAYOR, "120")).block();
        mongo.insert(person(TEACHER, BOARD, "910")).block();
        mongo.insert(framework()).block();
    }

    private static Framework framework() {
        var items = List.of(
                new SkillItem("A01", "A", "基礎", "意義", "Purpose", null, ANCHORS, List.of(), null, null, null),
                new SkillItem("B01", "B", "安全", "確認", "Checking", null, ANCHORS, List.of(), null, null, null));
        return new Framework("TOWN/1", null, "TOWN", "1", Framework.State.PUBLISHED, items, LONG_AGO);
    }

    private static OrgUnit unit(
            String code, String name, String authority, @Nullable String head, @Nullable String clerk) {
        return new OrgUnit(
                code,
                null,
                name,
                null,
                OrgUnit.Kind.SECTION,
                true,
                null,
                authority,
                officer(head),
                null,
                officer(clerk),
                null,
                SINCE_2020,
                LONG_AGO,
                List.of());
    }

    private static OrgUnit.@Nullable Officer officer(@Nullable String number) {
        return number == null ? null : new OrgUnit.Officer(number, personId(number));
    }

    private static Person person(String number, String authority, String unit) {
        var posting = new Posting(Posting.Kind.MAIN, unit, "主事", null, SINCE_2020);
        var employment = new Employment(
                authority, number, EmploymentType.REGULAR, SINCE_2020, null, null, null, List.of(posting));
        return new Person(
                personId(number),
                null,
                new PersonName("職員" + number, null, null, null),
                null,
                null,
                null,
                List.of(employment),
                List.of(),
                List.of(Employment.numberKey(authority, number)),
                List.of(),
                LONG_AGO,
                List.of());
    }
}
