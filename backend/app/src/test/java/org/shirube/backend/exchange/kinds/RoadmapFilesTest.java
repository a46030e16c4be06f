// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shirube.backend.MemoryDatabase;
import org.shirube.backend.TestBackend;
import org.shirube.backend.exchange.Cell;
import org.shirube.backend.exchange.Comparison;
import org.shirube.backend.exchange.ImportKind;
import org.shirube.backend.exchange.ImportSheet;
import org.shirube.backend.exchange.ProblemCode;
import org.shirube.backend.roadmap.ChecklistItem;
import org.shirube.backend.roadmap.CycleEntry;
import org.shirube.backend.roadmap.Indicator;
import org.shirube.backend.roadmap.Initiative;
import org.shirube.backend.roadmap.Initiative.RoleNeed;
import org.shirube.backend.roadmap.NationalPlan;
import org.shirube.backend.roadmap.PlanItem;
import org.shirube.backend.roadmap.ReadinessStep;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Flux;

/// The sample city's roadmap is without a fault; what an office may get wrong is said at its cell.
@TestBackend
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoadmapFilesTest {

    private static final Path SEED = Path.of("../../seed-data");
    private static final List<String> BEFORE =
            List.of("authorities", "units", "frameworks", "courses", "roles", "tasks");
    private static final Map<String, Integer> DOCUMENTS = Map.ofEntries(
            Map.entry("plans", 6),
            Map.entry("checklist", 32),
            Map.entry("task-migrations", 20),
            Map.entry("procedures", 24),
            Map.entry("case-examples", 12),
            Map.entry("initiatives", 10),
            Map.entry("initiative-cycle", 10),
            Map.entry("policy", 2),
            Map.entry("messages", 12),
            Map.entry("policy-reading", 1),
            Map.entry("readiness-items", 4),
            Map.entry("survey-questions", 1));

    @Autowired
    ReactiveMongoTemplate mongo;

    @Autowired
    List<ImportKind> kinds;

    private final Map<String, Integer> created = new HashMap<>();

    @BeforeAll
    void theSampleCity() throws IOException {
        MemoryDatabase.clear(mongo);
        for (var kind : BEFORE) {
            store(compare(kind));
        }
        for (var kind : List.of(
                "plans",
                "checklist",
                "task-migrations",
                "procedures",
                "case-examples",
                "initiatives",
                "initiative-cycle",
                "policy",
                "messages",
                "policy-reading",
                "readiness-items",
                "survey-questions")) {
            var comparison = compare(kind);
            created.put(kind, comparison.changes().size());
            store(comparison);
        }
    }

    @Test
    void everyFileOfTheSampleCityIsTakenInAndChangesNothingASecondTime() throws IOException {
        assertThat(created).isEqualTo(DOCUMENTS);

        for (var kind : DOCUMENTS.keySet()) {
            var again = compare(kind);
            assertThat(again.changes()).as(kind).isEmpty();
            assertThat(again.unchanged()).as(kind).isEqualTo(DOCUMENTS.get(kind));
        }
    }

    @Test
    void editionsHoldTheirItemsInOrderAndSayWhatTheyContinue() {
        var plan = stored(NationalPlan.class, "N01/3.0");

        assertThat(plan.kind()).isEqualTo(NationalPlan.Kind.PROMOTION_PLAN);
        assertThat(plan.published().month()).isEqualTo(YearMonth.of(2024, 4));
        assertThat(plan.published().day()).isNull();
        assertThat(plan.items())
                .extracting(PlanItem::code, PlanItem::formerItem)
                .startsWith(tuple("P3-1", "P1-3"), tuple("P3-2", "P1-1"), tuple("P3-3", null));
        assertThat(stored(NationalPlan.class, "N01/1.0").published().day()).isEqualTo("2020-12-25");
    }

    @Test
    void anInitiativeHoldsItsNeedsItsIndicatorAndItsEntries() {
        var initiative = stored(Initiative.class, "IN04");

        assertThat(initiative.needs()).containsExactly(new RoleNeed("R07", 1), new RoleNeed("R12", 5));
        assertThat(initiative.planItems()).containsExactly("P3-1", "P3-4", "ON4");
        assertThat(initiative.indicator().current())
                .isEqualTo(new Indicator.Value(new BigDecimal("37.9"), YearMonth.of(2026, 3)));
        assertThat(initiative.next().date()).isEqualTo("2027-01-21");
        assertThat(initiative.entries())
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.stage().cycle()).isEqualTo(Initiative.Cycle.OODA));
        assertThat(initiative.entries()).extracting(CycleEntry::date).isSorted();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "plans|2|種別|推進計|UNKNOWN_VALUE|推進計画",
                "plans|2|公表日|令和2年13月|DATE_NOT_IN_CALENDAR|-",
                "plans|3|資料名|別の名|CONFLICTING_VALUE|-",
                "plans|3|公表日|2020-12|CONFLICTING_VALUE|-",
                "plans|9|項目コード|P1-1|DUPLICATE_KEY|-",
                "plans|9|前版の項目コード|P1-9|UNKNOWN_CODE|P1-1",
                "plans|9|順|0|NUMBER_OUT_OF_RANGE|-",
                "plans|9|資料コード||MISSING_VALUE|-",
                "checklist|2|手順|現況調査|UNKNOWN_VALUE|現行調査",
                "checklist|2|点検コード|ST9-01-1|UNKNOWN_CODE|ST1-01-1",
                "checklist|2|担当所属コード|30|LEADING_ZERO_LOST|030",
                "checklist|2|担当所属コード|038|UNKNOWN_UNIT|030",
                "checklist|2|予定日|2022-11-31|DATE_NOT_IN_CALENDAR|-",
                "checklist|3|点検コード|ST1-01-1|DUPLICATE_KEY|-",
                "task-migrations|2|業務コード|T99|UNKNOWN_CODE|T09",
                "task-migrations|2|移行状態|移行済と|UNKNOWN_VALUE|移行済",
                "task-migrations|2|移行状態|移行中|UNKNOWN_VALUE|移行済",
                "task-migrations|12|移行状態|移行済|MISSING_VALUE at 移行完了日|-",
                "task-migrations|2|特定移行支援システム|○|MISSING_VALUE at 理由|-",
                "procedures|2|類型|併設|UNKNOWN_VALUE|併用",
                "procedures|2|オンライン件数|1981|NUMBER_OUT_OF_RANGE|-",
                "procedures|2|年間件数|1.5|UNKNOWN_VALUE|-",
                "procedures|2|利用率の年度|去年|UNKNOWN_VALUE|-",
                "procedures|2|類型|これから|NUMBER_OUT_OF_RANGE at オンライン件数|-",
                "procedures|2|所属コード|999|UNKNOWN_UNIT|-",
                "case-examples|2|見出しコード|CB9|UNKNOWN_CODE|CB1",
                "initiatives|2|関連項目コード|P3-9; ST3|UNKNOWN_CODE|P3-1; ST3",
                "initiatives|2|必要役割|R99:3|UNKNOWN_CODE|R09:3",
                "initiatives|2|必要役割|R06|UNKNOWN_VALUE|-",
                "initiatives|2|必要役割|R06:0|NUMBER_OUT_OF_RANGE|-",
                "initiatives|2|必要研修|E01; N0|UNKNOWN_CODE|E01; N01",
                "initiatives|2|終了日|2022-03-31|END_BEFORE_BEGIN|-",
                "initiatives|2|状態|実行中|UNKNOWN_VALUE|実行",
                "initiatives|2|サイクル|OODA|UNKNOWN_VALUE|PDCA",
                "initiatives|2|目標値|多く|UNKNOWN_VALUE|-",
                "initiatives|2|現在年月|2026年13月|DATE_NOT_IN_CALENDAR|-",
                "initiative-cycle|2|取組コード|IN99|UNKNOWN_CODE|IN09",
                "initiative-cycle|2|段階|観察|UNKNOWN_VALUE|-",
                "initiative-cycle|2|日付|昨日|DATE_UNREADABLE|-",
                "policy|3|決裁日|2023-03-25|CONFLICTING_VALUE|-",
                "policy|3|節|1|DUPLICATE_KEY|-",
                "messages|2|種別|市長メッセジ|UNKNOWN_VALUE|市長メッセージ",
                "messages|2|到達人数|853|NUMBER_OUT_OF_RANGE|-",
                "policy-reading|2|年度|昨年度|UNKNOWN_VALUE|-",
                "policy-reading|2|読了人数|12|NUMBER_OUT_OF_RANGE|-",
                "policy-reading|3|所属コード|010|DUPLICATE_KEY|-",
                "readiness-items|2|手順|G9|UNKNOWN_CODE|G0",
                "readiness-items|2|事実の種類|首長メッセージ到達|UNKNOWN_VALUE|首長メッセージ到達率",
                "readiness-items|2|しきい値|101|NUMBER_OUT_OF_RANGE|-",
                "readiness-items|2|単位|件|UNKNOWN_VALUE|%",
                "readiness-items|2|状態|確認済|UNKNOWN_VALUE|自動計算",
                "readiness-items|6|状態|未確認|UNKNOWN_VALUE|確認済",
                "readiness-items|6|根拠|勘|UNKNOWN_VALUE|-",
                "survey-questions|2|回答の種類|文章|UNKNOWN_VALUE|-",
                "survey-questions|2|回答の種類|数値|MISSING_VALUE at 単位|-",
                "survey-questions|3|設問コード|SQ01|DUPLICATE_KEY|-"
            })
    void whatIsWrongIsSaidAtItsCell(
            String kind, int row, String column, @Nullable String value, String expected, @Nullable String proposal)
            throws IOException {
        var sheet = sheet(kind, row, Map.of(column, value == null ? "" : value));
        var parts = expected.split(" at ");

        compare(kind, sheet);

        assertThat(sheet.problems())
                .extracting("row", "column", "code", "proposal")
                .containsExactly(
                        tuple(row, parts.length > 1 ? parts[1] : column, ProblemCode.valueOf(parts[0]), proposal));
    }

    @Test
    void aNewRecordNeedsWhatMakesIt() throws IOException {
        var sheet = sheet(
                "initiatives",
                2,
                Map.of("取組コード", "IN99", "取組名", "", "状態", "", "次の判断日", "", "現在年月", "", "目標値", "", "目標年月", ""));

        compare("initiatives", sheet);

        assertThat(sheet.problems())
                .extracting("row", "column", "code")
                .containsExactlyInAnyOrder(
                        tuple(2, "取組名", ProblemCode.MISSING_VALUE),
                        tuple(2, "状態", ProblemCode.MISSING_VALUE),
                        tuple(2, "次の判断日", ProblemCode.MISSING_VALUE),
                        tuple(2, "現在年月", ProblemCode.MISSING_VALUE),
                        tuple(2, "目標値", ProblemCode.MISSING_VALUE));
    }

    @Test
    void anEmptyCellLeavesWhatIsStored() throws IOException {
        var change = compare("checklist", sheet("checklist", 3, Map.of("完了日", "", "備考", "終わった", "点検項目(英)", "")))
                .changes()
                .getFirst();

        var item = (ChecklistItem) change.after();
        assertThat(item.done()).isEqualTo(LocalDate.of(2023, 3, 10));
        assertThat(item.text().english()).isEqualTo("Compare present work with the standard");
        assertThat(change.differences()).extracting("field").containsExactly("備考");
    }

    @Test
    void aConditionThatIsOpenedAgainLosesItsDay() throws IOException {
        var change = compare("readiness-items", sheet("readiness-items", 6, Map.of("確認日", "", "状態", "未確認")))
                .changes()
                .getFirst();

        assertThat(((ReadinessStep) change.after())
                        .items()
                        .get(4)
                        .confirmation()
                        .date())
                .isNull();
        assertThat(change.differences()).extracting("field").containsExactly("RD0-5 確認日");
    }

    @Test
    void yearsMonthsAndDaysAreReadInEveryStyle() throws IOException {
        assertThat(compare("initiatives", sheet("initiatives", 2, Map.of("基準年月", "令和7年12月", "目標年月", "R10.1")))
                        .changes())
                .isEmpty();
        assertThat(compare("policy-reading", sheet("policy-reading", 2, Map.of("年度", "令和8年度")))
                        .changes())
                .isEmpty();
        assertThat(compare("initiative-cycle", sheet("initiative-cycle", 2, Map.of("日付", "R5.8.24")))
                        .changes())
                .isEmpty();
    }

    @Test
    void aFaultyRowLeavesItsItemAndTheOthersAreTaken() throws IOException {
        var sheet = sheet("policy-reading", 2, Map.of("読了人数", "99"));
        var faulty = compare("policy-reading", sheet);

        assertThat(faulty.changes()).isEmpty();
        assertThat(sheet.faultyRows()).containsExactly(2);
    }

    private <T> T stored(Class<T> type, String id) {
        return Objects.requireNonNull(mongo.findById(id, type).block());
    }

    private void store(Comparison comparison) {
        Flux.fromIterable(comparison.changes())
                .map(change -> (Object) change.after())
                .concatMap(mongo::save)
                .blockLast();
    }

    private Comparison compare(String kind) throws IOException {
        var sheet = sheet(kind, 0, Map.of());
        var comparison = compare(kind, sheet);
        assertThat(sheet.problems()).as(kind).isEmpty();
        return comparison;
    }

    private Comparison compare(String kind, ImportSheet sheet) {
        var byName = kinds.stream().collect(Collectors.toMap(ImportKind::name, Function.identity()));
        return Objects.requireNonNull(
                Objects.requireNonNull(byName.get(kind)).compare(sheet).block());
    }

    /// The sample city's file with some cells of a row written anew.
    private static ImportSheet sheet(String kind, int row, Map<String, String> anew) throws IOException {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var file = format.parse(Files.newBufferedReader(SEED.resolve(kind + ".csv")))) {
            var headers = file.getHeaderNames().stream().collect(Collectors.toMap(header -> header, header -> header));
            var sheet = new ImportSheet(ImportSheet.Scope.PARTIAL, headers);
            for (var line : file) {
                int number = (int) line.getRecordNumber() + 1;
                var cells = new HashMap<String, Cell>();
                headers.keySet().forEach(header -> cells.put(header, new Cell(true, line.get(header), null)));
                if (number == row) {
                    anew.forEach((header, value) -> cells.put(header, new Cell(true, value, null)));
                }
                sheet.add(number, cells);
            }
            return sheet;
        }
    }
}
