// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of a list.
///
/// @param total how many there are in all
/// @param next the cursor for the next part (`after=`), null at the end
public record Page<T>(List<T> items, long total, @Nullable String next) {

    /// @param items copied
    public Page {
        items = List.copyOf(items);
    }
}
