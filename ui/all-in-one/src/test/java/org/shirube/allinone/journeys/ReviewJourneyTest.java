// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// J5: a manager sees the unit's skill map, hands one person to the group leader, confirms everybody without a
/// difference in one go, rates what differs, notes evidence, holds the talk, and confirms; the group leader
/// does it on a phone.
class ReviewJourneyTest extends Journey {

    private static final String TITLE = "保険年金課の秋の診断";
    private static final String TASK = "所属長の確認: " + TITLE;
    private static final String DIFFERS = "汐田 ヒロ";
    private static final String HANDED = "藤本 健太";
    private static final String LEADER = "小野寺 すみれ";
    private static final String EVIDENCE = "情報セキュリティの係内研修で講師を務めた。";

    private String campaign = "";

    @BeforeAll
    void fiveOfTheSectionHaveAnswered() {
        campaign = office().opensAssessment(TITLE, "130");
        List.of("060013", "140015", "040014", "040010", "265064").forEach(number -> office().answers(campaign, number));
    }

    @Test
    void fromTheStartOfTheReviewToItsEnd() {
        try (var hr = atDesk().as("hr")) {
            starts(hr);
        }
        try (var manager = atDesk().as("manager")) {
            seesTheMap(manager);
            finds(manager);
            handsOver(manager);
            confirmsThoseWithoutADifference(manager);
        }
        try (var manager = onPhone().as("manager")) {
            looksOnAPhone(manager);
        }
        try (var manager = atDesk().as("manager")) {
            ratesTalksAndConfirms(manager);
        }
        try (var leader = onPhone().as("unit-clerk")) {
            confirmsInTheHeadsPlace(leader);
        }
        try (var hr = atDesk().as("hr")) {
            ends(hr);
        }
    }

    private void starts(Walk hr) {
        hr.to("campaigns/" + campaign, TITLE).presses("所属長の確認に進む");
        hr.sees("提出した 5人を、所属長の確認に回します。よろしいですか。").accessible("J5 question before the review");
        hr.confirms("所属長の確認に進む").sees("所属長の確認中").accessible("J5 campaign under review");
        assertThat(hr.figure("確認済み")).isZero();
    }

    private static void seesTheMap(Walk manager) {
        manager.goes("所属のスキルマップ").sees("保険年金課 ・ 領域ごとの平均").accessible("J5 skill map by area");
        manager.page().locator("main vaadin-button.sh-chip").nth(1).click();
        assertThat(manager.page().locator("main vaadin-button.sh-chip").nth(1)).hasAttribute("aria-pressed", "true");
        assertThat(manager.page().locator("vaadin-grid .sh-cell").first()).isVisible();
        manager.accessible("J5 skill map of an area");
        manager.page().locator("vaadin-grid a.sh-strong").first().click();
        assertThat(manager.page().locator("main .sh-tab-links")).isVisible();
    }

    private static void finds(Walk manager) {
        manager.to("", "今日やること").sees(TASK).accessible("J5 today");
        manager.follows("始める: " + TASK).at("所属長の確認");
        manager.sees("提出した 5人のうち 0人を確認しました。残りは 5人です。").accessible("J5 who is left");
    }

    private static void handsOver(Walk manager) {
        manager.presses("確認者を指定する");
        manager.dialog()
                .getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName(Pattern.compile(HANDED)))
                .check();
        manager.picks("確認する人", LEADER).accessible("J5 who confirms in the head's place");
        manager.confirms("任せる").sees("1人の確認者を「" + LEADER + "」にしました。").sees("残りは 4人です。");
    }

    private static void confirmsThoseWithoutADifference(Walk manager) {
        manager.presses("差のない 3人をまとめて確認する").sees("差のない 3人を、自己診断のとおりに確認します。よろしいですか。");
        manager.confirms("まとめて確認する").sees("3人を確認しました。残りは 1人です。");
        manager.sees("前の確認と2段階以上ちがう項目").accessible("J5 what differs");
    }

    private void looksOnAPhone(Walk manager) {
        manager.to("reviews/" + campaign, "所属長の確認").sees(DIFFERS).accessible("J5 who is left on a phone");
        manager.page().getByText(DIFFERS).locator("visible=true").first().click();
        manager.sees("前の確認と2段階以上ちがう項目").accessible("J5 what differs on a phone");
        manager.to("skill-map", "所属のスキルマップ").sees("領域ごと").accessible("J5 skill map on a phone");
    }

    private void ratesTalksAndConfirms(Walk manager) {
        manager.to("reviews/" + campaign, "所属長の確認").sees("あと 1項目の段階を選んでください。");
        level(manager, 4).click();
        manager.sees("本人と話して、面談の日を入れてください。");
        var note = manager.page().locator(".sh-review-item:not(.sh-brief) textarea");
        note.fill(EVIDENCE);
        note.blur();
        manager.sees("面談の記録").accessible("J5 a talk is needed");
        var day = manager.page().getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("面談の日"));
        day.fill("2026/9/14");
        day.press("Enter");
        manager.writes("話したこと、これからの育成", "担当者向けの研修を来年度の計画に入れる。");
        manager.sees("自動で保存しました。");
        nothingIsLost(manager);
        manager.accessible("J5 ready to confirm").presses("この段階で確認する");
        manager.sees(DIFFERS + "さんを確認しました。").sees("あなたの確認は、すべて終わりました。");
        manager.accessible("J5 all confirmed");
    }

    private static void nothingIsLost(Walk manager) {
        var saved = manager.page().locator(".sh-review-foot");
        assertThat(saved).containsText("自動で保存しました。");
        manager.page().waitForTimeout(1_000);
        manager.page().reload();
        assertThat(level(manager, 4).locator("input")).isChecked();
        assertThat(manager.page().locator(".sh-review-item:not(.sh-brief) textarea"))
                .hasValue(EVIDENCE);
        assertThat(manager.page().getByLabel("話したこと、これからの育成")).hasValue("担当者向けの研修を来年度の計画に入れる。");
    }

    private static Locator level(Walk manager, int level) {
        return manager.page().locator(".sh-rating label.sh-option").nth(level);
    }

    private static void confirmsInTheHeadsPlace(Walk leader) {
        leader.sees(TASK).follows("始める: " + TASK).at("所属長の確認").sees(HANDED);
        leader.page().getByText(HANDED).locator("visible=true").first().click();
        leader.sees("確認者: " + LEADER + "さん").accessible("J5 in the head's place on a phone");
        leader.presses("自己診断のとおり確認する").sees(HANDED + "さんを確認しました。");
    }

    private void ends(Walk hr) {
        hr.to("campaigns/" + campaign, TITLE).sees("所属長の確認中").accessible("J5 how far the review is");
        assertThat(hr.figure("確認済み")).isEqualTo(5);
        hr.presses("確認を終える").confirms("確認を終える").sees("終了");
    }
}
