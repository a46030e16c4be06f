// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shirube.contract.exchange.SampleView;
import org.shirube.contract.platform.Role;
import org.shirube.contract.problem.ProblemType;
import org.shirube.ui.FakeBackend;
import org.shirube.ui.ViewTest;
import org.shirube.ui.platform.Me;
import org.shirube.ui.platform.Roles;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
@ViewPackages(packages = "org.shirube.ui")
class FrameTest extends SpringBrowserlessTest {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    FakeBackend backend;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    List<Navigation> navigations;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Me me;

    @BeforeEach
    void anEmployee() {
        backend.reset();
    }

    @Test
    void anEmployeeSeesOnlyTheOwnGroup() {
        var groups = new SideNavigation(Frame.entries(me, navigations));

        assertThat(find(SideNav.class, groups).all())
                .extracting(SideNav::getLabel)
                .containsExactly("自分");
        assertThat(find(SideNavItem.class, groups).all())
                .extracting(SideNavItem::getLabel)
                .containsExactly("今日やること", "わたしの段階", "診断とテスト", "研修");
    }

    @Test
    void aPhonesLowerBarHasTheFourMainPlaces() {
        assertThat(find(RouterLink.class).all())
                .extracting(link -> link.getElement().getTextRecursively())
                .containsExactly("今日", "わたし", "診断", "研修");
    }

    @Test
    void whoMayNotSearchPeopleFindsCourses() {
        assertThat(find(TextField.class).all())
                .extracting(TextField::getPlaceholder)
                .contains("研修をさがす");
    }

    @Test
    void anAddressThatLeadsNowhereShowsOurPage() {
        UI.getCurrent().navigate("no-such-page");

        assertThat(findInView(H1.class).single().getText()).isEqualTo("このページはありません。");
    }

    @Test
    void aBackendThatIsAwayIsToldCalmly() {
        backend.refuse("GET /api/v1/me/tasks", ProblemType.UNAVAILABLE, "いま、サーバーにつながりません。");

        UI.getCurrent().navigate("");

        assertThat(findInView(H1.class).single().getText()).isEqualTo("いま、サーバーにつながりません。");
    }

    @Test
    void aSampleCityThatIsStillComingInShowsHowFarItIs() {
        backend.on("GET /api/v1/sample", new SampleView("LOADING", "people", 2, 15));

        var notice = SampleNotice.of(me, backend).orElseThrow();

        assertThat(notice.getElement().getTextRecursively()).contains("データを読み込んでいます。", "2", "15");
    }

    @Test
    void aSampleCityThatCouldNotBeLoadedSaysWhatToDo() {
        backend.on("GET /api/v1/sample", new SampleView("FAILED", "people", 2, 15));

        var notice = SampleNotice.of(me, backend).orElseThrow();

        assertThat(notice.getElement().getTextRecursively()).contains("システム管理者");
    }

    @Test
    void aSampleCityThatIsThereSaysNothing() {
        assertThat(SampleNotice.of(me, backend)).isEmpty();
    }

    @Test
    void everyTextComesInEnglishToo() {
        VaadinSession.getCurrent().setLocale(Locale.ENGLISH);
        UI.getCurrent().setLocale(Locale.ENGLISH);

        UI.getCurrent().navigate("no-such-page");

        assertThat(findInView(H1.class).single().getText()).isEqualTo("There is no such page.");
    }

    @Test
    void namesOfRolesForAnnotationsAreTheContractsNames() throws IllegalAccessException {
        for (var name : Roles.class.getDeclaredFields()) {
            assertThat(Role.valueOf((String) name.get(null)).name()).isEqualTo(name.getName());
        }
        assertThat(Roles.class.getDeclaredFields()).hasSameSizeAs(Role.values());
    }
}
