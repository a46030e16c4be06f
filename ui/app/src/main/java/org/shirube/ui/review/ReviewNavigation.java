// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.review;

import java.util.List;
import java.util.Set;
import org.shirube.contract.platform.Role;
import org.shirube.ui.frame.Navigation;
import org.shirube.ui.frame.NavigationEntry;
import org.springframework.stereotype.Component;

/// 所属長の確認 in the side navigation of heads. Whoever was asked in a head's place comes from 今日やること.
@Component
class ReviewNavigation implements Navigation {

    private static final int SECOND = 20;

    @Override
    public List<NavigationEntry> entries() {
        return List.of(NavigationEntry.of(
                NavigationEntry.Group.UNIT, SECOND, "review.title", "check", ReviewsPage.class, Set.of(Role.MANAGER)));
    }
}
