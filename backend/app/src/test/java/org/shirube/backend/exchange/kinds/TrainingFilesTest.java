// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.shirube.backend.SmallTown.STAFF;
import static org.shirube.backend.SmallTown.personId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shirube.backend.SmallTown;
import org.shirube.backend.TestBackend;
import org.shirube.backend.exchange.ProblemCode;
import org.shirube.backend.skills.Evidence;
import org.shirube.backend.skills.EvidenceKind;
import org.shirube.backend.skills.Framework;
import org.shirube.backend.skills.SkillProfile;
import org.shirube.backend.training.Course;
import org.shirube.backend.training.Enrolment;
import org.shirube.backend.training.EnrolmentState;
import org.shirube.backend.training.Trainings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

@TestBackend
class TrainingFilesTest {

    private static final String COURSES = "講座コード,講座名,実施方法,時間,到達段階,前提講座,必須";
    private static final String COMPLETIONS = "職員番号,講座コード,修了日,有効期限,文書番号";
    private static final String EVIDENCE = "職員番号,スキルコード,根拠種別,日付,値,標準誤差";
    private static final String FRAMEWORKS = "体系コード,版,項目コード,領域コード,領域名,項目名,段階0,段階4";

    @Autowired
    ReactiveMongoTemplate mongo;

    @Autowired
    CourseKind courses;

    @Autowired
    CompletionKind completions;

    @Autowired
    EvidenceImport evidence;

    @Autowired
    FrameworkKind frameworks;

    @BeforeEach
    void aTown() {
        SmallTown.build(mongo);
    }

    @Test
    void whatIsWrongWithACourseIsSaidOnceForEachCell() {
        var sheet = Sheets.of(
                COURSES,
                "K01,一,対面,2時間,A01:2,,",
                "K02,二,通信教育,2,A1:2,,",
                "K03,三,集合,2,A01:9,K99,",
                "K04,四,集合,2,A01,K05,",
                "K05,五,OJT,2,A01:2,K04,",
                "K05,五,OJT,2,A01:2,,",
                ",六,OJT,2,A01:2,,");

        var comparison = Sheets.compare(courses, sheet);

        assertThat(sheet.problems())
                .extracting("row", "column", "code")
                .containsExactlyInAnyOrder(
                        tuple(2, "時間", ProblemCode.UNKNOWN_VALUE),
                        tuple(3, "実施方法", ProblemCode.UNKNOWN_VALUE),
                        tuple(3, "到達段階", ProblemCode.UNKNOWN_CODE),
                        tuple(4, "到達段階", ProblemCode.NUMBER_OUT_OF_RANGE),
                        tuple(5, "到達段階", ProblemCode.UNKNOWN_VALUE),
                        tuple(7, "講座コード", ProblemCode.DUPLICATE_KEY),
                        tuple(8, "講座コード", ProblemCode.MISSING_VALUE));
        assertThat(sheet.problems())
                .filteredOn(problem -> problem.code() == ProblemCode.UNKNOWN_CODE)
                .extracting("proposal")
                .containsExactly("A01:2");
        assertThat(comparison.changes()).extracting("key").containsExactly("K05");
    }

    @Test
    void coursesMustNotLeadBackToThemselvesNorToNowhere() {
        var sheet = Sheets.of(COURSES, "K01,一,集合,2,,K02,", "K02,二,集合,2,,K01,", "K03,三,集合,2,,K99,");

        Sheets.compare(courses, sheet);

        assertThat(sheet.problems())
                .extracting("row", "column", "code")
                .containsExactly(
                        tuple(2, "前提講座", ProblemCode.CYCLE),
                        tuple(3, "前提講座", ProblemCode.CYCLE),
                        tuple(4, "前提講座", ProblemCode.UNKNOWN_CODE));
    }

    @Test
    void anEmptyCellLeavesWhatIsStored() {
        mongo.insert(Trainings.security("S01")).block();

        var change = Sheets.compare(courses, Sheets.of(COURSES, "S01,新しい名前,,,,,"))
                .changes()
                .getFirst();

        var course = (Course) change.after();
        assertThat(course.title()).isEqualTo("新しい名前");
        assertThat(course.mandatory()).isTrue();
        assertThat(course.hours()).isEqualTo(1.5);
        assertThat(change.differences()).extracting("field").containsExactly("講座名");
    }

