// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.organization;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.platform.Caller;
import org.shirube.contract.platform.Role;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Flux;

/// A small town hall: a department with two sections, a school board with a basis, an assembly without one.
public final class Staff {

    public static final LocalDate TODAY = LocalDate.of(2026, 9, 14);
    public static final String MAYOR = "市長";
    public static final String BOARD = "教育委員会";
    public static final String ASSEMBLY = "議会";

    static final Instant NOW = Instant.parse("2026-09-14T00:00:00Z");
    private static final LocalDate FOUNDED = LocalDate.of(2005, 4, 1);

    private Staff() {}

    /// Authorities: the mayor handles the board's people, nobody the assembly's.
    public static List<Authority> authorities() {
        return List.of(
                new Authority(MAYOR, null, "Mayor", null, null, null, null),
                new Authority(BOARD, null, "Board", MAYOR, "事務委任", "規程", new Period(FOUNDED, null)),
                new Authority(ASSEMBLY, null, "Assembly", MAYOR, null, null, null));
    }

    /// 100 部 with 110 課 (111 係 below) and 120 課; 610 of the board; 710 of the assembly; 130 closed in 2020.
    public static List<OrgUnit> units() {
        return List.of(
                unit("100", "総務部", OrgUnit.Kind.DEPARTMENT, null, MAYOR, "director"),
                officers(unit("110", "総務課", OrgUnit.Kind.SECTION, "100", MAYOR, "head"), "deputy", "clerk"),
                unit("111", "庶務係", OrgUnit.Kind.GROUP, "110", MAYOR, null),
                unit("120", "人事課", OrgUnit.Kind.SECTION, "100", MAYOR, "hr"),
                closed(unit("130", "電算課", OrgUnit.Kind.SECTION, "100", MAYOR, null), LocalDate.of(2020, 3, 31)),
                unit("610", "学校教育課", OrgUnit.Kind.SECTION, null, BOARD, "board"),
                unit("710", "議会事務局", OrgUnit.Kind.SECTION, null, ASSEMBLY, "assembly"));
    }

    /// One person for each case that a rule tells apart.
    public static List<Person> people() {
        return List.of(
                person("director", "部長 一郎", "ブチョウ イチロウ", MAYOR, "000001", "100", "部長", "7"),
                person("head", "髙橋 花子", "タカハシ ハナコ", MAYOR, "000002", "110", "課長", "6"),
                person("deputy", "副島 次郎", "ソエジマ ジロウ", MAYOR, "000003", "110", "課長補佐", "5"),
                person("clerk", "小野寺 すみれ", "オノデラ スミレ", MAYOR, "000004", "111", "係長", "4"),
                onLeave(person("member", "渡邉 健", "ワタナベ ケン", MAYOR, "000005", "111", "主任", "3")),
                person("hr", "三鴨 未來", "ミカモ ミク", MAYOR, "000006", "120", "課長", "6"),
                retyped(person("yearly", "会田 年", "アイダ ミノル", MAYOR, "000007", "120", null, null)),
                left(person("former", "去田 去", "サリタ サル", MAYOR, "000008", "120", "主事", "2")),
                person("board", "学校 教子", "ガッコウ ノリコ", BOARD, "000002", "610", "課長", "6"),
                person("assembly", "議会 書記", "ギカイ フミキ", ASSEMBLY, "000009", "710", "書記", "3"));
    }

    /// Writes all of it into an empty database.
    public static void store(ReactiveMongoTemplate mongo) {
        var all = new ArrayList<Object>(authorities());
        all.addAll(units());
        people().forEach(person -> all.add(person.indexedOn(TODAY)));
        Flux.fromIterable(all).concatMap(mongo::insert).blockLast();
    }

    /// A caller of the mayor's side.
    public static Caller caller(@Nullable String personId, Set<String> headOf, Role... roles) {
        return new Caller(
                "subject-" + personId,
                personId,
                "name",
                MAYOR,
                null,
                Set.of(roles),
                headOf,
                Set.of(),
                Set.of(MAYOR, BOARD));
    }

