// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.securitymap;

import java.util.List;
import java.util.Set;
import org.shirube.contract.platform.Role;
import org.shirube.ui.frame.Navigation;
import org.shirube.ui.frame.NavigationEntry;
import org.springframework.stereotype.Component;

/// 情報セキュリティの状況 in the side navigation.
@Component
class SecurityMapNavigation implements Navigation {

    private static final int THIRD = 30;

    @Override
    public List<NavigationEntry> entries() {
        return List.of(NavigationEntry.of(
                NavigationEntry.Group.UNIT,
                THIRD,
                "securitymap.title",
                "report",
                SecurityMapPage.class,
                Set.of(Role.MANAGER, Role.DX_LEAD, Role.SECURITY_OFFICER)));
    }
}
