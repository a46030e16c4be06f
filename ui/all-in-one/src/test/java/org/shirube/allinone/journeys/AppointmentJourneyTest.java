// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// J9: from a vacancy one click leads to its search; the DX lead narrows it, learns why somebody stands where they
/// stand, and proposes them. HR takes the proposal to consultation, the executive decides.
class AppointmentJourneyTest extends Journey {

    private static final Pattern WHY = Pattern.compile("^なぜ\\? ");

    @Test
    void fromAVacancyToADecision() {
        String person;
        try (var lead = atDesk().as("dx-lead")) {
            searches(lead);
            person = seesWhy(lead);
            proposes(lead, person);
        }
        try (var hr = atDesk().as("hr")) {
            opens(hr, "案", person);
            hr.sees("合議に回す").accessible("J9 a proposal as HR sees it").confirms("合議に回す");
            hr.pressesChip("合議").sees(person);
        }
        try (var executive = atDesk().as("executive")) {
            opens(executive, "合議", person);
            executive.writes("文書番号", "デ推第45号");
            executive.accessible("J9 a proposal as the executive sees it").confirms("決裁にする");
            assertThat(executive.dialog()).hasCount(0);
        }
        try (var lead = atDesk().as("dx-lead")) {
            lead.opensCard(person)
                    .accessible("J9 the person's levels")
                    .follows("配置枠")
                    .sees("デ推第45号");
            lead.sees("在任").accessible("J9 the person's placement");
        }
    }

    private static void searches(Walk lead) {
        lead.goes("推進体制").follows("DX推進リーダー をさがす").at("人材検索");
        lead.sees("はじめに、利用目的を選んでください").accessible("J9 search before its purpose");
        lead.chooses("利用目的", "配置の検討").sees("まだ配置枠のない人");
        int all = found(lead);
        lead.presses("＋ 条件を足す");
        lead.picks("スキル", "業務の可視化と見直し");
        lead.chooses("段階", "3 一人でできる").marks("必須(届いていない人を除く)").ticks("所属", "福祉部");
        lead.accessible("J9 a condition").confirms("この条件でさがす");
        lead.sees("必須 業務の可視化と見直し(BPR) 3以上").sees("福祉部");
        assertThat(found(lead)).isPositive().isLessThan(all);
        lead.accessible("J9 hits");
    }

    private static int found(Walk lead) {
        var found = lead.page().locator(".sh-conditions [role=status]");
        assertThat(found).hasText(Pattern.compile("\\d+人"));
        return Numbers.of(found.innerText());
    }

    /// Opens the reason of the first place. Answers who stands there.
    private static String seesWhy(Walk lead) {
        var hits = Table.of(lead, "見つかった人");
        var scores = hits.rows().stream().map(row -> Numbers.of(row.get("近さ"))).toList();
        assertThat(scores).isSortedAccordingTo((one, other) -> other - one);
        var first = lead.page()
                .locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(WHY))
                .first();
        var person = WHY.matcher(first.getAttribute("aria-label")).replaceFirst("");
        first.click();
        lead.sees("なぜ %d か".formatted(scores.getFirst()));
        var points = lead.page().locator(".sh-points .sh-point-number").allInnerTexts();
        assertThat(points.stream().mapToInt(Numbers::of).sum()).isEqualTo(scores.getFirst());
        lead.accessible("J9 why somebody has this place");
        return person;
    }

    private static void proposes(Walk lead, String person) {
        lead.presses("案にする").sees(person + "さんを案にする");
        lead.accessible("J9 a proposal").confirms("案にする");
        lead.at("指名・委嘱").sees(person);
        var row = Table.of(lead, "指名・委嘱").row(person);
        assertThat(row.get("状態")).isEqualTo("案");
        lead.accessible("J9 proposals");
    }

    private static void opens(Walk who, String state, String person) {
        who.goes("指名・委嘱").pressesChip(state).presses(person + " DX推進リーダー を開く");
    }
}
