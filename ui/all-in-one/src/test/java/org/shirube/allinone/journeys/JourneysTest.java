// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone.journeys;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.shirube.allinone.RunningShirube;
import org.shirube.allinone.SampleShirube;

/// The journeys J2 and J3 in Japanese, against the whole product. Every page that they touch is checked for
/// accessibility, and no page may ask another host for anything.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JourneysTest {

    private static final int MOST_SCREENS = 40;

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
