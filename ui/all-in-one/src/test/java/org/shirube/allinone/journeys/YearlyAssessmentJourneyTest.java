// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// J2: HR opens the yearly self-assessment for all staff, watches the response rate by section, reminds those who have
/// not answered, and closes it.
class YearlyAssessmentJourneyTest extends Journey {

    private static final String TITLE = "令和8年度 全職員の自己診断";
    private static final List<String> ANSWERED = List.of("940007", "040008", "265064");

    @Test
    void hrOpensWatchesRemindsAndCloses() {
        try (var hr = atDesk().as("hr")) {
            hr.accessible("J2 today").goes("実施状況").accessible("J2 campaigns");
            int asked = opens(hr);
            var campaign = hr.page().url().replaceAll(".*/", "");
            ANSWERED.forEach(number -> office().answers(campaign, number));
            watches(hr, asked);
            reminds(hr, asked);
            closes(hr, asked);
        }
    }

    /// Plans it for everybody with 会計年度任用職員, and opens it. Answers how many are asked.
    private static int opens(Walk hr) {
        hr.follows("実施回を作る").at("実施回を作る").sees("全職員(会計年度任用職員を含む)");
        hr.chooses("診断", "デジタルリテラシー自己診断(第1版)").writes("名前", TITLE);
        int people = Numbers.after("対象は", hr.page().locator(".sh-count").innerText());
        assertThat(people).isGreaterThan(800);
        hr.accessible("J2 new campaign").presses("準備中として保存する");
        hr.at(TITLE).sees("まだ開いていません").accessible("J2 draft").presses("開く");
        hr.sees("%d人に依頼します。よろしいですか。".formatted(people)).accessible("J2 question before opening");
        hr.confirms("開く").sees("受付中").sees("課ごとの回答");
        assertThat(hr.figure("対象")).isEqualTo(people);
        assertThat(hr.figure("回答")).isZero();
        hr.accessible("J2 opened");
        return people;
    }

    private static void watches(Walk hr, int asked) {
        hr.page().reload();
        hr.at(TITLE).sees("%d人のうち %d人が答えました".formatted(asked, ANSWERED.size()));
        assertThat(hr.figure("回答")).isEqualTo(ANSWERED.size());
        assertThat(hr.figure("未回答")).isEqualTo(asked - ANSWERED.size());
        var section = section(hr);
        assertThat(section).containsEntry("回答", "3");
        int open = Numbers.of(section.get("対象")) - ANSWERED.size();
        assertThat(Numbers.of(section.get("未回答"))).isEqualTo(open);
        hr.sees("答えている途中 0人").accessible("J2 progress");
        hr.page().getByText("未回答 %d人".formatted(open)).first().click();
        hr.sees("保険年金課 未回答 %d人".formatted(open)).accessible("J2 who has not answered");
    }

    private static java.util.Map<String, String> section(Walk hr) {
        hr.page().getByText("保険年金課").first().scrollIntoViewIfNeeded();
        return Table.of(hr, "課ごとの回答").row("保険年金課");
    }

    private static void reminds(Walk hr, int asked) {
        int open = asked - ANSWERED.size();
        hr.presses("再依頼する").sees("まだ答えていない %d人に再依頼します。よろしいですか。".formatted(open));
        hr.confirms("再依頼する").sees("%d人に再依頼しました。".formatted(open));
    }

    private static void closes(Walk hr, int asked) {
        hr.presses("締め切る").sees("まだ答えていない %d人は、答えられなくなります。".formatted(asked - ANSWERED.size()));
        hr.confirms("締め切る").sees("終了");
        assertThat(hr.figure("回答")).isEqualTo(ANSWERED.size());
        hr.accessible("J2 closed").goes("実施状況").sees(TITLE).sees("終了");
    }
}
