// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.shirube.allinone.RunningShirube;
import org.shirube.allinone.SampleShirube;

/// The journeys J1, J2, J3, J8 and J9 in Japanese, against the whole product. Every page that they touch is checked for
/// accessibility, and no page may ask another host for anything.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JourneysTest {

    private static final Path STAFF_LIST = Path.of("../../seed-data/people.csv");
    private static final int MOST_SCREENS = 40;

    @TempDir
    Path folder;

    private Playwright playwright;
    private Browser browser;
    private RunningShirube shirube;

    @BeforeAll
    void open() {
        assumeTrue(Walk.possible(), "no Chromium on this machine");
        shirube = SampleShirube.get();
        playwright = Walk.playwright();
        browser = Walk.browser(playwright);
    }

    @AfterAll
    void close() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @Test
    void j1HrImportsTheStaffListSeesEveryProblemAtOnceAndAppliesTheMendedFile() throws IOException {
        try (var hr = Walk.atDesk(browser, shirube).as("hr")) {
            upload(hr, staffList(true));

            var page = hr.page();
            page.getByText("令和8年6月31日").first().waitFor();
            assertThat(page.locator("main").innerText()).contains("暦にない日です", "所属「999」は、その日にありません");
            hr.accessible("the problems of a file").picture("j1-problems");

            upload(hr, staffList(false));
            button(page, "反映する").first().waitFor();
            hr.accessible("the differences of a file").picture("j1-differences");
            button(page, "反映する").first().click();
            inDialog(page, Pattern.compile("反映する"));

            page.getByText("反映しました。").first().waitFor();
            hr.accessible("the result of an import").picture("j1-result");
        }
    }

    @Test
    void j2AndJ3HrOpensTheSelfAssessmentAndAnEmployeeAnswersItOnAPhone() {
        try (var hr = Walk.atDesk(browser, shirube).as("hr");
                var employee = Walk.onPhone(browser, shirube)) {
            hr.accessible("today's tasks of HR").to("campaigns/new").accessible("a new campaign");
            button(hr.page(), "準備中として保存する").click();
            button(hr.page(), "開く").first().click();
            hr.page().getByText("855人に依頼します").waitFor();
            inDialog(hr.page(), Pattern.compile("開く"));
            button(hr.page(), "再依頼する").waitFor();
            hr.accessible("the progress of a campaign").picture("j2-progress");

            employee.as("employee").accessible("today's tasks").picture("j3-today");
            answer(employee);
            employee.page().getByText("提出しました").first().waitFor();
            employee.accessible("thanks").picture("j3-thanks");
            employee.to("profile").accessible("my levels").picture("j3-profile");

            hr.page().reload();
            button(hr.page(), "再依頼する").waitFor();
            button(hr.page(), "再依頼する").click();
            inDialog(hr.page(), Pattern.compile("再依頼"));
            hr.page().getByText(Pattern.compile("\\d+人に再依頼しました")).first().waitFor();
            button(hr.page(), "締め切る").click();
            inDialog(hr.page(), Pattern.compile("締め切る"));
            hr.page().getByText("終了").first().waitFor();
        }
    }

    private static void answer(Walk employee) {
        var page = employee.page();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("始める")))
                .first()
                .click();
        button(page, "確認して始める").waitFor();
        employee.accessible("the notice of purpose").picture("j3-notice");
        button(page, "確認して始める").click();
        for (int screen = 0; screen < MOST_SCREENS; screen++) {
            page.locator("fieldset.sh-answers").first().waitFor();
            if (screen == 0) {
                employee.accessible("questions").picture("j3-questions");
            }
            answerAll(page);
            var review = button(page, "見直しへ");
            if (review.count() > 0) {
                review.click();
                break;
            }
            var title = page.locator("main h1 + p").innerText();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^次の")))
                    .click();
            page.waitForFunction("before => document.querySelector('main h1 + p')?.innerText !== before", title);
        }
        page.getByText("32項目のうち32項目に答えました").waitFor();
        employee.accessible("the review of answers").picture("j3-review");
        button(page, "提出する").first().click();
    }

    private static void answerAll(Page page) {
        var items = page.locator("fieldset.sh-answers");
        for (int item = 0; item < items.count(); item++) {
            items.nth(item).locator("label.sh-option").nth(2).click();
        }
    }

    private void upload(Walk hr, Path file) {
        var page = hr.to("import").page();
        hr.accessible("the choice of a file");
        page.locator("vaadin-select").first().click();
        page.locator("vaadin-select-item")
                .filter(new Locator.FilterOptions().setHasText("職員"))
                .first()
                .click();
        page.locator("vaadin-upload input[type=file]").setInputFiles(file);
        page.waitForURL(Pattern.compile(".*/import/.+"));
    }

    /// The staff list in the office's encoding, without people whose names it cannot write; with one changed position,
    /// and
    /// with two faults where asked for.
    private Path staffList(boolean faulty) throws IOException {
        var office = Charset.forName("windows-31j");
        var lines = new ArrayList<>(Files.readAllLines(STAFF_LIST));
        lines.removeIf(line -> !office.newEncoder().canEncode(line));
        var header = List.of(lines.getFirst().split(","));
        change(lines, 30, header.indexOf("職名"), "課長補佐");
        if (faulty) {
            change(lines, 10, header.indexOf("生年月日"), "令和8年6月31日");
            change(lines, 20, header.indexOf("所属コード"), "999");
        }
        var file = folder.resolve(faulty ? "職員(直す前).csv" : "職員.csv");
        Files.write(file, String.join("\r\n", lines).getBytes(office));
        return file;
    }

    private static void change(List<String> lines, int row, int column, String value) {
        var cells = lines.get(row).split(",", -1);
        cells[column] = value;
        lines.set(row, String.join(",", cells));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void inDialog(Page page, Pattern name) {
        page.locator("vaadin-confirm-dialog, vaadin-dialog")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
                .last()
                .click();
    }
}
