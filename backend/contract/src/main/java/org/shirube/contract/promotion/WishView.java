// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.promotion;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The roles that the caller has to do with; `GET /api/v1/me/wish` and `PUT /api/v1/me/wish` answer it.
///
/// @param roleCode the role wished for, or null
/// @param present codes of the roles that the caller holds today, by 指名, 充て職 or 全員区分
public record WishView(@Nullable String roleCode, List<String> present) {

    /// @param present copied
    public WishView {
        present = List.copyOf(present);
    }
}
