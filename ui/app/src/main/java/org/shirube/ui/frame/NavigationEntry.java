// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.frame;

import com.vaadin.flow.component.Component;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shirube.contract.platform.Role;

/// One line of the side navigation.
///
/// @param order place inside the group, smallest first
/// @param titleKey key of its words
/// @param icon symbol in `icons/shirube.svg`
/// @param roles who sees it: everybody with one of these; empty for everybody
/// @param shortKey key of its word in a phone's lower bar, or null where it is not in it
public record NavigationEntry(
        Group group,
        int order,
        String titleKey,
        String icon,
        Class<? extends Component> view,
        Set<Role> roles,
        @Nullable String shortKey) {

    /// The groups, from top to bottom.
    public enum Group {
        OWN,
        UNIT,
        HR,
        DX,
        REPORT,
        ADMIN
    }

    /// An entry that is not in the lower bar.
    public static NavigationEntry of(
            Group group, int order, String titleKey, String icon, Class<? extends Component> view, Set<Role> roles) {
        return new NavigationEntry(group, order, titleKey, icon, view, roles, null);
    }
}
