// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.assessment;

import java.util.List;
import java.util.Set;
import org.shirube.contract.platform.Role;
import org.shirube.ui.frame.Navigation;
import org.shirube.ui.frame.NavigationEntry;
import org.springframework.stereotype.Component;

/// 実施状況 in the side navigation.
@Component
class AssessmentNavigation implements Navigation {

    private static final int SECOND = 20;

    @Override
    public List<NavigationEntry> entries() {
        return List.of(NavigationEntry.of(
                NavigationEntry.Group.HR,
                SECOND,
                "campaign.title",
                "campaign",
                CampaignsPage.class,
                Set.of(Role.HR, Role.UNIT_CLERK, Role.AUDITOR)));
    }
}
