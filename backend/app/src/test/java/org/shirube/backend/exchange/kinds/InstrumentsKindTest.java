// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shirube.backend.MemoryDatabase;
import org.shirube.backend.TestBackend;
import org.shirube.backend.assessment.Instrument;
import org.shirube.backend.assessment.InstrumentKind;
import org.shirube.backend.exchange.Cell;
import org.shirube.backend.exchange.Change;
import org.shirube.backend.exchange.Comparison;
import org.shirube.backend.exchange.ImportProblem;
import org.shirube.backend.exchange.ImportSheet;
import org.shirube.backend.exchange.ProblemCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

@TestBackend
class InstrumentsKindTest {

    private static final List<String> HEADERS = List.of(
            "診断コード", "版", "設問コード", "診断名", "種別", "設問文", "段階0", "段階1", "段階2", "段階3", "段階4", "逆転", "選択肢1", "選択肢2", "選択肢3",
            "正答", "スキルコード", "尺度最小", "尺度最大");
    private static final Map<String, String> ANCHORS =
            Map.of("段階0", "まだない", "段階1", "知っている", "段階2", "支援があればできる", "段階3", "一人でできる", "段階4", "指導できる");

    @Autowired
    InstrumentsKind kind;

    @Autowired
    ReactiveMongoTemplate mongo;

    private int rows;

    @BeforeEach
    void nothingStored() {
        MemoryDatabase.clear(mongo);
    }

    @Test
    void rowsOfOneCodeAndEditionBecomeOneInstrument() {
        var sheet = sheet();
        add(sheet, rating("A-1"), Map.of("診断名", "自己診断 令和8年度", "種別", "自己診断"));
        add(sheet, rating("A-2"), Map.of("逆転", "○"));

        var instrument = only(compare(sheet));

        assertThat(instrument.title()).isEqualTo("自己診断 令和8年度");
        assertThat(instrument.kind()).isEqualTo(InstrumentKind.SELF_RATING);
        assertThat(instrument.items()).extracting(item -> item.code()).containsExactly("A-1", "A-2");
        assertThat(instrument.items())
                .extracting(item -> item.rating().reversed())
                .containsExactly(false, true);
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        var first = sheet();
        add(first, rating("A-1"), Map.of("種別", "自己診断"));
        mongo.insert(only(compare(first))).block();
        var second = sheet();
        add(second, rating("A-1"), Map.of("種別", "自己診断"));

        var comparison = compare(second);

        assertThat(comparison.changes()).isEmpty();
        assertThat(comparison.unchanged()).isEqualTo(1);
    }

    @Test
    void aPartialFileLeavesItemsItDoesNotNameAndCellsItLeavesEmpty() {
        var first = sheet();
        add(first, rating("A-1"), Map.of("種別", "自己診断"));
        add(first, rating("A-2"), Map.of());
        mongo.insert(only(compare(first))).block();
        var second = sheet();
        add(second, Map.of("診断コード", "SR", "版", "1", "設問コード", "A-2", "設問文", "言い直した設問"), Map.of());

        var instrument = only(compare(second));

        assertThat(instrument.items()).hasSize(2);
        assertThat(instrument.items().get(1).text().japanese()).isEqualTo("言い直した設問");
        assertThat(instrument.items().get(1).rating().anchors()).hasSize(5);
    }

    @Test
    void choiceItemsKeepTheirKeys() {
        var sheet = sheet();
        add(
                sheet,
                Map.of("診断コード", "SEC", "版", "1", "設問コード", "Q1", "設問文", "最初にすることは?", "種別", "テスト"),
                Map.of("選択肢1", "再起動する", "選択肢2", "ネットワークから切り離す", "選択肢3", "様子を見る", "正答", "2"));

        assertThat(only(compare(sheet)).items().getFirst().choice().keys()).containsExactly(2);
    }

    @Test
    void everyFaultIsReportedAtItsCell() {
        var sheet = sheet();
        add(sheet, Map.of("診断コード", "SR", "版", "1", "設問コード", "A-1", "設問文", "できる。"), Map.of("種別", "占い"));
        add(sheet, without(rating("A-2"), "設問文"), Map.of());
        add(sheet, without(rating("A-3"), "段階2"), Map.of());
        add(sheet, rating("A-4"), Map.of("スキルコード", "NONE"));
        add(sheet, rating("A-4"), Map.of());
        add(sheet, rating("A-5"), Map.of("尺度最大", "7"));

        compare(sheet);

        assertThat(sheet.problems())
                .extracting(ImportProblem::column, ImportProblem::code)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("種別", ProblemCode.UNKNOWN_VALUE),
                        org.assertj.core.groups.Tuple.tuple("設問文", ProblemCode.MISSING_VALUE),
                        org.assertj.core.groups.Tuple.tuple("段階2", ProblemCode.MISSING_VALUE),
                        org.assertj.core.groups.Tuple.tuple("スキルコード", ProblemCode.UNKNOWN_CODE),
                        org.assertj.core.groups.Tuple.tuple("設問コード", ProblemCode.DUPLICATE_KEY),
                        org.assertj.core.groups.Tuple.tuple("尺度最大", ProblemCode.NUMBER_OUT_OF_RANGE));
    }

    @Test
    void aLaterRowThatNamesTheInstrumentDifferentlyIsRefused() {
        var sheet = sheet();
        add(sheet, rating("A-1"), Map.of("診断名", "自己診断", "種別", "自己診断"));
        add(sheet, rating("A-2"), Map.of("診断名", "別の名"));

        compare(sheet);

        assertThat(sheet.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.row()).isEqualTo(3);
            assertThat(problem.code()).isEqualTo(ProblemCode.CONFLICTING_VALUE);
        });
    }

    private static Map<String, String> rating(String item) {
        var cells = new HashMap<>(ANCHORS);
        cells.putAll(Map.of("診断コード", "SR", "版", "1", "設問コード", item, "設問文", item + "ができる。"));
        return cells;
    }

    private static Map<String, String> without(Map<String, String> cells, String column) {
        return cells.entrySet().stream()
                .filter(cell -> !cell.getKey().equals(column))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static ImportSheet sheet() {
        return new ImportSheet(
                ImportSheet.Scope.PARTIAL, HEADERS.stream().collect(Collectors.toMap(name -> name, name -> name)));
    }

    private void add(ImportSheet sheet, Map<String, String> cells, Map<String, String> more) {
        rows++;
        sheet.add(
                rows + 1,
                Stream.of(cells, more)
                        .flatMap(map -> map.entrySet().stream())
                        .collect(Collectors.toMap(Map.Entry::getKey, cell -> new Cell(true, cell.getValue(), null))));
    }

    private Comparison compare(ImportSheet sheet) {
        return kind.compare(sheet).block();
    }

    private static Instrument only(Comparison comparison) {
        assertThat(comparison.changes()).hasSize(1);
        Change<?> change = comparison.changes().getFirst();
        return (Instrument) change.after();
    }
}
