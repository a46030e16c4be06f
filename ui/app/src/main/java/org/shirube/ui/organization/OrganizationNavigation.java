// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.organization;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shirube.contract.platform.Role;
import org.shirube.ui.frame.Navigation;
import org.shirube.ui.frame.NavigationEntry;
import org.springframework.stereotype.Component;

/// 職員 in the side navigation, and the search for people in the top bar.
@Component
class OrganizationNavigation implements Navigation {

    private static final int FIRST = 10;

    @Override
    public List<NavigationEntry> entries() {
        return List.of(NavigationEntry.of(
                NavigationEntry.Group.HR,
                FIRST,
                "organization.people.title",
                "people",
                PeoplePage.class,
                Set.of(Role.HR, Role.DX_LEAD, Role.TRANSFER_OFFICER, Role.MANAGER, Role.UNIT_CLERK)));
    }

    @Override
    public Optional<SearchTarget> search() {
        return Optional.of(new SearchTarget(
                FIRST,
                "people",
                "organization.search.bar",
                Set.of(Role.HR, Role.DX_LEAD, Role.MANAGER, Role.UNIT_CLERK, Role.TRANSFER_OFFICER)));
    }
}
