// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.frame;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.RouteConfiguration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import org.shirube.ui.blocks.Blocks;

/// The side navigation: one list for each group, named by its heading.
class SideNavigation extends Div {

    private final List<NavigationEntry> entries;

    SideNavigation(List<NavigationEntry> entries) {
        this.entries = entries;
        var groups = new EnumMap<NavigationEntry.Group, SideNav>(NavigationEntry.Group.class);
        entries.forEach(
                entry -> groups.computeIfAbsent(entry.group(), this::group).addItem(item(entry)));
        groups.values().forEach(this::add);
    }

    private SideNav group(NavigationEntry.Group group) {
        return new SideNav(getTranslation("frame.group." + group.name().toLowerCase(Locale.ROOT)));
    }

    private SideNavItem item(NavigationEntry entry) {
        var item = new SideNavItem(getTranslation(entry.titleKey()), entry.view(), Blocks.icon(entry.icon()));
        // details of a screen have addresses below the screen's own
        item.setMatchNested(!path(entry).isEmpty());
        return item;
    }

    /// The words of the entry that an address belongs to, for a phone's top bar.
    String titleOf(String path) {
        return entries.stream()
                .filter(entry -> belongs(path, entry))
                .max(Comparator.comparingInt(entry -> path(entry).length()))
                .map(entry -> getTranslation(entry.titleKey()))
                .orElse("");
    }

    static boolean belongs(String path, NavigationEntry entry) {
        var own = path(entry);
        return path.equals(own) || (!own.isEmpty() && path.startsWith(own + "/"));
    }

    static String path(NavigationEntry entry) {
        return RouteConfiguration.forSessionScope().getUrlBase(entry.view()).orElse("");
    }
}
