// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.today;

import java.util.List;
import java.util.Set;
import org.shirube.ui.frame.Navigation;
import org.shirube.ui.frame.NavigationEntry;
import org.springframework.stereotype.Component;

/// 今日やること in the side navigation.
@Component
class TodayNavigation implements Navigation {

    @Override
    public List<NavigationEntry> entries() {
        return List.of(new NavigationEntry(
                NavigationEntry.Group.OWN, 10, "today.menu", "today", TodayView.class, Set.of(), "today.menu.short"));
    }
}
