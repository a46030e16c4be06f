// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.talent;

import java.util.List;
import java.util.Set;
import org.shirube.contract.platform.Role;
import org.shirube.ui.frame.Navigation;
import org.shirube.ui.frame.NavigationEntry;
import org.springframework.stereotype.Component;

/// 人材検索 in the side navigation.
@Component
class TalentNavigation implements Navigation {

    private static final int SECOND = 20;

    @Override
    public List<NavigationEntry> entries() {
        return List.of(NavigationEntry.of(
                NavigationEntry.Group.DX,
                SECOND,
                "talent.title",
                "search",
                TalentSearchPage.class,
                Set.of(Role.DX_LEAD, Role.HR, Role.TRANSFER_OFFICER)));
    }
}
