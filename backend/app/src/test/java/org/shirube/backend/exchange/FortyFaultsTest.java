// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shirube.backend.TestBackend;
import org.shirube.backend.TestClient;
import org.shirube.backend.organization.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/// The staff list of the whole city, in which forty things are wrong: two of each of twenty kinds.
@TestBackend
class FortyFaultsTest {

    private static final String DOMAIN = "shiomidai.example";

    /// Cells as somebody spoiled them: whose row, which column, what stands there now, and what is wrong with it.
    private static final List<Spoiled> SPOILED = List.of(
            new Spoiled("930004", "氏名", "", ProblemCode.MISSING_VALUE),
            // moved to another section, and nobody wrote since when
            new Spoiled("170003", "発令日", "", ProblemCode.MISSING_VALUE),
            new Spoiled("020005", "職員番号", "20005", ProblemCode.LEADING_ZERO_LOST),
            new Spoiled("910004", "所属コード", "20", ProblemCode.LEADING_ZERO_LOST),
            new Spoiled("020004", "職員番号", "020004", ProblemCode.NUMBER_OF_ANOTHER_PERSON),
            new Spoiled("200009", "職員番号", "200009", ProblemCode.NUMBER_OF_ANOTHER_PERSON),
            new Spoiled("260004", "所属コード", "999", ProblemCode.UNKNOWN_UNIT),
            // a year before the section was founded
            new Spoiled("970018", "所属コード", "030", ProblemCode.UNKNOWN_UNIT),
            new Spoiled("960005", "前職員番号", "959999", ProblemCode.UNKNOWN_CODE),
            new Spoiled("060011", "前職員番号", "990909", ProblemCode.UNKNOWN_CODE),
            new Spoiled("930006", "任用形態", "非常勤嘱託", ProblemCode.UNKNOWN_VALUE),
            new Spoiled("160004", "任命権者", "市調", ProblemCode.UNKNOWN_VALUE),
            new Spoiled("080038", "所属コード", "330", ProblemCode.AUTHORITY_MISMATCH),
            new Spoiled("150060", "所属コード", "370", ProblemCode.AUTHORITY_MISMATCH),
            new Spoiled("140002", "採用年月日", "平成二十六年春", ProblemCode.DATE_UNREADABLE),
            new Spoiled("010007", "任期満了日", "未定", ProblemCode.DATE_UNREADABLE),
            new Spoiled("210006", "生年月日", "1998年6月31日", ProblemCode.DATE_NOT_IN_CALENDAR),
            new Spoiled("930010", "発令日", "R7.2.30", ProblemCode.DATE_NOT_IN_CALENDAR),
            new Spoiled("200004", "採用年月日", "平成31年5月1日", ProblemCode.DATE_NOT_IN_ERA),
            new Spoiled("930014", "生年月日", "昭和64年1月8日", ProblemCode.DATE_NOT_IN_ERA),
            new Spoiled("970007", "任期満了日", "1996-03-31", ProblemCode.END_BEFORE_BEGIN),
            new Spoiled("230007", "休職終了日", "2025-06-07", ProblemCode.END_BEFORE_BEGIN),
            new Spoiled("990004", "生年月日", "1990-09-16", ProblemCode.AGE_IMPOSSIBLE),
            new Spoiled("120002", "生年月日", "1888-02-29", ProblemCode.AGE_IMPOSSIBLE),
            new Spoiled("100006", "生年月日", "2085-06-28", ProblemCode.BIRTH_IN_FUTURE),
            new Spoiled("190005", "生年月日", "令和70年7月4日", ProblemCode.BIRTH_IN_FUTURE),
            new Spoiled("250010", "氏名カナ", "河野 トモミ", ProblemCode.KANA_EXPECTED),
            new Spoiled("180006", "氏名カナ", "木村里奈", ProblemCode.KANA_EXPECTED),
            new Spoiled("030019", "氏名", "?岡 健一", ProblemCode.CHARACTER_LOST),
            new Spoiled("060003", "氏名カナ", "ツカモト \uFFFDンタ", ProblemCode.CHARACTER_LOST),
            new Spoiled("900004", "職名", "=B2", ProblemCode.FORMULA),
            new Spoiled("030005", "メール", "@s030005", ProblemCode.FORMULA),
            new Spoiled("080006", "勤務割合", "120", ProblemCode.NUMBER_OUT_OF_RANGE),
            new Spoiled("000003", "勤務割合", "-50", ProblemCode.NUMBER_OUT_OF_RANGE));

    /// Whose rows have the other six faults. 250003's own row is right, it only stands there twice.
    private static final Set<String> BROKEN = Set.of("020008", "070005", "080002", "180005", "090002");

    @Autowired
    TestClient.As as;

    @Autowired
    ReactiveMongoTemplate mongo;

    private Office office;

    @BeforeEach
    void theSampleCity() {
        office = new Office(as, mongo).inAnEmptyCity();
        office.bring("people");
        office.bring("postings");
    }

    @Test
    void exactlyTheFortyFaultsAreFoundAndNothingIsWritten() {
        var people = office.stored("people");
        var units = office.stored("units");
        var file = clean();
        var planted = spoil(file);

        var preview = office.preview("people", "職員名簿.csv", file.utf8());

        assertThat(planted).hasSize(40);
        assertThat(preview.state()).isEqualTo("REJECTED");
        assertThat(preview.problemCount()).isEqualTo(40);
        assertThat(office.problems(preview, "ja"))
                .extracting("row", "column", "value", "code")
                .containsExactlyInAnyOrderElementsOf(planted);
        assertThat(planted.stream().map(fault -> fault.toList().getLast()).distinct())
                .hasSize(20);
        assertThat(office.stored("people")).isEqualTo(people);
        assertThat(office.stored("units")).isEqualTo(units);
    }

