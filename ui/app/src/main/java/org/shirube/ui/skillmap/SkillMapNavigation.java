// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.skillmap;

import java.util.List;
import java.util.Set;
import org.shirube.contract.platform.Role;
import org.shirube.ui.frame.Navigation;
import org.shirube.ui.frame.NavigationEntry;
import org.springframework.stereotype.Component;

/// 所属のスキルマップ in the side navigation.
@Component
class SkillMapNavigation implements Navigation {

    private static final int FIRST = 10;

    @Override
    public List<NavigationEntry> entries() {
        return List.of(NavigationEntry.of(
                NavigationEntry.Group.UNIT,
                FIRST,
                "skillmap.title",
                "organization",
                SkillMapPage.class,
                Set.of(Role.MANAGER, Role.HR, Role.DX_LEAD)));
    }
}
