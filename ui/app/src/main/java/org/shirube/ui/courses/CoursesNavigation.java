// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.courses;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shirube.contract.platform.Role;
import org.shirube.ui.frame.Navigation;
import org.shirube.ui.frame.NavigationEntry;
import org.springframework.stereotype.Component;

/// 研修 in the side navigation. Whoever may not search people finds courses in the search box.
@Component
class CoursesNavigation implements Navigation {

    private static final int LAST = 100;

    @Override
    public List<NavigationEntry> entries() {
        return List.of(new NavigationEntry(
                NavigationEntry.Group.OWN,
                40,
                "courses.title",
                "course",
                CoursesView.class,
                Set.of(Role.EMPLOYEE),
                "courses.title"));
    }

    @Override
    public Optional<SearchTarget> search() {
        return Optional.of(new SearchTarget(LAST, "courses", "courses.search", Set.of(Role.EMPLOYEE)));
    }
}
