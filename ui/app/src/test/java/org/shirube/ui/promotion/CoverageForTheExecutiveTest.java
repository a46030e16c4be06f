// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.shirube.contract.platform.Role;
import org.shirube.contract.talent.CoverageView;
import org.shirube.ui.FakeBackend;
import org.shirube.ui.ViewTest;
import org.shirube.ui.parts.SidePanel;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
@ViewPackages(packages = "org.shirube.ui")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CoverageForTheExecutiveTest extends SpringBrowserlessTest {

    private static final String COVERAGE = "GET /api/v1/structures/{year}/coverage";

    @Autowired
    @SuppressWarnings("NullAway.Init")
    FakeBackend backend;

    /// The session asks who is signed in before a test begins.
    @BeforeAll
    void theExecutiveIsSignedIn() {
        backend.signedIn(Role.EMPLOYEE, Role.EXECUTIVE);
    }

    @BeforeEach
    void oneRole() {
        backend.reset();
        backend.signedIn(Role.EMPLOYEE, Role.EXECUTIVE);
        var leader = CoveragePageTest.row("R12", "DX推進リーダー", 50, 25, 17, 8, 0);
        backend.on(COVERAGE, new CoverageView(2026, FakeBackend.TODAY, "role", "CONFIRMED", List.of(leader), leader));
    }

    @Test
    void numbersDoNotLeadToPeopleWhomTheCallerMayNotOpen() {
        UI.getCurrent().navigate("structure", QueryParameters.fromString("row=R12&of=qualified"));

        assertThat(find(Grid.class).all()).hasSize(1);
        assertThat(find(SidePanel.class).all()).isEmpty();
        assertThat(backend.sent(COVERAGE + "/people")).isEmpty();
    }
}
