// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.shirube.contract.assessment.CampaignView;
import org.shirube.contract.assessment.ProgressView;
import org.shirube.contract.assessment.ProgressView.DayCount;
import org.shirube.contract.assessment.ProgressView.UnitProgress;
import org.shirube.contract.assessment.RemindView;
import org.shirube.contract.organization.PopulationView;
import org.shirube.contract.platform.Role;
import org.shirube.ui.FakeBackend;
import org.shirube.ui.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
@ViewPackages(packages = "org.shirube.ui")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CampaignPageTest extends SpringBrowserlessTest {

    private static final String ONE = "/api/v1/campaigns/{id}";

    @Autowired
    @SuppressWarnings("NullAway.Init")
    FakeBackend backend;

    /// The session asks who is signed in before a test begins.
    @BeforeAll
    void hrIsSignedIn() {
        backend.signedIn(Role.EMPLOYEE, Role.HR);
    }

    @BeforeEach
    void anOpenCampaign() {
        backend.reset();
        backend.signedIn(Role.EMPLOYEE, Role.HR);
        campaign("OPEN");
        backend.on(
                "GET " + ONE + "/progress",
                new ProgressView(
                        855,
                        600,
                        543,
                        0,
                        42,
                        List.of(new UnitProgress("210", "税務課", "200", "市民部", 20, 15, 12, 0, null)),
                        List.of(
                                new DayCount(LocalDate.of(2026, 9, 1), 300),
                                new DayCount(LocalDate.of(2026, 9, 4), 243))));
        backend.on("POST " + ONE + "/remind", new RemindView(312, 42, false));
        backend.on("POST /api/v1/populations/preview", new PopulationView("全職員", 855));
    }

    @Test
    void remindingAsksWithTheNumberOfPeopleWhoHaveNotAnswered() {
        navigate("campaigns/c1", CampaignPage.class);

        test(button("再依頼する")).click();

        assertThat(find(Dialog.class).single().getHeaderTitle()).isEqualTo("まだ答えていない 312人に再依頼します。よろしいですか。");
        assertThat(backend.sent("POST " + ONE + "/remind")).isEmpty();
    }

    @Test
    void openingAsksWithTheNumberOfPeople() {
        campaign("DRAFT");

        navigate("campaigns/c1", CampaignPage.class);
        test(button("開く")).click();

        assertThat(find(Dialog.class).single().getHeaderTitle()).isEqualTo("855人に依頼します。よろしいですか。");
    }

    @Test
    void theShareOfAnswersStandsBesideTheirNumber() {
        navigate("campaigns/c1", CampaignPage.class);

        assertThat(find(Span.class).all().stream().map(Span::getText)).contains("543", "対象の 64%", "312");
    }

    @Test
    void whoHasSubmittedIsNoLongerUnderWay() {
        navigate("campaigns/c1", CampaignPage.class);

        assertThat(find(Span.class).all().stream().map(Span::getText)).contains("答えている途中 57人");
    }

    private void campaign(String state) {
        backend.on(
                "GET " + ONE,
                new CampaignView(
                        "c1",
                        "令和8年度 自己診断",
                        "i1",
                        "デジタルリテラシー自己診断",
                        "SELF_RATING",
                        state,
                        Map.of("everybody", true),
                        "全職員",
                        LocalDate.of(2026, 9, 1),
                        LocalDate.of(2026, 9, 30),
                        null,
                        null,
                        3));
    }

    private Button button(String text) {
        return find(Button.class).all().stream()
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button " + text + " among "
                        + find(Button.class).all().stream().map(Button::getText).toList()));
    }
}
