// SPDX-License-Identifier: Apache-2.0
package org.shirube.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What must be true of the texts that were written by hand: questions can be answered, every text is there in both
/// languages, none is longer than its place on the screen, and every code leads somewhere.
class ContentTest {

    private static final int CHOICES = 4;
    private static final double MOST_OF_ONE_POSITION = 0.35;
    private static final double MOST_LONGEST_KEYS = 0.35;

    /// The most characters that a text may have, by its column; English runs twice as long in half the width.
    private static final Map<String, Integer> LONGEST =
            Map.of("診断名", 40, "設問文", 120, "選択肢1", 60, "選択肢2", 60, "選択肢3", 60, "選択肢4", 60, "解説", 160, "対策", 100);

    private final List<Table.Row> items =
            Table.read(City.FOLDER.resolve("instruments.csv")).rows();

    private List<Table.Row> questions() {
        return items.stream().filter(row -> row.get("種別").equals("テスト")).toList();
    }

    @Test
    void testsAreLongEnoughToBeHeld() {
        assertThat(questions()).filteredOn(row -> row.get("領域").equals("B")).hasSizeGreaterThanOrEqualTo(40);
        assertThat(questions()).filteredOn(row -> !row.get("領域").equals("B")).hasSizeGreaterThanOrEqualTo(60);
        assertThat(items).filteredOn(row -> row.get("種別").equals("自己点検")).hasSize(20);
    }

    @Test
    void everyQuestionHasOneKeyFourDifferentChoicesAndAnExplanation() {
        assertThat(questions()).allSatisfy(row -> {
            assertThat(row.get("正答")).matches("[1-4]");
            assertThat(choices(row, "")).doesNotHaveDuplicates().doesNotContain("");
            assertThat(choices(row, "(英)")).doesNotHaveDuplicates().doesNotContain("");
            assertThat(row.get("解説")).isNotEmpty();
            assertThat(row.get("話題")).isNotEmpty();
            assertThat(Double.parseDouble(row.get("識別力"))).isBetween(0.5, 2.0);
            assertThat(Double.parseDouble(row.get("困難度"))).isBetween(-2.5, 2.5);
        });
    }

    private static List<String> choices(Table.Row row, String language) {
        return IntStream.rangeClosed(1, CHOICES)
                .mapToObj(i -> row.get("選択肢" + i + language))
                .toList();
    }

    @Test
    void noPositionIsTheKeyTooOftenAndTheLongestChoiceGivesNothingAway() {
        questions().stream()
                .collect(Collectors.groupingBy(row -> row.get("診断コード")))
                .forEach((test, rows) -> {
                    assertThat(rows.stream()
                                    .collect(Collectors.groupingBy(row -> row.get("正答"), Collectors.counting())))
                            .as(test)
                            .hasSize(CHOICES)
                            .allSatisfy((position, times) ->
                                    assertThat(times).isLessThanOrEqualTo((long) (rows.size() * MOST_OF_ONE_POSITION)));
                    assertThat(rows.stream().filter(ContentTest::longestIsTheKey))
                            .as(test)
                            .hasSizeLessThanOrEqualTo((int) (rows.size() * MOST_LONGEST_KEYS));
                });
    }

    private static boolean longestIsTheKey(Table.Row row) {
        var choices = choices(row, "");
        int key = choices.get(row.number("正答") - 1).length();
        return choices.stream().filter(choice -> choice.length() >= key).count() == 1;
    }

    @Test
    void everySkillThatATestMeasuresHasQuestionsFromEasyToHard() {
        questions().stream()
                .collect(Collectors.groupingBy(row -> row.get("スキルコード")))
                .forEach((skill, rows) -> assertThat(rows)
                        .as(skill)
                        .hasSizeGreaterThanOrEqualTo(3)
                        .extracting(row -> Double.parseDouble(row.get("困難度")))
                        .anyMatch(difficulty -> difficulty < 0)
                        .anyMatch(difficulty -> difficulty > 0));
    }

    /// Every column that has an English twin is filled in both or in neither, in every file.
    @TestFactory
    Stream<DynamicTest> everyTextIsThereInBothLanguages() throws Exception {
        try (var files = Files.list(City.FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(
                            file.getFileName().toString(),
                            () -> assertThat(alone(file)).isEmpty()));
        }
    }

