// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shirube.backend.SmallTown.STAFF;
import static org.shirube.backend.SmallTown.TEACHER;
import static org.shirube.backend.SmallTown.personId;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shirube.backend.SmallTown;
import org.shirube.backend.TestBackend;
import org.shirube.backend.platform.FiscalYear;
import org.shirube.backend.training.Offering;
import org.shirube.backend.training.Recurrence;
import org.shirube.backend.training.Requirement;
import org.shirube.backend.training.TrainingPlan;
import org.shirube.backend.training.Trainings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/// Rounds, mandatory courses and plans.
@TestBackend
class TrainingOrdersTest {

    private static final String OFFERINGS = "研修回コード,講座コード,開始日時,終了日時,会場,定員,最少人数,締切日,四半期";
    private static final String REQUIREMENTS = "必須研修コード,名称,講座コード,対象,周期,期限,猶予日数,免除理由";
    private static final String PLANS = "年度,職員番号,四半期,講座コード,理由,状態,合意日";

    @Autowired
    ReactiveMongoTemplate mongo;

    @Autowired
    OfferingsKind offerings;

    @Autowired
    RequirementsKind requirements;

    @Autowired
    TrainingPlansKind plans;

    @BeforeEach
    void aTownWithTwoCourses() {
        SmallTown.build(mongo);
        mongo.insert(Trainings.course("K01", null, false)).block();
        mongo.insert(Trainings.course("K02", null, false)).block();
    }

    @Test
    void aRoundIsHeldAtTheOfficesTime() {
        var change = Sheets.compare(
                        offerings, Sheets.of(OFFERINGS, "R1,K01,令和8年7月3日 13:30,2026-07-03T16:30:00,会議室,40,16,R8.6.19,"))
                .changes()
                .getFirst();

        var round = (Offering) change.after();
        assertThat(round.begins()).isEqualTo("2026-07-03T04:30:00Z");
        assertThat(round.ends()).isEqualTo("2026-07-03T07:30:00Z");
        assertThat(round.deadline()).isEqualTo("2026-06-19");
        assertThat(round.quarter()).isEqualTo(2);
        assertThat(change.differences()).extracting("after").contains("2026-07-03T13:30");
    }

    @Test
    void whatIsWrongWithARoundIsSaid() {
        var sheet = Sheets.of(
                OFFERINGS,
                "R1,K09,2026-07-03,2026-07-03 25:00,,40,16,,",
                "R2,K01,2026-07-03 13:30,2026-07-03 12:30,,10,16,2026-07-04,3",
                "R3,K01,,2026-06-31 12:30,,0,,,5",
                "R3,K01,2026-07-03 13:30,2026-07-03 16:30,,,,,");

        Sheets.compare(offerings, sheet);

        assertThat(Sheets.problems(sheet))
                .containsExactlyInAnyOrder(
                        "2 講座コード UNKNOWN_CODE → K01",
                        "2 開始日時 DATE_UNREADABLE",
                        "2 終了日時 DATE_UNREADABLE",
                        "3 終了日時 END_BEFORE_BEGIN",
                        "3 最少人数 NUMBER_OUT_OF_RANGE",
                        "3 締切日 END_BEFORE_BEGIN",
                        "3 四半期 NUMBER_OUT_OF_RANGE",
                        "4 開始日時 MISSING_VALUE",
                        "4 終了日時 DATE_NOT_IN_CALENDAR",
                        "4 定員 NUMBER_OUT_OF_RANGE",
                        "5 研修回コード DUPLICATE_KEY");
    }

    @Test
    void aRequirementSaysWhoAndHowOften() {
        var sheet = Sheets.of(
                REQUIREMENTS,
                "H1,年次,K01; K02,{\"everybody\":true},毎年度,6月30日,14,休職; 派遣中",
                "H2,新任,K01,{\"hired\":{\"from\":\"2026-04-01\"}},着任から30日以内,,,",
                "H3,三年,K01,{\"unit\":{\"code\":\"110\"}},3年ごと,,,");

        var read = Sheets.store(mongo, Sheets.compare(requirements, sheet));

        assertThat(Sheets.problems(sheet)).isEmpty();
        var yearly = (Requirement) read.changes().getFirst().after();
        assertThat(yearly.courses()).containsExactly("K01", "K02");
        assertThat(yearly.population()).isEqualTo(Map.of("everybody", true));
        assertThat(yearly.due().in(new FiscalYear(2026))).isEqualTo("2026-06-30");
        assertThat(yearly.exemptionReasons()).containsExactly("休職", "派遣中");
        assertThat(read.changes())
                .extracting(change -> ((Requirement) change.after()).recurrence())
                .containsExactly(
                        new Recurrence(Recurrence.Kind.EACH_FISCAL_YEAR, null),
                        new Recurrence(Recurrence.Kind.AFTER_START, 30),
                        new Recurrence(Recurrence.Kind.EVERY_MONTHS, 36));
        assertThat(Sheets.compare(requirements, sheet).unchanged()).isEqualTo(3);
    }

