// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// J8: the DX lead opens the promotion structure of the year, reads it role by role and body by body, adds the numbers
/// up as anyone would who has to defend them, and opens the people behind one.
class CoverageJourneyTest extends Journey {

    private static final List<String> COLUMNS =
            List.of("必要数", "年度目標", "配置", "実人数", "FTE", "要件充足", "すぐ就ける", "あと一歩", "状態");

    @Test
    void theDxLeadReadsTheCoverageOfTheYear() {
        try (var lead = atDesk().as("dx-lead")) {
            lead.goes("推進体制").sees("令和8年度の年度目標に対して");
            var roles = read(lead);
            assertThat(role(roles, "DX推進リーダー")).containsEntry("必要数", "50").containsEntry("年度目標", "25");
            lead.accessible("J8 coverage by role");
            opensThePeople(lead, roles);
            opensTheReasons(lead);
            lead.presses("組織ごと");
            assertThat(lead.page().locator("vaadin-grid").getByText("組織", exactly()))
                    .isVisible();
            read(lead);
            lead.accessible("J8 coverage by body");
        }
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    /// Reads the table, and holds every sum against every other.
    private static List<Map<String, String>> read(Walk lead) {
        var rows = Table.of(lead, "推進体制 充足表").rows();
        assertThat(rows).allSatisfy(row -> {
            assertThat(row).containsKeys(COLUMNS.toArray(String[]::new));
            assertThat(number(row, "年度目標") + surplus(row)).as("%s", row).isEqualTo(number(row, "配置") + vacant(row));
            assertThat(number(row, "要件充足")).isLessThanOrEqualTo(number(row, "配置"));
        });
        assertThat(sum(rows, "年度目標")).isEqualTo(lead.figure("年度目標"));
        assertThat(sum(rows, "配置")).isEqualTo(lead.figure("配置"));
        assertThat(rows.stream().mapToInt(CoverageJourneyTest::vacant).sum()).isEqualTo(lead.figure("欠員"));
        lead.sees("年度目標 %d + 超過 %d = 配置 %d + 欠員 %d"
                .formatted(
                        lead.figure("年度目標"),
                        rows.stream().mapToInt(CoverageJourneyTest::surplus).sum(),
                        lead.figure("配置"),
                        lead.figure("欠員")));
        return rows;
    }

    private static Map<String, String> role(List<Map<String, String>> rows, String name) {
        return rows.stream()
                .filter(row -> row.get("役割").startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    private static int number(Map<String, String> row, String column) {
        return Numbers.of(row.get(column));
    }

    private static int sum(List<Map<String, String>> rows, String column) {
        return rows.stream().mapToInt(row -> number(row, column)).sum();
    }

    private static int vacant(Map<String, String> row) {
        return Numbers.after("欠員", row.get("状態"));
    }

    private static int surplus(Map<String, String> row) {
        return Numbers.after("超過", row.get("状態"));
    }

    private static void opensThePeople(Walk lead, List<Map<String, String>> roles) {
        var row = role(roles, "DX推進リーダー");
        int placed = number(row, "配置");
        lead.follows("DX推進リーダー 配置 %d人を見る".formatted(placed)).sees("配置されている %d人です。".formatted(placed));
        assertThat(lead.page().locator("ul.sh-people > li").count()).isEqualTo(placed);
        lead.accessible("J8 people behind a number");
        int ready = number(row, "すぐ就ける");
        lead.presses("すぐ就ける " + ready).sees("まだ配置枠がなく、要件を満たしている %d人です。".formatted(ready));
        lead.accessible("J8 people who are ready").page().goBack();
        lead.sees("配置されている %d人です。".formatted(placed)).follows("閉じる");
        assertThat(lead.page().locator("main aside")).hasCount(0);
    }

    private static void opensTheReasons(Walk lead) {
        lead.presses("なぜ? 要件充足").sees("必須の項目すべてで").accessible("J8 why somebody counts as qualified");
        lead.confirms("閉じる").presses("内訳 年度目標").sees("目標 25 / 必要 50").accessible("J8 what the target is made of");
        lead.confirms("閉じる");
    }
}
