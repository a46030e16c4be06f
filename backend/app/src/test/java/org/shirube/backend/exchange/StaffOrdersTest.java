// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shirube.backend.TestBackend;
import org.shirube.backend.TestClient;
import org.shirube.backend.TestIdentity;
import org.shirube.backend.organization.Authority;
import org.shirube.backend.organization.Employment;
import org.shirube.backend.organization.Person;
import org.shirube.backend.organization.Posting;
import org.shirube.contract.exchange.ImportView;
import org.shirube.contract.platform.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/// What becomes of employments and postings when staff lists and orders come one after the other.
@TestBackend
class StaffOrdersTest {

    private static final String STAFF = "任命権者,職員番号,氏名,任用形態,採用年月日,任期満了日,前職員番号,所属コード,発令日\n";
    private static final String ORDERS = "任命権者,職員番号,所属コード,発令区分,開始日,終了日,職名,割合\n";

    @Autowired
    TestClient.As as;

    @Autowired
    ReactiveMongoTemplate mongo;

    private Office office;

    @BeforeEach
    void aCityWithoutAnyBasisBetweenItsAuthorities() {
        office = new Office(as, mongo).inAnEmptyCity();
        mongo.findAll(Authority.class)
                .concatMap(each -> mongo.save(
                        new Authority(each.name(), each.version(), each.englishName(), null, null, null, null)))
                .blockLast();
    }

    @Test
    void aMainPostingThatHadEndedIsNotOpenedAgainByTheNextOne() {
        staff("市長,1,青木 一,正規,2020-04-01,,,010,2020-04-01\n");
        orders("市長,1,010,本務,2020-04-01,2023-03-31,,\n");

        staff("市長,1,青木 一,正規,2020-04-01,,,020,2025-04-01\n");

        assertThat(person("1").employments().getFirst().postings())
                .extracting(
                        Posting::unitCode,
                        posting -> posting.period().from(),
                        posting -> posting.period().to())
                .containsExactly(
                        tuple("010", LocalDate.of(2020, 4, 1), LocalDate.of(2023, 4, 1)),
                        tuple("020", LocalDate.of(2025, 4, 1), null));
    }

    @Test
    void whoComesBackToAUnitHasBeenAwayInBetween() {
        staff("市長,1,青木 一,正規,2020-04-01,,,010,2020-04-01\n");
        orders("市長,1,010,本務,2020-04-01,2023-03-31,,\n");

        staff("市長,1,青木 一,正規,2020-04-01,,,010,2025-04-01\n");

        assertThat(person("1").mainPostingOn(LocalDate.of(2024, 4, 1))).isEmpty();
        assertThat(person("1").mainPostingOn(LocalDate.of(2022, 4, 1))).isPresent();
        assertThat(person("1").mainPostingOn(LocalDate.of(2025, 4, 1))).isPresent();
    }

    @Test
    void theMainPostingGoesOnWithAnEmploymentThatIsProlonged() {
        staff("市長,1,青木 一,任期付,2024-04-01,2026-03-31,,010,\n");

        staff("市長,1,青木 一,任期付,2024-04-01,2028-03-31,,010,\n");

        assertThat(person("1").mainPostingOn(LocalDate.of(2027, 4, 1))).isPresent();
        assertThat(person("1").mainPostingOn(LocalDate.of(2028, 4, 1))).isEmpty();
    }

    @Test
    void twoMainPostingsAtATimeAreRefused() {
        staff("市長,1,青木 一,正規,2020-04-01,,,010,2020-04-01\n");
        staff("市長,1,青木 一,正規,2020-04-01,,,020,2025-04-01\n");

        var preview = preview("people", STAFF + "市長,1,青木 一,正規,2020-04-01,,,020,2023-04-01\n");

        assertThat(faults(preview)).containsExactly(tuple(2, "発令日", "TWO_MAIN_POSTINGS"));
    }

    @Test
    void ordersOfAllYearsTogetherAreTheSameTheSecondTime() {
        staff("市長,1,青木 一,正規,2020-04-01,,,,\n");
        var all = "市長,1,010,本務,2020-04-01,,主事,\n市長,1,020,本務,2023-04-01,,主任,\n市長,1,030,兼務,2024-04-01,,,0.2\n";
        orders(all);

        var again = preview("postings", ORDERS + all);

        assertThat(faults(again)).isEmpty();
        assertThat(again.updated()).isZero();
        assertThat(person("1").employments().getFirst().postings())
                .extracting(Posting::unitCode, posting -> posting.period().to())
                .containsExactly(tuple("010", LocalDate.of(2023, 4, 1)), tuple("020", null), tuple("030", null));
    }

    @Test
    void whatAFileOfOrdersDoesNotSayStaysAsItIs() {
        staff("市長,1,青木 一,正規,2020-04-01,,,010,\n");
        orders("市長,1,030,兼務,2024-04-01,2027-03-31,主査,0.2\n");

        var preview = preview("postings", "任命権者,職員番号,所属コード,発令区分,開始日\n市長,1,030,兼務,2024-04-01\n");

        assertThat(preview.updated()).isZero();
        assertThat(preview.unchanged()).isEqualTo(1);
    }

    @Test
    void anOrderIntoAnotherAuthoritysUnitNeedsABasisAndOnlyAJointOneIsItself() {
        staff("市長,1,青木 一,正規,2020-04-01,,,010,\n");

        var preview = preview(
                "postings",
                ORDERS + "市長,1,380,兼務,2026-04-01,,,\n市長,1,390,併任,2026-04-01,,,\n市長,1,020,兼務,2026-04-01,,,\n");

        assertThat(faults(preview)).containsExactly(tuple(2, "所属コード", "AUTHORITY_MISMATCH"));
    }