    @Test
    void aChangedEnglishTextIsShownBeforeAndAfter() {
        mongo.insert(Trainings.security("S01")).block();

        var change = Sheets.compare(
                        courses,
                        Sheets.of(
                                "講座コード,講座名(英),説明(英),根拠(英),講座名,実施方法,時間",
                                "S01,Security,What all must know,Security policy,,,"))
                .changes()
                .getFirst();

        assertThat(change.differences())
                .extracting("field", "before", "after")
                .containsExactly(
                        tuple("講座名(英)", "Course S01", "Security"),
                        tuple("根拠(英)", null, "Security policy"),
                        tuple("説明(英)", null, "What all must know"));
        var course = (Course) change.after();
        assertThat(course.title(Locale.ENGLISH)).isEqualTo("Security");
        assertThat(course.title(Locale.JAPANESE)).isEqualTo("講座S01");
        assertThat(course.legalBasis(Locale.ENGLISH)).isEqualTo("Security policy");
        assertThat(course.description(Locale.ENGLISH))
                .as("no text, no translation")
                .isNull();
    }

    @Test
    void aCompletionEndsTheAssignmentAndASecondOneStandsAlone() {
        mongo.insert(Trainings.course("K01", 12, false)).block();
        var assigned = Enrolment.assigned(
                "open", "K01", personId(STAFF), null, null, "hr", Instant.parse("2026-05-01T00:00:00Z"));
        mongo.insert(assigned).block();

        var changes = Sheets.compare(
                        completions,
                        Sheets.of(COMPLETIONS, STAFF + ",K01,R8.6.1,,", STAFF + ",K01,2025/6/1,2025-12-31,第1号"))
                .changes();

        assertThat(changes).extracting("id").first().isEqualTo("open");
        var ended = (Enrolment) changes.getFirst().after();
        assertThat(ended.state()).isEqualTo(EnrolmentState.COMPLETED);
        assertThat(ended.expires()).isEqualTo("2027-05-31");
        assertThat(ended.outbox()).hasSize(1);
        var earlier = (Enrolment) changes.getLast().after();
        assertThat(changes.getLast().creates()).isTrue();
        assertThat(earlier.expires()).isEqualTo("2025-12-31");
        assertThat(earlier.documentNumber()).isEqualTo("第1号");
    }

    @Test
    void whatIsWrongWithACompletionIsSaid() {
        mongo.insert(Trainings.course("L03", null, true)).block();
        var sheet = Sheets.of(
                COMPLETIONS,
                "299999,L03,2026-06-01,,第1号",
                STAFF + ",L99,2026-06-01,,第1号",
                STAFF + ",L03,2026-06-31,,第1号",
                STAFF + ",L03,2026-06-01,2026-05-31,第1号",
                STAFF + ",L03,2026-06-02,,",
                STAFF + ",L03,2026-06-03,,第2号",
                STAFF + ",L03,2026-06-03,,第2号");

        var comparison = Sheets.compare(completions, sheet);

        assertThat(sheet.problems())
                .extracting("row", "column", "code")
                .containsExactly(
                        tuple(2, "職員番号", ProblemCode.UNKNOWN_CODE),
                        tuple(3, "講座コード", ProblemCode.UNKNOWN_CODE),
                        tuple(4, "修了日", ProblemCode.DATE_NOT_IN_CALENDAR),
                        tuple(5, "有効期限", ProblemCode.END_BEFORE_BEGIN),
                        tuple(6, "文書番号", ProblemCode.MISSING_VALUE),
                        tuple(8, "修了日", ProblemCode.DUPLICATE_KEY));
        assertThat(comparison.changes()).hasSize(1);
    }

    @Test
    void evidenceGoesBesideWhatIsThereAndReplacesTheSameFact() {
        var stored = new Evidence("own", "A01", EvidenceKind.SELF_RATING, 1, 0.9, LocalDate.of(2025, 9, 10), "実施回");
        mongo.insert(new SkillProfile(personId(STAFF), null, List.of(stored), List.of(), Instant.EPOCH))
                .block();

        var change = Sheets.compare(
                        evidence,
                        Sheets.of(EVIDENCE, STAFF + ",A01,自己診断,R7.9.10,2.5,", STAFF + ",B01,資格,2025-11-01,3,"))
                .changes()
                .getFirst();

        var profile = (SkillProfile) change.after();
        assertThat(profile.evidence())
                .extracting("skillCode", "kind", "value", "standardError", "source")
                .containsExactly(
                        tuple("A01", EvidenceKind.SELF_RATING, 2.5, 0.9, "実施回"),
                        tuple("B01", EvidenceKind.CERTIFICATE, 3.0, 0.4, null));
        assertThat(profile.evidence().getFirst().id()).isEqualTo("own");
        assertThat(change.expectedVersion()).isZero();
    }

