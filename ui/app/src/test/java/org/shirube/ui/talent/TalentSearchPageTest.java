// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.talent;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.shirube.contract.platform.Role;
import org.shirube.contract.problem.ProblemType;
import org.shirube.contract.promotion.DxRoleView;
import org.shirube.contract.promotion.StructureView;
import org.shirube.contract.skills.FrameworkView;
import org.shirube.contract.talent.TalentSearchRequest;
import org.shirube.contract.talent.TalentSearchView;
import org.shirube.contract.talent.TalentSearchView.Contribution;
import org.shirube.contract.talent.TalentSearchView.Hit;
import org.shirube.ui.FakeBackend;
import org.shirube.ui.ViewTest;
import org.shirube.ui.blocks.ProblemBox;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
@ViewPackages(packages = "org.shirube.ui")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TalentSearchPageTest extends SpringBrowserlessTest {

    private static final String SEARCH = "POST /api/v1/talents/search";
    private static final String ADDRESS = "search?purpose=PLACEMENT&role=R12&seat=S12/210&c=A05:3:4:r&notSeated=true";

    @Autowired
    @SuppressWarnings("NullAway.Init")
    FakeBackend backend;

    /// The session asks who is signed in before a test begins.
    @BeforeAll
    void theDxLeadIsSignedIn() {
        backend.signedIn(Role.EMPLOYEE, Role.DX_LEAD);
    }

    @BeforeEach
    void oneHit() {
        backend.reset();
        backend.signedIn(Role.EMPLOYEE, Role.DX_LEAD);
        backend.on(
                "GET /api/v1/roles",
                List.of(new DxRoleView(
                        "R12",
                        "DX推進リーダー",
                        "LEADER",
                        "APPOINTMENT",
                        List.of(new DxRoleView.RequirementView("A05", "BPR", 3, 4, true)))));
        backend.on(
                "GET /api/v1/frameworks/current",
                new FrameworkView(
                        "F",
                        "1",
                        "PUBLISHED",
                        List.of(new FrameworkView.SkillItemView("A05", "A", "業務", "BPR", null, List.of()))));
        backend.on("GET /api/v1/units", List.of());
        backend.on(
                "GET /api/v1/structures/{year}",
                new StructureView(
                        2026,
                        "推進体制",
                        List.of(),
                        List.of(new StructureView.SeatView(
                                "S12/210",
                                "S12",
                                "B1",
                                "各課",
                                "R12",
                                "DX推進リーダー",
                                "210",
                                "税務課",
                                null,
                                1,
                                1,
                                50,
                                "規模",
                                "INTERNAL",
                                1)),
                        1));
        backend.on(SEARCH, new TalentSearchView(1, List.of(hit()), Map.of()));
    }

    @Test
    void nothingIsSearchedBeforeItsPurposeIsChosen() {
        open("search?role=R12");

        assertThat(backend.sent(SEARCH)).isEmpty();
        assertThat(find(H2.class).all().stream().map(H2::getText)).contains("はじめに、利用目的を選んでください");
    }

    @Test
    void theWholeSearchStandsInTheAddress() {
        open(ADDRESS);

        var request = (TalentSearchRequest) backend.sent(SEARCH).getFirst().body();
        assertThat(request).isNotNull();
        assertThat(request.purpose()).isEqualTo("PLACEMENT");
        assertThat(request.conditions()).containsExactly(new TalentSearchRequest.Condition("A05", 3, 4.0, true));
        assertThat(request.notSeated()).isTrue();
        assertThat(find(Grid.class).all()).hasSize(1);
    }

    @Test
    void ofManyPeopleTheFirstTwentyAreShownAndMoreAreOneStepAway() {
        backend.on(SEARCH, new TalentSearchView(801, List.of(hit()), Map.of()));

        open(ADDRESS);

        var request = (TalentSearchRequest) backend.sent(SEARCH).getFirst().body();
        assertThat(request).isNotNull();
        assertThat(request.limit()).isEqualTo(20);
        assertThat(find(Span.class).all().stream().map(Span::getText)).contains("801人のうち、上から1人を表示しています。");
        assertThat(find(Anchor.class).withText("もっと見る").single().getHref()).contains("shown=40");
    }

    @Test
    void aRefusedProposalKeepsWhatWasTyped() {
        backend.refuse("POST /api/v1/appointments", ProblemType.OVER_COMMITTED, "配置枠は2つまでです。");
        open(ADDRESS + "&why=p9");
        test(button("案にする")).click();
        test(find(TextArea.class).single()).setValue("税務課の改善を進めた実績");

        test(find(Button.class).all().stream()
                        .filter(button -> button.getText().equals("案にする"))
                        .toList()
                        .getLast())
                .click();

        assertThat(find(ProblemBox.class).all()).hasSize(1);
        assertThat(find(Dialog.class).single().isOpened()).isTrue();
        assertThat(find(TextArea.class).single().getValue()).isEqualTo("税務課の改善を進めた実績");
    }

    private static Hit hit() {
        return new Hit(
                "p9",
                "080012",
                "都留 未來",
                "ツル ミライ",
                "300",
                "高齢介護課",
                "主任",
                "3",
                90,
                true,
                false,
                0,
                List.of(new Contribution("A05", "BPR", 3, 3, 3, 90, 100)),
                List.of("必須の項目に届いています。"),
                List.of());
    }

    private static void open(String address) {
        var parts = address.split("\\?", 2);
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts[1]));
    }

    private Button button(String text) {
        return find(Button.class).all().stream()
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }
}