    private static List<String> alone(Path file) {
        var rows = Table.read(file).rows();
        var alone = new ArrayList<String>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            for (var column : twins(row)) {
                if (row.get(column).isEmpty() != row.get(column + "(英)").isEmpty()) {
                    alone.add("row %d: %s %s".formatted(i + 2, column, row.get(column)));
                }
            }
        }
        return alone;
    }

    private static List<String> twins(Table.Row row) {
        return row.header().stream()
                .filter(column -> row.header().contains(column + "(英)"))
                .toList();
    }

    @Test
    void noTextIsLongerThanItsPlace() {
        assertThat(items)
                .allSatisfy(row -> LONGEST.forEach((column, most) -> {
                    assertThat(row.get(column))
                            .as(row.get("設問コード") + " " + column)
                            .hasSizeLessThanOrEqualTo(most);
                    assertThat(row.get(column + "(英)"))
                            .as(row.get("設問コード") + " " + column + "(英)")
                            .hasSizeLessThanOrEqualTo(most * 5 / 2);
                }));
    }

    /// Names stand in one or two lines of a table, other texts in a paragraph; formulas and lists of numbers are no
    /// texts.
    @TestFactory
    Stream<DynamicTest> noTextOfAnyFileIsLongerThanItsPlace() throws IOException {
        try (var files = Files.list(City.FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(
                            file.getFileName().toString(),
                            () -> assertThat(tooLong(file)).isEmpty()));
        }
    }

    private static List<String> tooLong(Path file) {
        return Table.read(file).rows().stream()
                .flatMap(row -> twins(row).stream()
                        .flatMap(column -> Stream.of(column, column + "(英)"))
                        .filter(column -> row.get(column).length() > longest(column))
                        .map(column -> column + ": " + row.get(column)))
                .toList();
    }

    private static int longest(String column) {
        var english = column.endsWith("(英)");
        var name = column.replace("(英)", "").matches(".*(名|名称)");
        if (name) {
            return english ? 90 : 45;
        }
        return english ? 400 : 160;
    }

    @Test
    void ratingsHaveFiveDifferentAnchors() {
        assertThat(items).filteredOn(row -> row.get("種別").equals("自己診断")).allSatisfy(row -> {
            assertThat(anchors(row, "")).doesNotHaveDuplicates().doesNotContain("");
            assertThat(anchors(row, "(英)")).doesNotHaveDuplicates().doesNotContain("");
        });
    }

    private static List<String> anchors(Table.Row row, String language) {
        return IntStream.range(0, 5).mapToObj(i -> row.get("段階" + i + language)).toList();
    }

    @Test
    void everyCodeOfAUnitATaskACourseOrASkillLeadsSomewhere() throws IOException {
        var known = Map.of(
                "所属コード", codes("units", "所属コード"),
                "担当所属コード", codes("units", "所属コード"),
                "業務コード", codes("tasks", "業務コード"),
                "必要研修", codes("courses", "講座コード"),
                "スキルコード", codes("frameworks", "項目コード"),
                "元項目コード", codes("frameworks", "項目コード"));
        try (var files = Files.list(City.FOLDER)) {
            assertThat(files.filter(file -> file.toString().endsWith(".csv")).toList())
                    .allSatisfy(file -> known.forEach((column, codes) -> assertThat(codesIn(file, column))
                            .as(file.getFileName() + " " + column)
                            .isSubsetOf(codes)));
        }
    }

    private static Set<String> codes(String file, String column) {
        return Table.read(City.FOLDER.resolve(file + ".csv")).rows().stream()
                .map(row -> row.get(column))
                .collect(Collectors.toSet());
    }

    private static Set<String> codesIn(Path file, String column) {
        return Table.read(file).rows().stream()
                .filter(row -> row.header().contains(column))
                .flatMap(row -> row.list(column).stream())
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toSet());
    }

    @Test
    void everySkillIsAskedAndCodesAreNamedOnce() {
        Function<Table.Row, String> code = row -> row.get("診断コード") + row.get("設問コード");

        assertThat(items.stream()
                        .filter(row -> row.get("種別").equals("自己診断"))
                        .map(row -> row.get("スキルコード"))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(codes("frameworks", "項目コード"));
        assertThat(items.stream().map(code)).doesNotHaveDuplicates();
    }
}
