// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// HR assigns a course to a section, a clerk of it finds it among the own tasks, HR records the completion, and the
/// clerk's level follows.
class CourseJourneyTest extends Journey {

    private static final String COURSE = "プロジェクトマネジメント基礎";
    private static final String SKILL = "プロジェクト運営";
    private static final String CLERK = "小野寺 すみれ";

    @Test
    void aCompletedCourseMovesTheLevel() {
        try (var hr = atDesk().as("hr");
                var clerk = onPhone().as("unit-clerk")) {
            assigns(hr);
            clerk.page().reload();
            clerk.sees(COURSE).accessible("course among the tasks");
            String before = level(clerk);
            records(hr);
            String after = level(clerk);
            assertThat(after).isNotEqualTo(before).contains("研修修了");
            clerk.accessible("level after a course");
            seesTheLevel(hr);
        }
    }

    private static void assigns(Walk hr) {
        hr.goes("受講")
                .accessible("courses and who takes them")
                .follows("研修を割り当てる")
                .at("研修を割り当てる");
        hr.ticks("研修", COURSE).writes("理由・根拠", "窓口の予約を電子にする仕事のため");
        hr.marks("所属で選ぶ").sees("選ぶと、ここに人数が出ます。").ticks("所属", "保険年金課").sees("対象は ");
        int people = Numbers.after("対象は", hr.page().locator(".sh-count").innerText());
        assertThat(people).isBetween(10, 60);
        hr.accessible("assigning a course").presses("研修を割り当てる");
        hr.sees("%d人に 1つの研修を割り当てます。よろしいですか。".formatted(people)).confirms("研修を割り当てる");
        hr.sees("「%s」を %d人に割り当てました。".formatted(COURSE, people)).accessible("assigned");
        hr.follows("受講を見る").presses("割当").sees("%d件".formatted(people)).sees(CLERK);
        hr.accessible("who takes a course");
    }

    private static void records(Walk hr) {
        var record = hr.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(CLERK + " の結果を入れる"));
        record.scrollIntoViewIfNeeded();
        record.click();
        hr.sees("修了した日").writes("文書番号", "人事第123号");
        hr.accessible("recording a completion").confirms("修了にする");
        hr.presses("修了").sees(CLERK);
        assertThat(Table.of(hr, "受講").row(CLERK).get("状態")).isEqualTo("修了");
    }

    /// The clerk's own line of the skill, with its level and what it rests on.
    private static String level(Walk clerk) {
        clerk.page()
                .locator("nav.sh-bottom")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("わたし"))
                .click();
        clerk.at("わたしの段階").sees(SKILL);
        var row = Table.of(clerk, "項目ごと").row(SKILL).toString();
        clerk.page()
                .locator("nav.sh-bottom")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("今日"))
                .click();
        clerk.at("今日やること");
        return row.replaceAll(Pattern.quote(SKILL), "");
    }

    private static void seesTheLevel(Walk hr) {
        hr.follows(CLERK).at(CLERK);
        assertThat(Table.of(hr, "項目ごと").row(SKILL).toString()).contains("研修修了");
        hr.accessible("card of a person after a course");
    }
}
