// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.frame;

import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.shirube.ui.blocks.Blocks;

/// The lower bar on phones: the entries with a short word, and the menu for whoever has more than those.
class LowerBar extends Nav {

    private final Map<NavigationEntry, RouterLink> links = new LinkedHashMap<>();

    LowerBar(List<NavigationEntry> entries) {
        addClassName("sh-bottom");
        setAriaLabel(getTranslation("frame.lower-bar"));
        entries.stream().filter(entry -> entry.shortKey() != null).forEach(entry -> {
            var link = new RouterLink(entry.view());
            link.add(Blocks.icon(entry.icon()), new Span(getTranslation(Objects.requireNonNull(entry.shortKey()))));
            links.put(entry, link);
            add(link);
        });
        if (entries.size() > links.size()) {
            add(more());
        }
    }

    private DrawerToggle more() {
        var more = new DrawerToggle();
        // it has a default slot only, so an icon set by setIcon is lost
        more.getElement()
                .appendChild(
                        Blocks.icon("menu").getElement(), new Span(getTranslation("frame.menu.short")).getElement());
        more.setAriaLabel(getTranslation("frame.menu.open"));
        return more;
    }

    void mark(String path) {
        links.forEach((entry, link) -> {
            if (SideNavigation.belongs(path, entry)) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }
}
