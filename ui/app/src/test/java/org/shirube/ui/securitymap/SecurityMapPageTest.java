// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.securitymap;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.shirube.contract.assessment.SecurityMapView;
import org.shirube.contract.assessment.SecurityMapView.RateView;
import org.shirube.contract.assessment.SecurityMapView.UnitRates;
import org.shirube.contract.platform.Role;
import org.shirube.ui.FakeBackend;
import org.shirube.ui.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
@ViewPackages(packages = "org.shirube.ui")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecurityMapPageTest extends SpringBrowserlessTest {

    private static final String MAP = "GET /api/v1/security-map";

    @Autowired
    @SuppressWarnings("NullAway.Init")
    FakeBackend backend;

    /// The session asks who is signed in before a test begins.
    @BeforeAll
    void theSecurityOfficerIsSignedIn() {
        backend.signedIn(Role.EMPLOYEE, Role.SECURITY_OFFICER);
    }

    @BeforeEach
    void signedIn() {
        backend.reset();
        backend.signedIn(Role.EMPLOYEE, Role.SECURITY_OFFICER);
    }

    @Test
    void correctedRatesStandBesideWhatWasCounted() {
        shows(new UnitRates(
                "130",
                "保険年金課",
                "COMPARABLE",
                28,
                56,
                new RateView(0.3, 0.42, 0.33, 0.51),
                new RateView(0.2, 0.1, 0.05, 0.17),
                12));

        assertThat(text()).contains("保険年金課", "42%", "(33%〜51%) 補正前 30%", "10%", "12分");
    }

    @Test
    void whereNothingLinksTheMailsThePageSaysSo() {
        shows(new UnitRates(
                "130",
                "保険年金課",
                "NOT_COMPARABLE",
                28,
                28,
                new RateView(0.3, null, null, null),
                new RateView(0.2, null, null, null),
                null));

        assertThat(text()).contains("30%", "補正していません");
    }

    @Test
    void aSmallSectionShowsNothing() {
        shows(new UnitRates("420", "監査委員事務局", "HIDDEN", null, null, null, null, null));

        assertThat(text()).contains("監査委員事務局", "5人に満たないため表示しません");
    }

    @Test
    void withoutResultsThePageSaysWhatToDo() {
        shows();

        assertThat(text()).contains("訓練の結果を取り込むと");
    }

    private void shows(UnitRates... units) {
        backend.on(MAP, new SecurityMapView(List.of(), List.of(units)));
        UI.getCurrent().navigate("security-map");
    }

    private String text() {
        return ((SecurityMapPage) getCurrentView()).getElement().getTextRecursively();
    }
}
