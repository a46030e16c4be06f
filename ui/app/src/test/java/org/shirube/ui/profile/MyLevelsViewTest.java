// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shirube.contract.problem.Problem;
import org.shirube.contract.problem.ProblemType;
import org.shirube.contract.promotion.DxRoleView;
import org.shirube.contract.promotion.WishRequest;
import org.shirube.contract.skills.GapView;
import org.shirube.contract.skills.ProfileView;
import org.shirube.ui.FakeBackend;
import org.shirube.ui.ViewTest;
import org.shirube.ui.platform.BackendProblem;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
@ViewPackages(packages = "org.shirube.ui")
class MyLevelsViewTest extends SpringBrowserlessTest {

    private static final String GAPS = "GET /api/v1/me/gaps";

    @Autowired
    @SuppressWarnings("NullAway.Init")
    FakeBackend backend;

    @BeforeEach
    void twoSkillsAndTwoRoles() {
        backend.reset();
        backend.on(
                "GET /api/v1/me/profile",
                new ProfileView(
                        "p1", "000123", FakeBackend.TODAY, List.of(skill("A01", 3, 3), skill("A02", 2, null), free())));
        backend.on("GET /api/v1/roles", List.of(role("R12", "LEADER"), role("R14", "GENERAL")));
        backend.on("GET /api/v1/me/wish", new WishRequest("R12"));
        backend.on("PUT /api/v1/me/wish", request -> null);
        backend.on(
                "GET /api/v1/me/gaps",
                request -> gap(
                        request.query().isEmpty()
                                ? "R12"
                                : request.query().getFirst().value()));
    }

    @Test
    void whoNamesNoRoleIsComparedWithTheUsualOne() {
        UI.getCurrent().navigate("profile");

        assertThat(find(ComboBox.class).single().getElement().getProperty("value"))
                .isNotEmpty();
        assertThat(backend.sent(GAPS).getFirst().query()).isEmpty();
    }

    @Test
    void whoHasNoUsualRoleIsComparedWithWhatIsAskedOfEverybody() {
        backend.on(GAPS, request -> {
            if (request.query().isEmpty()) {
                throw new BackendProblem(new Problem(ProblemType.BAD_REQUEST.uri(), "", 400, null, null, null));
            }
            return gap(request.query().getFirst().value());
        });

        UI.getCurrent().navigate("profile");

        assertThat(backend.sent(GAPS).getLast().query()).extracting("value").containsExactly("R14");
    }

    @Test
    void theFiguresAgreeWithTheTable() {
        UI.getCurrent().navigate("profile");

        var rows = find(SkillTable.class).single().getListDataView().getItems().toList();
        assertThat(rows).extracting(SkillRow::code).containsExactly("A02", "A01", "A03");
        assertThat(texts()).contains("83", "/ 100");
        assertThat(rows.stream().mapToInt(SkillRow::points).sum()).isEqualTo(83);
        assertThat(rows.stream().mapToInt(SkillRow::possible).sum()).isEqualTo(100);
    }

    @Test
    void theNearnessIsExplained() {
        UI.getCurrent().navigate("profile");

        test(find(Button.class).withText("なぜ?").single()).click();

        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains("83 / 100", "項目A02 2→3");
    }

    @Test
    void aComparedRoleBecomesTheWish() {
        UI.getCurrent().navigate("profile", QueryParameters.of("role", "R14"));

        test(find(Button.class).withText("目標の役割にする").single()).click();

        assertThat(backend.sent("PUT /api/v1/me/wish").getFirst().body()).isEqualTo(new WishRequest("R14"));
    }

    private Stream<String> texts() {
        return findInView(Span.class).all().stream().map(Span::getText);
    }

    private static ProfileView.SkillView skill(String code, int level, @Nullable Integer confirmed) {
        return new ProfileView.SkillView(
                code, "項目" + code, "DXの基礎", level, confirmed, confirmed != null, null, null, List.of(), List.of());
    }

    private static ProfileView.SkillView free() {
        return new ProfileView.SkillView("A03", "項目A03", "DXの基礎", null, null, false, null, null, List.of(), List.of());
    }

    private static DxRoleView role(String code, String tier) {
        return new DxRoleView(
                code,
                "役割" + code,
                tier,
                "APPOINTMENT",
                List.of(new DxRoleView.RequirementView("A01", "項目A01", 3, 1, true)));
    }

    private static GapView gap(String role) {
        return new GapView(
                "p1",
                new GapView.RoleRef(role, "役割" + role),
                83.4,
                false,
                false,
                null,
                1,
                2,
                List.of(
                        new GapView.SkillGap("A01", "項目A01", 3, true, 3, 3, 0, 1, 50.0, 50.0),
                        new GapView.SkillGap("A02", "項目A02", 3, true, 2, null, 1, 1, 33.4, 50.0)),
                List.of(new GapView.CourseHint("K01", "研修", "ONLINE", List.of("項目A02"), 6)),
                List.of(new GapView.Step("A02", "項目A02", 2, 3)),
                6);
    }
}
