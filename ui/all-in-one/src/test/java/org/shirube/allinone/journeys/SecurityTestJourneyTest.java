// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// J4: HR holds the security test with a course for low results; an employee takes it, sees at once what was
/// right and
/// why, and finds the course that follows among the tasks.
class SecurityTestJourneyTest extends Journey {

    private static final String TITLE = "令和8年度 保険年金課の理解度テスト";
    private static final int LEAST = 8;
    private static final int MOST = 25;

    @Test
    void anEmployeeTakesTheTestAndGetsTheCourseThatFollows() {
        try (var hr = atDesk().as("hr")) {
            holds(hr);
        }
        int asked;
        try (var employee = onPhone().as("employee")) {
            employee.sees(TITLE);
            begins(employee);
            asked = answersWithTheFirstOption(employee, 3);
        }
        try (var employee = atDesk().as("employee")) {
            employee.sees(TITLE).follows("続きから始める: " + TITLE);
            asked += answersWithTheFirstOption(employee, MOST);
            submits(employee, asked);
            seesWhy(employee);
            takesTheCourse(employee);
        }
    }

    private static void holds(Walk hr) {
        analyses(hr);
        hr.goes("実施状況").follows("実施回を作る").at("実施回を作る");
        hr.chooses("診断", "情報セキュリティ理解度テスト(第1版)").writes("名前", TITLE);
        hr.marks("一人ひとりに合わせて出題する(8〜25問)").picks("結果が低い人が受ける補習", "S01");
        hr.chooses("補習を受ける人", "段階3に届かない人");
        hr.marks("所属で選ぶ").ticks("所属", "保険年金課").sees("対象は ");
        hr.accessible("J4 plan of a test").presses("準備中として保存する");
        hr.at(TITLE).presses("開く").confirms("開く").sees("受付中");
    }

    /// The answers of earlier years show how hard the questions are: only then may a test adapt.
    private static void analyses(Walk hr) {
        hr.goes("実施状況").follows("情報セキュリティ理解度テスト 令和7年度").at("情報セキュリティ理解度テスト 令和7年度");
        hr.follows("設問の分析").at("設問の分析").sees("信頼性 0.").sees("いまは出題者が見積もった難しさです。");
        hr.accessible("J4 analysis of a test");
        hr.presses("実績から難しさを求める").confirms("実績から難しさを求める");
        hr.sees("人の回答から求めた難しさです(1回目)。");
    }

    private static void begins(Walk employee) {
        employee.follows("始める: " + TITLE)
                .sees("このテストは、職員の育成、研修とDX推進体制の検討にのみ利用します。")
                .sees("最大25問")
                .accessible("J4 notice of purpose")
                .presses("確認して始める");
        employee.sees("第1問").accessible("J4 a question");
    }

    /// Answers questions, each with its first option. Answers how many they were.
    private static int answersWithTheFirstOption(Walk employee, int most) {
        int count = 0;
        var title = employee.page().locator("main h1");
        assertThat(title).hasText(Pattern.compile("第\\d+問|テストは終わりです"));
        while (count < most && title.innerText().startsWith("第")) {
            var number = title.innerText();
            employee.page().locator("label.sh-option").first().click();
            employee.presses("答えて次へ");
            assertThat(title).not().hasText(number);
            count++;
        }
        return count;
    }

    private static void submits(Walk employee, int asked) {
        assertThat(asked).isBetween(LEAST, MOST);
        employee.at("テストは終わりです")
                .sees("%d問に答えました。".formatted(asked))
                .accessible("J4 end of the test")
                .presses("提出して結果を見る");
        employee.at(TITLE + " の結果");
        int right = employee.figure("正解");
        assertThat(right).isBetween(0, asked);
        employee.sees("%d問のうち".formatted(asked)).sees("話題ごとの正解");
    }

    private static void seesWhy(Walk employee) {
        var marked = employee.page().locator(".sh-marked");
        assertThat(marked.first()).isVisible();
        assertThat(marked.first().locator("li")).hasCount(4);
        assertThat(marked.first().getByText("あなたの答え")).isVisible();
        assertThat(marked.first().getByText("正解", new Locator.GetByTextOptions().setExact(true)))
                .hasCount(1);
        assertThat(marked.first().locator("p")).not().isEmpty();
        employee.accessible("J4 result");
    }

    private static void takesTheCourse(Walk employee) {
        employee.sees("補習があります。").follows("研修を見る").sees("この研修について");
        employee.goes("今日やること").sees("情報セキュリティ年次研修").accessible("J4 the course among the tasks");
    }
}
