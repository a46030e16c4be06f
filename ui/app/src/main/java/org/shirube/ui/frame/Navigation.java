// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.frame;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shirube.contract.platform.Role;

/// What a package of screens adds to the frame: a bean of the package, its only public type where others navigate to
/// it.
public interface Navigation {

    /// Its lines in the side navigation.
    List<NavigationEntry> entries();

    /// Where the search box leads, if this package answers it.
    default Optional<SearchTarget> search() {
        return Optional.empty();
    }

    /// A screen that finds what is typed into the search box of the top bar, given as its parameter `q`.
    ///
    /// @param rank the smallest one that the caller may use is taken
    /// @param route path of the screen
    /// @param hintKey key of the words in the empty box
    /// @param roles who may use it; empty for everybody
    record SearchTarget(int rank, String route, String hintKey, Set<Role> roles) {}
}
