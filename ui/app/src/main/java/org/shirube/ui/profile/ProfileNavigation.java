// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.profile;

import java.util.List;
import java.util.Set;
import org.shirube.contract.platform.Role;
import org.shirube.ui.frame.Navigation;
import org.shirube.ui.frame.NavigationEntry;
import org.springframework.stereotype.Component;

/// わたしの段階 in the side navigation.
@Component
class ProfileNavigation implements Navigation {

    @Override
    public List<NavigationEntry> entries() {
        return List.of(new NavigationEntry(
                NavigationEntry.Group.OWN,
                20,
                "profile.title",
                "me",
                MyLevelsView.class,
                Set.of(Role.EMPLOYEE),
                "profile.short"));
    }
}
