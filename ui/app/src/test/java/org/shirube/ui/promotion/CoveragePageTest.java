// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.shirube.contract.platform.Role;
import org.shirube.contract.problem.ProblemType;
import org.shirube.contract.talent.CoveragePersonView;
import org.shirube.contract.talent.CoverageRow;
import org.shirube.contract.talent.CoverageView;
import org.shirube.ui.FakeBackend;
import org.shirube.ui.ViewTest;
import org.shirube.ui.parts.SidePanel;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
@ViewPackages(packages = "org.shirube.ui")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CoveragePageTest extends SpringBrowserlessTest {

    private static final String COVERAGE = "GET /api/v1/structures/{year}/coverage";

    @Autowired
    @SuppressWarnings("NullAway.Init")
    FakeBackend backend;

    /// The session asks who is signed in before a test begins.
    @BeforeAll
    void theLeadIsSignedIn() {
        backend.signedIn(Role.EMPLOYEE, Role.DX_LEAD);
    }

    @BeforeEach
    void twoRoles() {
        backend.reset();
        backend.signedIn(Role.EMPLOYEE, Role.DX_LEAD);
        var leader = row("R12", "DX推進リーダー", 50, 25, 17, 8, 0);
        var data = row("R10", "データ利活用担当", 3, 1, 2, 0, 1);
        backend.on(
                COVERAGE,
                new CoverageView(
                        2026,
                        FakeBackend.TODAY,
                        "role",
                        "CONFIRMED",
                        List.of(leader, data),
                        row("total", "", 53, 26, 19, 8, 1)));
        backend.on(
                COVERAGE + "/people",
                List.of(new CoveragePersonView(
                        "p9",
                        "080012",
                        "髙橋 一",
                        "税務課",
                        "主査",
                        "S12/210",
                        "APPOINTMENT",
                        0.2,
                        90,
                        true,
                        false,
                        List.of())));
    }

    @Test
    void theSumSentenceNamesTheNumbersOfTheTable() {
        navigate("structure", CoveragePage.class);

        assertThat(find(Span.class).all().stream().map(Span::getText)).contains("年度目標 26 + 超過 1 = 配置 19 + 欠員 8");
    }

    @Test
    void theYearOfTheAddressIsAskedFor() {
        open("structure?fy=2027&by=unit");

        var sent = backend.sent(COVERAGE).getFirst();
        assertThat(sent.variables()).containsExactly(2027);
        assertThat(sent.query()).anyMatch(parameter -> parameter.value().equals("unit"));
    }

    @Test
    void aNumberOpensThePeopleBehindItUnderItsOwnAddress() {
        open("structure?row=R12&of=qualified");

        assertThat(find(SidePanel.class).all()).hasSize(1);
        assertThat(find(H2.class).all().stream().map(H2::getText)).contains("DX推進リーダー");
        assertThat(find(Anchor.class).all().stream().map(Anchor::getText)).contains("髙橋 一");
        assertThat(backend.sent(COVERAGE + "/people").getFirst().query())
                .anyMatch(parameter ->
                        parameter.name().equals("number") && parameter.value().equals("qualified"));
    }

    @Test
    void aVacancyLeadsToTheSearchWithRoleAndYear() {
        assertThat(CoverageTable.searchFor(row("S12/210", "x", 1, 1, 0, 1, 0), "seat", 2026))
                .isEqualTo("search?role=R12&seat=S12%2F210&fy=2026&notSeated=true");
    }

    @Test
    void whereNothingIsAskedForThisYearNothingIsCalledFulfilled() {
        assertThat(CoverageTable.state(row("S12/020", "x", 1, 0, 0, 0, 0))).isEqualTo("今年度の目標なし");
        assertThat(CoverageTable.state(row("S12/070", "x", 1, 1, 1, 0, 0))).isEqualTo("✓ 充足");
    }

    @Test
    void aYearWithoutAStructureSaysWhatToDo() {
        backend.refuse(COVERAGE, ProblemType.NOT_FOUND, "ありません。");

        open("structure?fy=2028");

        assertThat(find(Grid.class).all()).isEmpty();
        assertThat(find(H2.class).all().stream().map(H2::getText)).contains("令和10年度の推進体制はまだありません");
    }

    private static void open(String address) {
        var parts = address.split("\\?", 2);
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts[1]));
    }

    static CoverageRow row(String key, String name, int required, int target, int filled, int vacant, int surplus) {
        return new CoverageRow(
                key, name, "R12", name, "LEADER", "各課1〜3人", required, target, filled, vacant, surplus, filled, 3.4, 9,
                2, 9.8, 1.1, null, null, 4, 6);
    }
}