    @Test
    void everyFaultIsExplainedInBothLanguagesAndSaysWhatToDo() {
        var file = clean();
        spoil(file);

        var preview = office.preview("people", "職員名簿.csv", file.utf8());

        var japanese = office.problems(preview, "ja");
        var english = office.problems(preview, "en");
        assertThat(japanese)
                .allSatisfy(problem -> assertThat(List.of(problem.message(), problem.fix()))
                        .allSatisfy(text -> assertThat(text)
                                .isNotBlank()
                                .matches("(?s).*[ぁ-ん].*")
                                .doesNotContain("{")));
        assertThat(english)
                .allSatisfy(problem -> assertThat(List.of(problem.message(), problem.fix()))
                        .allSatisfy(text -> assertThat(text)
                                .isNotBlank()
                                .matches("(?s).*[a-z].*")
                                .doesNotContain("{")));
        assertThat(japanese)
                .filteredOn(problem -> problem.proposal() != null)
                .extracting("column", "proposal")
                .contains(
                        tuple("職員番号", "020005"),
                        tuple("所属コード", "020"),
                        tuple("任命権者", "市長"),
                        tuple("採用年月日", "令和元年5月1日"),
                        tuple("生年月日", "平成元年1月8日"));
    }

    @Test
    void theCleanFileIsAppliedAndAppliedAgainChangesNothing() {
        var first = office.preview("people", "職員名簿.csv", clean().utf8());
        var applied = office.apply(first);
        var people = office.stored("people");

        var second = office.preview("people", "職員名簿.csv", clean().utf8());
        var again = office.apply(second);

        assertThat(applied.state()).isEqualTo("APPLIED");
        assertThat(first.updated()).isEqualTo(855);
        assertThat(again.state()).isEqualTo("APPLIED");
        assertThat(second.unchanged()).isEqualTo(855);
        assertThat(second.created() + second.updated()).isZero();
        assertThat(office.stored("people")).isEqualTo(people);
    }

    @Test
    void exactlyTheRowsWithoutFaultsAreAppliedWhereThatIsAskedFor() {
        var file = clean();
        spoil(file);

        office.apply(office.preview("people", "職員名簿.csv", file.utf8()), true, List.of());

        var faulty = SPOILED.stream().map(Spoiled::number).collect(Collectors.toSet());
        faulty.addAll(BROKEN);
        var people =
                Objects.requireNonNull(mongo.findAll(Person.class).collectList().block());
        assertThat(people).hasSize(855).allSatisfy(person -> {
            boolean refused = person.employments().stream().anyMatch(each -> faulty.contains(each.number()));
            assertThat(String.valueOf(person.mail()).endsWith("@" + DOMAIN))
                    .as(person.searchKeys().toString())
                    .isEqualTo(!refused);
        });
    }

    private static StaffFile clean() {
        return StaffFile.ofTheSampleCity().withNewMail(DOMAIN);
    }

    /// Plants the faults and tells how they must be reported: row, column, value, code.
    private static List<Tuple> spoil(StaffFile file) {
        file.leaveALineFreeAfter(12);
        var rows = SPOILED.stream().map(each -> file.rowOf(each.number())).toList();
        int founded = file.rowOf("970018");
        int moved = file.rowOf("170003");
        int repeated = file.repeat(file.rowOf("250002"));
        int wrong = file.rowOf("090002");
        for (var number : List.of("020004", "200009")) {
            int row = file.rowOf(number);
            file.set(row, "氏名", "新田 光").set(row, "生年月日", "1981-01-02");
        }
        for (int i = 0; i < rows.size(); i++) {
            file.set(rows.get(i), SPOILED.get(i).column(), SPOILED.get(i).value());
        }
        file.set(founded, "発令日", "2004-04-01").set(moved, "所属コード", "020").set(wrong, "職員番号", "960004");
        file.set(file.rowOf("080038"), "発令日", "2026-04-01").set(file.rowOf("150060"), "発令日", "2026-04-01");
        var planted = new java.util.ArrayList<Tuple>();
        for (int i = 0; i < rows.size(); i++) {
            planted.add(SPOILED.get(i).reportedIn(rows.get(i)));
        }
        planted.add(tuple(repeated, "職員番号", "250002", "DUPLICATE_KEY"));
        planted.add(tuple(wrong, "職員番号", "960004", "DUPLICATE_KEY"));
        planted.add(broken(file, "020008", ProblemCode.COLUMN_COUNT, line -> line.substring(0, line.lastIndexOf(','))));
        planted.add(broken(file, "070005", ProblemCode.COLUMN_COUNT, line -> line.replace("主任", "主任,再任")));
        planted.add(broken(file, "080002", ProblemCode.QUOTE_UNBALANCED, line -> line.replace("上田", "\"上田")));
        planted.add(broken(file, "180005", ProblemCode.QUOTE_UNBALANCED, line -> line.replace("主任", "主任\"")));
        return planted;
    }

    private static Tuple broken(
            StaffFile file, String number, ProblemCode code, java.util.function.UnaryOperator<String> damage) {
        int row = file.rowOf(number);
        return tuple(row, null, file.breakLine(row, damage), code.name());
    }

    private record Spoiled(String number, String column, String value, ProblemCode code) {

        Tuple reportedIn(int row) {
            return tuple(row, column, value, code.name());
        }
    }
}
