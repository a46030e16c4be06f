// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shirube.backend.platform.Wording;
import org.shirube.backend.promotion.PromotionStructure.Seat;
import org.shirube.backend.promotion.WorkedStructure.WorkedSeat;

class StructureTargetsTest {

    private static final YearLists LISTS = new YearLists(
            List.of(
                    new YearLists.Task("T02", "固定資産税", "090", "Fixed asset tax"),
                    new YearLists.Task("T01", "児童手当", "220", null),
                    new YearLists.Task("T03", "介護保険", "210", null)),
            List.of(
                    new YearLists.Case("J01", "書かない窓口", "重点案件", "120", null, "Priority projects"),
                    new YearLists.Case("J02", "電子決裁", "重点案件", null, null, "Priority projects"),
                    new YearLists.Case("J03", "文書管理", "重点案件", null, null, "Priority projects"),
                    new YearLists.Case("M01", "市民の窓口", "窓口改革", null, null, null)),
            List.of(new YearLists.Site("S1", "本庁", 2, "Main building"), new YearLists.Site("S2", "別館", 1, null)));

    private final Promotions.Town town = new Promotions.Town()
            .section("010", 8)
            .section("020", 25)
            .section("030", 12)
            .section("040", 41);

    @Test
    void aSizeRuleMakesOnePlacementForEachSectionButTheExcepted() {
        var worked = work(Promotions.seat("P12", "R12", "規模:0-19=1;20-39=2;40-=3;除く=030"));

        assertThat(worked).extracting(WorkedSeat::id).containsExactly("P12/010", "P12/020", "P12/040");
        assertThat(worked).extracting(WorkedSeat::required).containsExactly(1, 2, 3);
        assertThat(worked).extracting(WorkedSeat::counted).containsExactly(8, 25, 41);
    }

    @Test
    void theTargetIsRoundedUpOnceOnTheRolesTotalAndServedInOrder() {
        var seat = Promotions.phased("P12", "R12", "規模:0-19=1;20-39=2;40-=3", 50, "040", "020");

        var worked = work(seat);

        assertThat(required(worked)).isEqualTo(7);
        assertThat(targets(worked)).isEqualTo(Map.of("P12/040", 3, "P12/020", 1, "P12/010", 0, "P12/030", 0));
    }

    @Test
    void codesThatTheOrderDoesNotNameFollowInCodeOrder() {
        var worked = work(Promotions.phased("P13", "R13", "業務", 50));

        assertThat(targets(worked)).isEqualTo(Map.of("P13/T01", 1, "P13/T02", 1, "P13/T03", 0));
    }

    @Test
    void placesAndCategoriesAreNamedInTheLanguageAskedForOrInJapanese() {
        assertThat(work(Promotions.seat("P11", "R11", "拠点")))
                .extracting(seat -> seat.placeName(Locale.ENGLISH))
                .containsExactly("Main building", "別館");
        assertThat(work(Promotions.seat("P13", "R13", "業務")))
                .extracting(seat -> seat.placeName(Locale.ENGLISH))
                .containsExactly("児童手当", "Fixed asset tax", "介護保険");
        assertThat(work(Promotions.seat("P06", "R06", "案件:2;区分=重点案件")))
                .extracting(WorkedSeat::category)
                .containsExactly(new Wording("重点案件", "Priority projects"));
    }

    @Test
    void casesOfTheKindAreCountedAndRoundedUp() {
        assertThat(required(work(Promotions.seat("P06", "R06", "案件:2;区分=重点案件"))))
                .isEqualTo(2);
        assertThat(required(work(Promotions.seat("P06", "R06", "案件:2")))).isEqualTo(2);
        assertThat(required(work(Promotions.seat("P07", "R07", "案件:2;区分=窓口改革"))))
                .isEqualTo(1);
    }

    @Test
    void everySiteHasItsOwnNumber() {
        var worked = work(Promotions.phased("P11", "R11", "拠点", 80, "S2"));

        assertThat(targets(worked)).isEqualTo(Map.of("P11/S2", 1, "P11/S1", 2));
    }

    @Test
    void everybodyMeansTheHeadsOrThePeopleItIsFor() {
        assertThat(required(work(Promotions.of("P15", "R15", "全員", "所属長")))).isEqualTo(4);
        assertThat(required(work(Promotions.of("P17", "R17", "全員", "任用形態:正規等"))))
                .isEqualTo(86);
        assertThat(required(work(Promotions.of("P18", "R18", "全員", "任用形態:会計年度任用職員"))))
                .isZero();
    }

    @Test
    void aShareOfStaffIsRoundedUp() {
        assertThat(required(work(Promotions.of("P20", "R20", "割合:5%", "任用形態:正規等"))))
                .isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void noPlacementGetsMoreThanItNeedsAndNothingOfTheTargetIsLost(long seed) {
        var random = new Random(seed);
        var percent = random.nextInt(101);
        var office = new Promotions.Town();
        for (int i = 0; i < 1 + random.nextInt(60); i++) {
            office.section("%03d".formatted(random.nextInt(1000)), random.nextInt(70));
        }
        var seats = List.of(
                Promotions.phased("P1", "R1", "規模:0-19=1;20-39=2;40-=3", percent, "100", "007"),
                Promotions.phased("P2", "R1", "手入力:" + random.nextInt(9), percent),
                Promotions.phased("P3", "R2", "拠点", percent, "S2"));

        var worked = StructureTargets.work(Promotions.structure(2026, seats), LISTS, office, Promotions.APRIL)
                .seats();

        assertThat(worked).as("seed %d", seed).allMatch(seat -> seat.target() <= seat.required());
        for (var role : List.of("R1", "R2")) {
            var ofRole = worked.stream()
                    .filter(seat -> seat.seat().roleCode().equals(role))
                    .toList();
            assertThat(ofRole.stream().mapToInt(WorkedSeat::target).sum())
                    .as("seed %d", seed)
                    .isEqualTo((int) Math.ceil(required(ofRole) * percent / 100.0 - 1e-9));
        }
    }

    @Test
    void staffIsCountedOnTheFirstOfAprilOrOnTheDayOfTheVersionBeforeThat() {
        var structure =
                PromotionStructure.empty(new org.shirube.backend.platform.FiscalYear(2027), LocalDate.of(2026, 9, 14));

        assertThat(structure.countedOn(LocalDate.of(2027, 3, 31))).isEqualTo("2026-09-14");
        assertThat(structure.countedOn(LocalDate.of(2027, 4, 1))).isEqualTo("2027-04-01");
        assertThat(structure.countedOn(LocalDate.of(2027, 9, 1))).isEqualTo("2027-04-01");
    }

    private List<WorkedSeat> work(Seat seat) {
        return StructureTargets.work(Promotions.structure(2026, List.of(seat)), LISTS, town, Promotions.APRIL)
                .seats();
    }

    private static int required(List<WorkedSeat> seats) {
        return seats.stream().mapToInt(WorkedSeat::required).sum();
    }

    private static Map<String, Integer> targets(List<WorkedSeat> seats) {
        return seats.stream().collect(java.util.stream.Collectors.toMap(WorkedSeat::id, WorkedSeat::target));
    }
}
