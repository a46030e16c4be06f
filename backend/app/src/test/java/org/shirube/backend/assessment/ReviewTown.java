// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.organization.Authority;
import org.shirube.backend.organization.Employment;
import org.shirube.backend.organization.EmploymentType;
import org.shirube.backend.organization.Leave;
import org.shirube.backend.organization.OrgUnit;
import org.shirube.backend.organization.Period;
import org.shirube.backend.organization.Person;
import org.shirube.backend.organization.PersonName;
import org.shirube.backend.organization.Posting;
import org.shirube.backend.organization.UnitTree;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/// A town whose managers confirm: 市民部 (100) with 保険年金課 (110), which has a head, a deputy and 給付係 (111), and 税務課
/// (120), whose head came on 1 August and which has no deputy.
final class ReviewTown {

    static final String DIRECTOR = "200000";
    static final String HEAD = "200001";
    static final String DEPUTY = "200002";
    static final String LEADER = "200003";
    static final String STAFF = "200004";
    static final String OTHER = "200005";
    static final String NEWCOMER = "200006";
    static final String CLERK = "200007";
    private static final String MAYOR = "市長";
    private static final LocalDate SPRING = LocalDate.of(2020, 4, 1);

    private ReviewTown() {}

    static String id(String number) {
        return "person-" + number;
    }

    static List<OrgUnit> units() {
        return List.of(
                unit("100", "市民部", OrgUnit.Kind.DEPARTMENT, false, null, DIRECTOR, null),
                unit("110", "保険年金課", OrgUnit.Kind.SECTION, true, "100", HEAD, DEPUTY),
                unit("111", "給付係", OrgUnit.Kind.GROUP, false, "110", null, null),
                unit("120", "税務課", OrgUnit.Kind.SECTION, true, "100", NEWCOMER, null));
    }

    static UnitTree tree() {
        return UnitTree.of(units(), Assessments.TODAY);
    }

    static List<Person> people() {
        return List.of(
                person(DIRECTOR, "100", "部長", SPRING),
                person(HEAD, "110", "課長", SPRING),
                person(DEPUTY, "110", "課長補佐", SPRING),
                person(LEADER, "111", "係長", SPRING),
                person(STAFF, "111", "主任", SPRING),
                person(OTHER, "111", "主事", SPRING),
                person(NEWCOMER, "120", "課長", LocalDate.of(2026, 8, 1)),
                person(CLERK, "120", "主事", SPRING));
    }

    static Person person(String number) {
        return byId().get(id(number));
    }

    static Map<String, Person> byId() {
        return people().stream().collect(Collectors.toMap(Person::id, Function.identity()));
    }

    static void save(ReactiveMongoTemplate mongo) {
        var all = new ArrayList<Object>(units());
        all.add(new Authority(MAYOR, null, "Mayor", null, null, null, null));
        all.addAll(people());
        all.forEach(one -> mongo.insert(one).block());
    }

    /// The same person, away since the beginning of the month.
    static Person away(Person person) {
        return new Person(
                person.id(),
                null,
                person.name(),
                null,
                null,
                person.mail(),
                person.employments(),
                List.of(new Leave("休職", new Period(LocalDate.of(2026, 9, 1), null))),
                person.numberKeys(),
                List.of(),
                Assessments.NOON,
                List.of());
    }

    private static OrgUnit unit(
            String code,
            String name,
            OrgUnit.Kind kind,
            boolean section,
            @Nullable String parent,
            @Nullable String head,
            @Nullable String deputy) {
        return new OrgUnit(
                code,
                null,
                name,
                null,
                kind,
                section,
                parent,
                MAYOR,
                officer(head),
                officer(deputy),
                null,
                null,
                new Period(SPRING, null),
                Assessments.NOON,
                List.of());
    }

    private static OrgUnit.@Nullable Officer officer(@Nullable String number) {
        return number == null ? null : new OrgUnit.Officer(number, id(number));
    }

    private static Person person(String number, String unit, String position, LocalDate there) {
        var posting = new Posting(Posting.Kind.MAIN, unit, position, null, new Period(there, null));
        var employment = new Employment(
                MAYOR, number, EmploymentType.REGULAR, new Period(SPRING, null), null, null, null, List.of(posting));
        return new Person(
                id(number),
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
