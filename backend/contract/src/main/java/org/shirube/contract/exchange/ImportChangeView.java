// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One record that the import would create or change.
///
/// @param outcome CREATED or UPDATED
public record ImportChangeView(
        String key, String title, String outcome, List<Integer> rows, List<Difference> differences) {

    /// One value before and after. A field that is new has no `before`.
    public record Difference(
            String field, @Nullable String before, @Nullable String after) {}
}
