// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.enrolment;

import java.util.List;
import java.util.Set;
import org.shirube.contract.platform.Role;
import org.shirube.ui.frame.Navigation;
import org.shirube.ui.frame.NavigationEntry;
import org.springframework.stereotype.Component;

/// 受講 in the side navigation.
@Component
class EnrolmentNavigation implements Navigation {

    private static final int THIRD = 30;

    @Override
    public List<NavigationEntry> entries() {
        return List.of(NavigationEntry.of(
                NavigationEntry.Group.HR, THIRD, "enrolment.title", "course", EnrolmentsPage.class, Set.of(Role.HR)));
    }
}
