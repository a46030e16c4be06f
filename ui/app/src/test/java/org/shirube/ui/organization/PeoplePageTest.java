// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.organization;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shirube.contract.organization.PersonSummary;
import org.shirube.contract.organization.UnitView;
import org.shirube.contract.platform.Page;
import org.shirube.contract.platform.Role;
import org.shirube.ui.FakeBackend;
import org.shirube.ui.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
@ViewPackages(packages = "org.shirube.ui")
class PeoplePageTest extends SpringBrowserlessTest {

    private static final String PEOPLE = "GET /api/v1/people";

    @Autowired
    @SuppressWarnings("NullAway.Init")
    FakeBackend backend;

    @BeforeEach
    void onePerson() {
        backend.reset();
        backend.signedIn(Role.EMPLOYEE, Role.HR);
        backend.on(
                "GET /api/v1/units",
                List.of(
                        new UnitView(
                                "200",
                                "市民部",
                                null,
                                "DEPARTMENT",
                                false,
                                null,
                                "市長",
                                null,
                                null,
                                null,
                                null,
                                80,
                                List.of()),
                        new UnitView(
                                "210", "税務課", null, "SECTION", true, "200", "市長", null, null, null, null, 20,
                                List.of())));
        backend.on(
                PEOPLE,
                new Page<>(
                        List.of(new PersonSummary(
                                "p9", "080012", "髙橋 一", "タカハシ ハジメ", "210", "税務課", "主査", "3", "REGULAR", "ACTIVE")),
                        1,
                        null));
    }

    @Test
    void theFiltersOfTheAddressAreAskedForAndShownAsChips() {
        open("q=タカハシ&unit=210");

        var sent = backend.sent(PEOPLE).getFirst().query();
        assertThat(sent).anyMatch(one -> one.name().equals("q") && one.value().equals("タカハシ"));
        assertThat(sent)
                .anyMatch(one -> one.name().equals("unit") && one.value().equals("210"));
        assertThat(find(Button.class).all().stream().map(Button::getText)).contains("「タカハシ」 ✕", "所属: 税務課 ✕");
    }

    @Test
    void aChipTakesItsFilterOutOfTheAddress() {
        open("q=タカハシ&unit=210");

        test(find(Button.class).all().stream()
                        .filter(button -> button.getText().equals("所属: 税務課 ✕"))
                        .findFirst()
                        .orElseThrow())
                .click();

        var last = backend.sent(PEOPLE).getLast().query();
        assertThat(last).noneMatch(one -> one.name().equals("unit"));
        assertThat(last).anyMatch(one -> one.name().equals("q"));
    }

    @Test
    void nobodyFoundSaysWhatToTry() {
        backend.on(PEOPLE, new Page<PersonSummary>(List.of(), 0, null));

        open("q=だれもいない");

        assertThat(find(H2.class).all().stream().map(H2::getText)).contains("条件に合う職員はいません");
    }

    private static void open(String query) {
        UI.getCurrent().navigate("people", QueryParameters.fromString(query));
    }
}
