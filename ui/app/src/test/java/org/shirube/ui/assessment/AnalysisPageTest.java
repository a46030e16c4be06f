// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeTableRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.shirube.contract.assessment.AnalysisView;
import org.shirube.contract.assessment.CampaignView;
import org.shirube.contract.assessment.TestPlanView;
import org.shirube.contract.platform.Role;
import org.shirube.contract.problem.ProblemType;
import org.shirube.ui.FakeBackend;
import org.shirube.ui.ViewTest;
import org.shirube.ui.blocks.ProblemBox;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
@ViewPackages(packages = "org.shirube.ui")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnalysisPageTest extends SpringBrowserlessTest {

    private static final String ONE = "GET /api/v1/campaigns/{id}";
    private static final String CALIBRATE = "POST /api/v1/instruments/{id}/calibration";

    @Autowired
    @SuppressWarnings("NullAway.Init")
    FakeBackend backend;

    /// The session asks who is signed in before a test begins.
    @BeforeAll
    void hrIsSignedIn() {
        backend.signedIn(Role.EMPLOYEE, Role.HR);
    }

    @BeforeEach
    void aClosedCampaign() {
        backend.reset();
        backend.signedIn(Role.EMPLOYEE, Role.HR);
        backend.on(ONE, campaign(null));
    }

    @Test
    void whatIsOddStandsInPlainWords() {
        shows(analysis(List.of("LOW_ALPHA", "SUSPECTED_REVERSAL"), null));

        assertThat(text())
                .contains("信頼性 0.66(95%の範囲 0.55〜0.75、ω 0.70)", "信頼性が0.70に届きません。", "逆向きの設問がありそうです。")
                .contains("逆向き、または正答の誤り?", "−0.54");
        assertThat(find(NativeTableRow.class).all()).hasSize(2);
    }

    @Test
    void withoutLinksThePageSaysThatNothingIsCorrected() {
        shows(analysis(List.of(), new AnalysisView.SeverityView(12, "NO_LINKS", null)));

        assertThat(text()).contains("厳しさと、その課の実際の段階を分けられません。", "段階は補正していません。");
    }

    @Test
    void withLinksTheSpreadIsShownAndNobodyIsNamed() {
        shows(analysis(List.of(), new AnalysisView.SeverityView(40, null, 0.4)));

        assertThat(text()).contains("確認した所属長40人の厳しさの違いは、標準偏差で0.40段階です。", "だれが厳しいかは表示しません。");
    }

    @Test
    void fewPeopleGiveNoFigures() {
        shows(new AnalysisView(12, 30, null, List.of(), null, null));

        assertThat(text()).contains("提出が30人に満たないため、まだ分析できません");
        assertThat(find(ScaleCard.class).all()).isEmpty();
    }

    @Test
    void aRefusedCalibrationSaysWhy() {
        backend.on(ONE, campaign(new TestPlanView("FIXED", null)));
        backend.refuse(CALIBRATE, ProblemType.INVALID_FIELDS, "回答が足りません。");
        shows(analysis(List.of(), null));

        test(button("実績から難しさを求める", 0)).click();
        test(button("実績から難しさを求める", 1)).click();

        assertThat(find(ProblemBox.class).all()).hasSize(1);
    }

    private void shows(AnalysisView analysis) {
        backend.on(ONE + "/analysis", analysis);
        UI.getCurrent().navigate("campaigns/c1/analysis");
    }

    private String text() {
        return ((AnalysisPage) getCurrentView()).getElement().getTextRecursively();
    }

    private Button button(String text, int place) {
        return find(Button.class).withText(text).all().get(place);
    }

    private static AnalysisView analysis(List<String> flags, AnalysisView.@Nullable SeverityView severity) {
        var item = new AnalysisView.AnalysedItem(
                "Q8",
                "設問8",
                2.1,
                1.0,
                -0.536,
                0.83,
                0.05,
                0.1,
                List.of(),
                List.copyOf(flags.stream()
                        .filter(flag -> flag.equals("SUSPECTED_REVERSAL"))
                        .toList()));
        var scale =
                new AnalysisView.AnalysedScale("DXの基礎", 80, 2, 0.66, 0.55, 0.75, 0.7, 3.1, 0.04, flags, List.of(item));
        return new AnalysisView(82, 30, 0.02, List.of(scale), null, severity);
    }

    private static CampaignView campaign(@Nullable TestPlanView test) {
        return new CampaignView(
                "c1",
                "令和8年度 自己診断",
                "i1",
                "デジタルリテラシー自己診断",
                test == null ? "SELF_RATING" : "KNOWLEDGE_TEST",
                "CLOSED",
                Map.of("everybody", true),
                "全職員",
                LocalDate.of(2026, 9, 1),
                LocalDate.of(2026, 9, 30),
                null,
                test,
                3);
    }
}
