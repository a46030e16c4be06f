// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// J3: an employee answers the self-assessment on a phone, stops, goes on at a desk with nothing lost, submits, and
/// sees
/// the own levels, the way to the role that they wish for, and the courses that close the gap.
class OwnAssessmentJourneyTest extends Journey {

    private static final String TITLE = "保険年金課の自己診断";
    private static final int ITEMS = 32;

    @BeforeAll
    void hrOpensTheAssessment() {
        office().opensAssessment(TITLE, "130");
    }

    @Test
    void anEmployeeAnswersOnAPhoneAndGoesOnAtADesk() {
        int answered;
        try (var employee = onPhone().as("employee")) {
            employee.sees(TITLE).accessible("J3 today");
            begins(employee);
            answered = answers(employee, 2) + answers(employee, 3);
            employee.accessible("J3 questions");
        }
        try (var employee = atDesk().as("employee")) {
            goesOn(employee, answered);
            reviewsAndSubmits(employee);
            employee.accessible("J3 thanks").follows("わたしの段階を見る").at("わたしの段階");
            wishes(employee);
        }
        try (var employee = onPhone().as("employee")) {
            seesTheWay(employee);
        }
    }

    private static void begins(Walk employee) {
        employee.follows("始める: " + TITLE)
                .sees("この自己診断は、職員の育成とDX推進体制の検討にのみ利用します。")
                .sees("答えを見る人")
                .accessible("J3 notice of purpose")
                .presses("確認して始める");
    }

    /// Answers all questions of the screen with one level, and goes on. Answers how many they were.
    private static int answers(Walk employee, int level) {
        var screen = employee.page().locator("main h1 + p");
        var groups = questions(employee);
        int count = groups.count();
        var range = range(screen);
        for (int at = 0; at < count; at++) {
            groups.nth(at).locator("label.sh-option").nth(level).click();
        }
        assertThat(screen).containsText("答えはそのつど保存しています");
        employee.page()
                .locator("main")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^次の|^見直しへ$")))
                .click();
        assertThat(employee.page().locator("main")).not().containsText(range);
        return count;
    }

    private static String range(Locator screen) {
        return screen.innerText().replaceAll("(?s)^.*?(\\d+〜\\d+).*$", "のうち $1");
    }

    private static Locator questions(Walk employee) {
        var groups = employee.page().locator("fieldset.sh-answers");
        assertThat(groups.first()).isVisible();
        return groups;
    }

    private static void goesOn(Walk employee, int answered) {
        employee.sees(TITLE).follows("続きから始める: " + TITLE);
        assertThat(employee.page().locator("main h1 + p")).containsText("%d〜".formatted(answered + 1));
        employee.presses("前へ");
        var checked = employee.page().locator("fieldset.sh-answers input:checked");
        assertThat(checked.first()).hasValue("3");
        employee.accessible("J3 an answer that was given on the phone");
        employee.page().goBack();
        assertThat(employee.page().locator("main h1 + p")).containsText("%d〜".formatted(answered + 1));
        for (int done = answered; done < ITEMS; ) {
            done += answers(employee, 2);
        }
    }

    private static void reviewsAndSubmits(Walk employee) {
        employee.at("見直しと提出")
                .sees("%d項目のうち%d項目に答えました".formatted(ITEMS, ITEMS))
                .sees("提出した答えは、あとから変えられません。")
                .accessible("J3 review")
                .presses("提出する");
        employee.sees("提出しました。ありがとうございました。");
    }

    private static void wishes(Walk employee) {
        employee.accessible("J3 my levels").picks("くらべる役割", "DX推進リーダー");
        assertThat(employee.page().locator(".sh-figure").first()).containsText("DX推進リーダー");
        employee.presses("目標の役割にする").sees("✓ 目標の役割");
    }

    private static void seesTheWay(Walk employee) {
        employee.sees("目標の役割まで").accessible("J3 today after answering");
        employee.follows("わたしの段階を見る").at("わたしの段階").sees("DX推進リーダー");
        assertThat(employee.page()
                        .getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName(Pattern.compile("に必要な段階"))))
                .isVisible();
        int fit = employee.figure("役割への近さ");
        employee.presses("なぜ? 役割への近さ");
        assertThat(points(employee)).isEqualTo(fit);
        employee.accessible("J3 why the role is as near as it is").confirms("閉じる");
        employee.sees("差を埋める研修").accessible("J3 the way to the role");
        employee.page()
                .locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^研修を見る: ")))
                .first()
                .click();
        employee.sees("この研修について").accessible("J3 a course that closes the gap");
    }

    /// The points of all skills, added up as a person would who doubts the sum.
    private static int points(Walk employee) {
        var lines = employee.dialog().locator("table tbody tr");
        assertThat(lines.first()).isVisible();
        int sum = 0;
        for (int at = 0; at < lines.count() - 1; at++) {
            sum += Numbers.of(lines.nth(at).locator("td").last().innerText());
        }
        assertThat(Numbers.of(lines.last().locator("td").last().innerText())).isEqualTo(sum);
        return sum;
    }
}
