// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shirube.contract.exchange.ApplyRequest;
import org.shirube.contract.exchange.ImportChangeView;
import org.shirube.contract.exchange.ImportChangeView.Difference;
import org.shirube.contract.exchange.ImportProblemView;
import org.shirube.contract.exchange.ImportView;
import org.shirube.contract.platform.Page;
import org.shirube.contract.platform.Role;
import org.shirube.ui.FakeBackend;
import org.shirube.ui.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
@ViewPackages(packages = "org.shirube.ui")
class ImportPageTest extends SpringBrowserlessTest {

    private static final String ONE = "/api/v1/imports/{id}";

    @Autowired
    @SuppressWarnings("NullAway.Init")
    FakeBackend backend;

    @BeforeEach
    void aPreviewedFile() {
        backend.reset();
        backend.signedIn(Role.EMPLOYEE, Role.HR);
        preview("PREVIEWED", 0);
        backend.on(
                "GET " + ONE + "/changes",
                new Page<>(
                        List.of(new ImportChangeView(
                                "080012",
                                "髙橋 一",
                                "UPDATED",
                                List.of(17),
                                List.of(new Difference("本務", "税務課", "デジタル推進課")))),
                        1,
                        null));
        backend.on(
                "GET " + ONE + "/problems",
                new Page<>(
                        List.of(new ImportProblemView(
                                "00000000",
                                48,
                                "採用年月日",
                                "H31.5.1",
                                "DATE_NOT_IN_ERA",
                                "平成31年5月1日は、暦にない日付です。",
                                "令和1年5月1日のことなら、その値を使えます。",
                                "R1.5.1")),
                        1,
                        null));
        backend.on("POST " + ONE + "/apply", request -> null);
        backend.on("POST " + ONE + "/problems/{problem}/accept", request -> null);
    }

    @Test
    void applyingAsksWithTheNumberOfPeople() {
        navigate("import/i1", ImportPage.class);

        test(button("反映する")).click();

        assertThat(find(Dialog.class).single().getHeaderTitle()).isEqualTo("49人分を反映します。よろしいですか。");
        assertThat(backend.sent("POST " + ONE + "/apply")).isEmpty();
    }

    @Test
    void exactlyTheShownPreviewIsApplied() {
        navigate("import/i1", ImportPage.class);
        test(button("反映する")).click();

        test(find(Button.class).all().stream()
                        .filter(button -> button.getText().equals("反映する"))
                        .toList()
                        .getLast())
                .click();

        var sent = backend.sent("POST " + ONE + "/apply").getFirst();
        assertThat(sent.version()).isEqualTo(7);
        assertThat(sent.body()).isEqualTo(new ApplyRequest(false, List.of()));
    }

    @Test
    void withProblemsOnlyTheCleanRowsCanBeApplied() {
        preview("REJECTED", 3);

        navigate("import/i1", ImportPage.class);

        assertThat(texts()).anyMatch(text -> text.contains("直すところが3件あります。"));
        assertThat(find(Button.class).all().stream().map(Button::getText))
                .contains("3行を除いて反映する", "直したファイルを選ぶ")
                .doesNotContain("反映する");
    }

    @Test
    void problemsStandBeforeTheDifferences() {
        preview("REJECTED", 1);

        navigate("import/i1", ImportPage.class);

        assertThat(find(Grid.class).all()).hasSize(2);
        assertThat(find(Grid.class).all().getFirst().getElement().getAttribute("aria-label"))
                .isEqualTo("直すところ");
    }

    @Test
    void aFailureSaysWhyAndThatNothingWasWritten() {
        preview("FAILED", 0);

        navigate("import/i1", ImportPage.class);

        assertThat(texts()).anyMatch(text -> text.contains("取り込めませんでした。") && text.contains("ファイルの内容は反映されていません。"));
    }

    private void preview(String state, int problems) {
        backend.on(
                "GET " + ONE,
                new ImportView(
                        "i1",
                        "people",
                        "職員",
                        "人事給与.csv",
                        state,
                        "partial",
                        "windows-31j",
                        851,
                        12,
                        37,
                        799,
                        0,
                        problems,
                        1,
                        problems,
                        List.of("備考"),
                        List.of("𠮷"),
                        List.of(),
                        null,
                        Instant.parse("2026-09-14T01:00:00Z"),
                        "p1",
                        7));
    }

    private List<String> texts() {
        return java.util.stream.Stream.concat(
                        find(Div.class).all().stream()
                                .map(div -> div.getElement().getTextRecursively()),
                        find(Paragraph.class).all().stream().map(Paragraph::getText))
                .toList();
    }

    private Button button(String text) {
        return find(Button.class).all().stream()
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button " + text));
    }
}