    @Test
    void whatIsWrongWithARequirementIsSaid() {
        var sheet = Sheets.of(
                REQUIREMENTS,
                "H1,年次,K01; K09,{\"unit\":{\"code\":\"111\"}},毎年度,,14,",
                "H2,,K01,全員,ときどき,6/31,400,",
                "H3,名,K01,{\"holdsRole\":\"R99\"},毎年度,いつか,,",
                "H4,名,,{\"nobody\":true},一回,,,",
                "H5,名,K01,,0年ごと,,,");

        Sheets.compare(requirements, sheet);

        assertThat(Sheets.problems(sheet))
                .containsExactlyInAnyOrder(
                        "2 講座コード UNKNOWN_CODE → K01; K01",
                        "2 対象 UNKNOWN_UNIT → {\"unit\":{\"code\":\"110\"}}",
                        "2 期限 MISSING_VALUE",
                        "3 名称 MISSING_VALUE",
                        "3 対象 UNKNOWN_VALUE",
                        "3 周期 UNKNOWN_VALUE",
                        "3 期限 DATE_NOT_IN_CALENDAR",
                        "3 猶予日数 NUMBER_OUT_OF_RANGE",
                        "4 対象 UNKNOWN_CODE",
                        "4 期限 DATE_UNREADABLE",
                        "5 講座コード MISSING_VALUE",
                        "5 対象 UNKNOWN_VALUE",
                        "6 対象 MISSING_VALUE",
                        "6 周期 UNKNOWN_VALUE");
    }

    @Test
    void aPlanIsOnePersonsForAFiscalYear() {
        var sheet = Sheets.of(
                PLANS,
                "R8," + STAFF + ",2,K01,伸ばすため,合意,R8.6.29",
                "2026," + STAFF + ",3,K02,続けて,,",
                "2027," + STAFF + ",1,K01,,案,",
                "2026," + TEACHER + ",4,K01,,,");

        var read = Sheets.store(mongo, Sheets.compare(plans, sheet));

        assertThat(Sheets.problems(sheet)).isEmpty();
        assertThat(read.changes())
                .extracting("title")
                .containsExactly("2026 200003 職員200003", "2027 200003 職員200003", "2026 300001 職員300001");
        var plan = (TrainingPlan) read.changes().getFirst().after();
        assertThat(plan.personId()).isEqualTo(personId(STAFF));
        assertThat(plan.agreedOn()).isEqualTo(LocalDate.of(2026, 6, 29));
        assertThat(plan.lines())
                .containsExactly(new TrainingPlan.Line(2, "K01", "伸ばすため"), new TrainingPlan.Line(3, "K02", "続けて"));
        assertThat(Sheets.compare(plans, sheet).unchanged()).isEqualTo(3);
    }

    @Test
    void whatIsWrongWithAPlanIsSaid() {
        var sheet = Sheets.of(
                PLANS,
                "いつか," + STAFF + ",2,K01,,,",
                "2026,299999,2,K01,,,",
                "2026," + STAFF + ",5,K09,,決定,",
                "2026," + STAFF + ",,K01,,,",
                "2026," + STAFF + ",1,K01,,,",
                "2027," + STAFF + ",1,K01,,合意,",
                "2028," + STAFF + ",1,K01,,案,2028-05-01",
                "2028," + STAFF + ",1,K02,,合意,2028-05-02");

        Sheets.compare(plans, sheet);

        assertThat(Sheets.problems(sheet))
                .containsExactlyInAnyOrder(
                        "2 年度 UNKNOWN_VALUE",
                        "3 職員番号 UNKNOWN_CODE",
                        "4 四半期 NUMBER_OUT_OF_RANGE",
                        "4 講座コード UNKNOWN_CODE → K01",
                        "4 状態 UNKNOWN_VALUE",
                        "5 四半期 MISSING_VALUE",
                        "6 講座コード DUPLICATE_KEY",
                        "7 合意日 MISSING_VALUE",
                        "8 状態 UNKNOWN_VALUE → 合意",
                        "9 状態 CONFLICTING_VALUE",
                        "9 合意日 CONFLICTING_VALUE");
    }
}
