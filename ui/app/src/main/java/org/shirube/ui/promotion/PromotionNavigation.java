// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.promotion;

import java.util.List;
import java.util.Set;
import org.shirube.contract.platform.Role;
import org.shirube.ui.frame.Navigation;
import org.shirube.ui.frame.NavigationEntry;
import org.springframework.stereotype.Component;

/// 推進体制 and 指名・委嘱 in the side navigation.
@Component
class PromotionNavigation implements Navigation {

    private static final int FIRST = 10;
    private static final int THIRD = 30;

    @Override
    public List<NavigationEntry> entries() {
        return List.of(
                NavigationEntry.of(
                        NavigationEntry.Group.DX,
                        FIRST,
                        "promotion.menu",
                        "structure",
                        CoveragePage.class,
                        Set.of(
                                Role.DX_LEAD,
                                Role.HR,
                                Role.EXECUTIVE,
                                Role.AUDITOR,
                                Role.MANAGER,
                                Role.SECURITY_OFFICER)),
                NavigationEntry.of(
                        NavigationEntry.Group.DX,
                        THIRD,
                        "promotion.appointments.title",
                        "check",
                        AppointmentsPage.class,
                        AppointmentsPage.READERS));
    }
}
