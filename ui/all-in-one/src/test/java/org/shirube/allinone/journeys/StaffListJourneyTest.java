// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;

/// J1: HR takes units and a staff list over from the personnel system's files: sees every fault at once, accepts a
/// proposal, mends the list in Excel, sends that, sees what changes before it changes, and finds it on the person's
/// card.
class StaffListJourneyTest extends Journey {

    private static final Charset OFFICE = Charset.forName("windows-31j");
    private static final String UNITS = """
            課コード,組織名,組織区分,親所属コード,任命権者,設置年月日
            139,国保給付係,係,130,市長,2026/9/1
            """;
    private static final String HEAD = "任命権者,職員コード,漢字氏名,フリガナ,職員区分,採用日,所属コード,配属日,補職名,内線\n";

    /// Rows 2 to 8 as the personnel system wrote them.
    private static final String FAULTY = HEAD + """
            市長,970013,山本 七海,ヤマモト ナナミ,正規職員,平成9年4月1日,139,2026/9/1,課長補佐,2101
            市長,40008,藤井 みどり,フジイ ミドリ,正規職員,平成16年4月1日,130,2026/4/1,課長補佐,2102
            市長,060013,藤井 修,フジイ オサム,正規職員,平成18年4月31日,130,2026/4/1,係長,2103
            市長,040010,福田 誠,フクダ マコト,正社員,平成16年4月1日,130,2023/4/1,係長,2104
            市長,040014,汐田 ヒロ,汐田 ヒロ,正規職員,平成16年4月1日,130,2024/4/1,主査,2105
            市長,920003,横山 麻衣,ヨコヤマ マイ,正規職員,平成4年4月1日,13O,2026/4/1,主査,2106
            市長,140015,小林 友美,コバヤシ トモミ,正規職員,平成26年4月1日,130,2024/4/1,主任,2107
            """;

    private static final String MENDED = FAULTY.replace(",40008,", ",040008,")
            .replace("4月31日", "4月1日")
            .replace("正社員", "正規職員")
            .replace("汐田 ヒロ,汐田 ヒロ", "汐田 ヒロ,シオタ ヒロ")
            .replace("13O", "130");

    @Test
    void hrTakesUnitsAndAStaffListOver() {
        try (var hr = atDesk().as("hr")) {
            hr.goes("取込").sees("先に「取り込むもの」を選んでください。").accessible("J1 start");
            takesUnitsOver(hr);
            hr.goes("取込");
            seesTheFaults(hr);
            acceptsTheProposal(hr);
            sendsTheMendedFile(hr);
            findsThePerson(hr);
        }
    }

    private static void takesUnitsOver(Walk hr) {
        sends(hr, "所属", exported("所属一覧.csv", UNITS));
        hr.sees("1件が変わります。").accessible("J1 units");
        assertThat(Table.of(hr, "変わるところ").row("国保給付係").get("区分")).isEqualTo("新規");
        hr.presses("反映する").confirms("反映する").sees("反映しました。").accessible("J1 units taken over");
    }

    private static void sends(Walk hr, String kind, FilePayload file) {
        hr.chooses("取り込むもの", kind);
        hr.sees("CSV または Excel(.xlsx)、64MBまで。");
        hr.page().locator("vaadin-upload input[type=file]").setInputFiles(file);
    }

    private static FilePayload exported(String fileName, String content) {
        return new FilePayload(fileName, "text/csv", content.getBytes(OFFICE));
    }

    private static void seesTheFaults(Walk hr) {
        sends(hr, "職員", exported("職員一覧.csv", FAULTY));
        hr.sees("直すところが5件あります。").sees("まだ何も書き換えていません。");
        var faults = Table.of(hr, "直すところ");
        assertThat(faults.rows())
                .extracting(row -> row.get("行") + " " + row.get("列") + " " + row.get("値"))
                .containsExactly("3 職員コード 40008", "4 採用日 平成18年4月31日", "5 職員区分 正社員", "6 フリガナ 汐田 ヒロ", "7 所属コード 13O");
        assertThat(faults.rows())
                .allSatisfy(row ->
                        assertThat(List.of(row.get("何が"), row.get("どうすれば"))).noneMatch(String::isBlank));
        hr.sees("使わない列").sees("内線").accessible("J1 faults");
    }

    private static void acceptsTheProposal(Walk hr) {
        hr.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("3行目の職員コードを 040008 とする"))
                .click();
        hr.sees("直すところが4件あります。").accessible("J1 a proposal accepted");
    }

    private static void sendsTheMendedFile(Walk hr) {
        hr.presses("直したファイルを選ぶ").at("取込");
        sends(hr, "職員", Spreadsheet.of("職員一覧(修正).xlsx", MENDED));
        hr.sees("1人が変わります。").sees("まだ何も書き換えていません。");
        var changes = Table.of(hr, "変わるところ").rows();
        assertThat(changes).hasSize(1);
        assertThat(changes.getFirst().get("対象")).contains("山本 七海");
        assertThat(changes.getFirst().get("前 → 後")).contains("130").contains("139");
        assertThat(hr.figure("変わらない")).isEqualTo(6);
        hr.accessible("J1 differences").presses("反映する");
        hr.sees("1人分を反映します。よろしいですか。").accessible("J1 question before applying").confirms("反映する");
        hr.sees("反映しました。").sees("新しく加わったもの 0人、変わったもの 1人。").accessible("J1 result");
    }

    private static void findsThePerson(Walk hr) {
        hr.follows("職員を見る").at("職員").writes("さがす", "山本 七海");
        hr.sees("国保給付係 課長補佐").accessible("J1 people");
        hr.follows("山本 七海").at("山本 七海").follows("発令");
        hr.sees("国保給付係").accessible("J1 orders of the person");
        assertThat(hr.page().locator("main")).containsText("令和8年9月1日");
    }
}
