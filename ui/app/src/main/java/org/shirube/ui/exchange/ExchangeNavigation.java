// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.exchange;

import java.util.List;
import java.util.Set;
import org.shirube.contract.platform.Role;
import org.shirube.ui.frame.Navigation;
import org.shirube.ui.frame.NavigationEntry;
import org.springframework.stereotype.Component;

/// 取込 in the side navigation: for HR among its own work, for the DX lead among theirs.
@Component
class ExchangeNavigation implements Navigation {

    private static final int LAST = 90;

    @Override
    public List<NavigationEntry> entries() {
        return List.of(NavigationEntry.of(
                NavigationEntry.Group.HR,
                LAST,
                "exchange.title",
                "import",
                ImportStartPage.class,
                Set.of(Role.HR, Role.DX_LEAD, Role.SECURITY_OFFICER, Role.TRANSFER_OFFICER)));
    }
}