    @Test
    void whatIsWrongWithEvidenceIsSaid() {
        var sheet = Sheets.of(
                EVIDENCE,
                STAFF + ",A99,自己診断,2025-09-10,2,",
                STAFF + ",A01,研修修了,2025-09-10,2,",
                STAFF + ",A01,テスト,2025-09-10,5,",
                STAFF + ",A01,テスト,2025-09-11,3,0",
                STAFF + ",A01,テスト,2025-09-12,,",
                STAFF + ",A01,テスト,2025-09-13,3,0.3",
                STAFF + ",A01,テスト,2025-09-13,3,0.3");

        Sheets.compare(evidence, sheet);

        assertThat(sheet.problems())
                .extracting("row", "column", "code")
                .containsExactly(
                        tuple(2, "スキルコード", ProblemCode.UNKNOWN_CODE),
                        tuple(3, "根拠種別", ProblemCode.UNKNOWN_VALUE),
                        tuple(4, "値", ProblemCode.NUMBER_OUT_OF_RANGE),
                        tuple(5, "標準誤差", ProblemCode.NUMBER_OUT_OF_RANGE),
                        tuple(6, "値", ProblemCode.MISSING_VALUE),
                        tuple(8, "スキルコード", ProblemCode.DUPLICATE_KEY));
    }

    @Test
    void anAreaIsNamedOnItsFirstRowAndNeverDifferently() {
        var sheet = Sheets.of(
                FRAMEWORKS,
                "CITY,2026,A01,A,基礎,意義,まだ,指導",
                "CITY,2026,A02,A,,課題,まだ,指導",
                "CITY,2026,A03,A,応用,説明,まだ,指導",
                "CITY,2026,A01,A,基礎,意義,まだ,指導",
                "CITY,2026,C01,C,,業務,まだ,指導");

        var framework = (Framework)
                Sheets.compare(frameworks, sheet).changes().getFirst().after();

        assertThat(framework.items())
                .extracting("code", "areaName")
                .containsExactly(tuple("A01", "基礎"), tuple("A02", "基礎"));
        assertThat(framework.state()).isEqualTo(Framework.State.PUBLISHED);
        assertThat(sheet.problems())
                .extracting("row", "column", "code")
                .containsExactly(
                        tuple(4, "領域名", ProblemCode.CONFLICTING_VALUE),
                        tuple(5, "項目コード", ProblemCode.DUPLICATE_KEY),
                        tuple(6, "領域名", ProblemCode.MISSING_VALUE));
    }

    @Test
    void mendedWordingDoesNotPublishAnEditionAnew() {
        var change = Sheets.compare(frameworks, Sheets.of(FRAMEWORKS, "TOWN,1,A01,A,,DXの意義,,"))
                .changes()
                .getFirst();

        var framework = (Framework) change.after();
        assertThat(framework.items()).extracting("name").containsExactly("DXの意義", "確認");
        assertThat(framework.publishedAt()).isEqualTo("2026-04-01T00:00:00Z");
        assertThat(change.differences()).extracting("field").containsExactly("A01 項目名");
    }

    @Test
    void theEnglishOfADefinitionAndOfAnAreaComesBesideWhatIsStored() {
        var change = Sheets.compare(
                        frameworks,
                        Sheets.of("体系コード,版,項目コード,領域コード,領域名(英),定義,定義(英)", "TOWN,1,A01,A,Basics,説明できる。,Can explain it."))
                .changes()
                .getFirst();

        var item = ((Framework) change.after()).item("A01").orElseThrow();
        assertThat(item.areaName(Locale.ENGLISH)).isEqualTo("Basics");
        assertThat(item.definition(Locale.ENGLISH)).isEqualTo("Can explain it.");
        assertThat(item.definition(Locale.JAPANESE)).isEqualTo("説明できる。");
        assertThat(change.differences())
                .extracting("field", "before", "after")
                .containsExactly(
                        tuple("A01 領域名(英)", null, "Basics"),
                        tuple("A01 定義", null, "説明できる。"),
                        tuple("A01 定義(英)", null, "Can explain it."));
    }
}
