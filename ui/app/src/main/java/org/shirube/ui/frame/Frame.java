// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.frame;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.shirube.contract.access.MeView;
import org.shirube.ui.blocks.Blocks;
import org.shirube.ui.platform.Backend;
import org.shirube.ui.platform.BackendProblem;
import org.shirube.ui.platform.Me;

/// The frame around every screen. It also stands when the backend does not answer: then it offers no ways on.
///
/// Everybody may see the frame itself: error pages stand in it too. Each view says who may see it.
@Layout
@AnonymousAllowed
@JsModule("context://charts/sh-blocks.js")
class Frame extends AppLayout implements AfterNavigationObserver {

    private final Main main = new Main();
    private final Span title = Blocks.text("sh-bar-title", "");
    private final SideNavigation sideNavigation;
    private final LowerBar lowerBar;
    private final Optional<SampleNotice> notice;

    Frame(Me me, List<Navigation> navigations, AuthenticationContext authentication, Backend backend) {
        var caller = caller(me);
        var entries = caller.isPresent() ? entries(me, navigations) : List.<NavigationEntry>of();
        sideNavigation = new SideNavigation(entries);
        lowerBar = new LowerBar(entries);
        notice = SampleNotice.of(me, backend);
        setPrimarySection(Section.DRAWER);
        setI18n(new AppLayoutI18n().setDrawer(getTranslation("frame.menu")));
        // the document scrolls, not an inner box: Back, print and phones work
        getElement().setAttribute("no-scroll", "");
        addToDrawer(brand(caller), new Scroller(sideNavigation));
        addToNavbar(bar(me, caller, navigations, authentication::logout));
        addToNavbar(true, lowerBar);
    }

    private static Optional<MeView> caller(Me me) {
        try {
            return Optional.of(me.view());
        } catch (BackendProblem silent) {
            return Optional.empty();
        }
    }

    /// What the caller's roles open, in order.
    static List<NavigationEntry> entries(Me me, List<Navigation> navigations) {
        return navigations.stream()
                .flatMap(navigation -> navigation.entries().stream())
                .filter(entry -> entry.roles().isEmpty() || me.hasAny(entry.roles()))
                .sorted(Comparator.comparing(NavigationEntry::group).thenComparing(NavigationEntry::order))
                .toList();
    }

    private Nav brand(Optional<MeView> caller) {
        var brand = new Nav(
                Blocks.text("sh-seal", getTranslation("frame.seal")),
                new Div(
                        Blocks.text("sh-brand-name", getTranslation("frame.product")),
                        Blocks.text(
                                "sh-brand-city",
                                caller.map(MeView::municipality).orElse(""))));
        brand.addClassName("sh-brand");
        brand.setAriaLabel(getTranslation("frame.product"));
        return brand;
    }

    /// AppLayout has no landmarks of its own: everything of the bar stands in one header.
    private Header bar(Me me, Optional<MeView> caller, List<Navigation> navigations, Runnable signOut) {
        var bar = new Header(Blocks.text("sh-seal", getTranslation("frame.seal")), title);
        bar.addClassName("sh-bar");
        if (caller.isPresent()) {
            search(me, navigations).ifPresent(bar::add);
            bar.add(new DayChip(me));
            bar.add(new LanguageChip());
            bar.add(new PersonMenu(caller.get(), signOut));
            if (me.otherDay().isPresent()) {
                bar.addClassName("sh-otherday");
            }
        } else {
            var language = new LanguageChip();
            language.addClassName("sh-push");
            bar.add(language);
        }
        return bar;
    }

    private Optional<TextField> search(Me me, List<Navigation> navigations) {
        return navigations.stream()
                .flatMap(navigation -> navigation.search().stream())
                .filter(target -> target.roles().isEmpty() || me.hasAny(target.roles()))
                .min(Comparator.comparingInt(Navigation.SearchTarget::rank))
                .map(this::searchBox);
    }

    private TextField searchBox(Navigation.SearchTarget target) {
        var box = new TextField();
        box.addClassName("sh-search");
        box.setPlaceholder(getTranslation(target.hintKey()));
        box.setAriaLabel(getTranslation(target.hintKey()));
        box.setPrefixComponent(Blocks.icon("search"));
        box.setSuffixComponent(Blocks.text("sh-kbd", "/"));
        box.addKeyPressListener(
                com.vaadin.flow.component.Key.ENTER,
                event -> UI.getCurrent()
                        .navigate(
                                target.route(),
                                QueryParameters.of("q", box.getValue().strip())));
        return box;
    }

    /// AppLayout has no main element.
    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().removeAllChildren();
        notice.ifPresent(main::add);
        main.getElement().appendChild(content.getElement());
        if (getContent() != main) {
            // setting it again would take a page that has just come off the screen and put it back: what it follows
            // ends
            setContent(main);
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var path = event.getLocation().getPath();
        title.setText(sideNavigation.titleOf(path));
        lowerBar.mark(path);
    }
}