    static OrgUnit unit(
            String code,
            String name,
            OrgUnit.Kind kind,
            @Nullable String parent,
            String authority,
            @Nullable String head) {
        return new OrgUnit(
                code,
                null,
                name,
                null,
                kind,
                kind == OrgUnit.Kind.SECTION,
                parent,
                authority,
                head == null ? null : new OrgUnit.Officer("n-" + head, head),
                null,
                null,
                "本庁",
                new Period(FOUNDED, null),
                NOW,
                List.of());
    }

    private static OrgUnit officers(OrgUnit unit, String deputy, String clerk) {
        return new OrgUnit(
                unit.code(),
                null,
                unit.name(),
                "ソウムカ",
                unit.kind(),
                unit.section(),
                unit.parentCode(),
                unit.authority(),
                unit.head(),
                new OrgUnit.Officer("n-" + deputy, deputy),
                new OrgUnit.Officer("n-" + clerk, clerk),
                unit.workplace(),
                unit.period(),
                NOW,
                List.of());
    }

    static OrgUnit closed(OrgUnit unit, LocalDate lastDay) {
        return new OrgUnit(
                unit.code(),
                null,
                unit.name(),
                null,
                unit.kind(),
                unit.section(),
                unit.parentCode(),
                unit.authority(),
                unit.head(),
                null,
                null,
                null,
                Period.through(unit.period().from(), lastDay),
                NOW,
                List.of());
    }

    static Person person(
            String id,
            String kanji,
            String kana,
            String authority,
            String number,
            String unit,
            @Nullable String position,
            @Nullable String grade) {
        var since = LocalDate.of(2018, 4, 1);
        var posting = new Posting(Posting.Kind.MAIN, unit, position, null, new Period(since, null));
        return of(
                id,
                new PersonName(kanji, kana, null, null),
                List.of(),
                new Employment(
                        authority,
                        number,
                        EmploymentType.REGULAR,
                        new Period(since, null),
                        BigDecimal.ONE,
                        grade,
                        null,
                        List.of(posting)));
    }

    static Person of(String id, PersonName name, List<Leave> leaves, Employment... employments) {
        return new Person(
                id,
                null,
                name,
                LocalDate.of(1990, 5, 6),
                null,
                null,
                List.of(employments),
                leaves,
                null,
                List.of(),
                NOW,
                List.of());
    }

    private static Person onLeave(Person person) {
        var leave = new Leave("育休", Period.through(LocalDate.of(2026, 4, 1), LocalDate.of(2027, 3, 31)));
        return of(
                person.id(), person.name(), List.of(leave), person.employments().getFirst());
    }

    private static Person retyped(Person person) {
        var from = LocalDate.of(2026, 4, 1);
        var year = Period.through(from, LocalDate.of(2027, 3, 31));
        return of(
                person.id(),
                person.name(),
                List.of(),
                yearly("000007", Period.through(from.minusYears(1), from.minusDays(1)), null),
                yearly("000107", year, "000007"));
    }

    private static Employment yearly(String number, Period period, @Nullable String continues) {
        var posting = new Posting(Posting.Kind.MAIN, "120", null, null, period);
        return new Employment(
                MAYOR,
                number,
                EmploymentType.FISCAL_YEAR,
                period,
                new BigDecimal("0.75"),
                null,
                continues,
                List.of(posting));
    }

    private static Person left(Person person) {
        var employment = person.employments().getFirst();
        var period = Period.through(employment.period().from(), LocalDate.of(2026, 3, 31));
        var posting = employment.postings().getFirst();
        return of(
                person.id(),
                person.name(),
                List.of(),
                new Employment(
                        employment.authority(),
                        employment.number(),
                        employment.type(),
                        period,
                        null,
                        employment.grade(),
                        null,
                        List.of(new Posting(posting.kind(), posting.unitCode(), posting.position(), null, period))));
    }
}
