// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.answering;

import java.util.List;
import java.util.Set;
import org.shirube.contract.platform.Role;
import org.shirube.ui.frame.Navigation;
import org.shirube.ui.frame.NavigationEntry;
import org.springframework.stereotype.Component;

/// 自己診断 in the side navigation.
@Component
class AnsweringNavigation implements Navigation {

    @Override
    public List<NavigationEntry> entries() {
        return List.of(new NavigationEntry(
                NavigationEntry.Group.OWN,
                30,
                "answering.title",
                "assess",
                AssessmentsView.class,
                Set.of(Role.EMPLOYEE),
                "answering.short"));
    }
}