    @Test
    void sharesAreAddedOnEveryDayOnWhichSomethingBegins() {
        staff("市長,1,青木 一,正規,2020-04-01,,,010,\n");
        orders("市長,1,020,兼務,2026-10-01,,,0.6\n");

        var preview = preview("postings", ORDERS + "市長,1,030,兼務,2026-04-01,,,0.5\n");

        assertThat(faults(preview)).containsExactly(tuple(2, "割合", "SHARE_OVER_100"));
        assertThat(office.problems(preview, "ja").getFirst().message()).contains("2026-10-01");
    }

    @Test
    void anOrderOfWhichARowIsWrongWaitsWithThePersonsOtherOrders() {
        staff("市長,1,青木 一,正規,2020-04-01,,,010,\n市長,2,井上 二,正規,2020-04-01,,,010,\n");

        var preview = preview(
                "postings",
                ORDERS + "市長,1,020,兼務,2026-04-01,,,\n市長,1,030,手伝い,2026-04-01,,,\n市長,2,020,兼務,2026-04-01,,,\n");

        assertThat(preview.rejected()).isEqualTo(2);
        assertThat(preview.updated()).isEqualTo(1);
    }

    @Test
    void anOrderIsOverWithTheEmployment() {
        staff("市長,1,青木 一,再任用,2020-04-01,2026-03-31,,010,\n");
        orders("市長,1,030,兼務,2024-04-01,,,\n");

        assertThat(person("1").postingsOn(LocalDate.of(2026, 3, 31))).hasSize(2);
        assertThat(person("1").postingsOn(LocalDate.of(2026, 4, 1))).isEmpty();
    }

    @Test
    void aCompleteFileSpeaksOnlyOfTheAuthoritiesThatItNames() {
        staff("市長,1,青木 一,正規,2020-04-01,,,,\n市長,2,井上 二,正規,2020-04-01,,,,\n議会,3,上田 三,正規,2020-04-01,,,,\n");

        var preview = complete(office, STAFF + "市長,1,青木 一,正規,2020-04-01,,,,\n");

        assertThat(preview.absent()).isEqualTo(1);
    }

    @Test
    void aCompleteFileSpeaksOnlyOfPeopleWhomItsSenderMaySee() {
        staff(
                "市長,1,青木 一,正規,2020-04-01,,,,\n市長,2,井上 二,正規,2020-04-01,,,,\n議会,3,上田 三,正規,2020-04-01,,,,\n議会,4,江口 四,正規,2020-04-01,,,,\n");
        var clerk = new Office(as, mongo, TestIdentity.token("assembly", "議会", "3", Role.HR));

        var preview = complete(clerk, STAFF + "市長,1,青木 一,正規,2020-04-01,,,,\n議会,3,上田 三,正規,2020-04-01,,,,\n");

        assertThat(preview.absent()).isEqualTo(1);
        office.apply(preview, false, List.of(person("2").id(), person("4").id()));
        assertThat(person("2").activeOn(LocalDate.of(2026, 9, 14))).isTrue();
        assertThat(person("4").activeOn(LocalDate.of(2026, 9, 14))).isFalse();
    }

    @Test
    void whoIsMissingIsSaidOnlyWhereEveryRowWasUnderstood() {
        staff("市長,1,青木 一,正規,2020-04-01,,,,\n市長,2,井上 二,正規,2020-04-01,,,,\n");

        var preview = complete(office, STAFF + "市長,1,青木 一,正規,2020-04-01,,,,\n市長,2,,正規,2020-04-01,,,,\n");

        assertThat(preview.problemCount()).isEqualTo(1);
        assertThat(preview.absent()).isZero();
    }

    @Test
    void aRowThatCannotBeReadKeepsThePersonsOtherRowsBack() {
        var preview = preview(
                "people",
                STAFF + "市長,1,青木 一,会計年度任用職員,春,2026-03-31,,,\n市長,2,青木 一,会計年度任用職員,2026-04-01,2027-03-31,1,,\n"
                        + "市長,3,井上 二,正規,2020-04-01,,,,\n");

        assertThat(faults(preview)).containsExactly(tuple(2, "採用年月日", "DATE_UNREADABLE"));
        assertThat(preview.rejected()).isEqualTo(2);
        assertThat(preview.created()).isEqualTo(1);
    }

    @Test
    void aBasisBetweenAuthoritiesIsOneOfThreeAndBothAreKnown() {
        var preview = preview("authorities", "任命権者,取扱任命権者,根拠種別\n財産区,区長,事務委任\n病院管理者,財産区,口約束\n開発公社,病院管理者,協定\n");

        assertThat(faults(preview))
                .containsExactly(tuple(2, "取扱任命権者", "UNKNOWN_CODE"), tuple(3, "根拠種別", "UNKNOWN_VALUE"));
    }

    private void staff(String rows) {
        office.apply(preview("people", STAFF + rows));
    }

    private void orders(String rows) {
        office.apply(preview("postings", ORDERS + rows));
    }

    private ImportView preview(String kind, String text) {
        return office.preview(kind, kind + ".csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static ImportView complete(Office sender, String text) {
        return sender.preview("people", "people.csv", text.getBytes(StandardCharsets.UTF_8), "complete");
    }

    private List<org.assertj.core.groups.Tuple> faults(ImportView preview) {
        return office.problems(preview, "ja").stream()
                .map(problem -> tuple(problem.row(), problem.column(), problem.code()))
                .toList();
    }

    private Person person(String number) {
        return Objects.requireNonNull(mongo.findAll(Person.class)
                .filter(person ->
                        person.employments().stream().map(Employment::number).anyMatch(number::equals))
                .next()
                .block());
    }
}
