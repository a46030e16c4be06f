// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An instrument with its items, as the person who answers sees it. `GET /api/v1/instruments` answers a list of these.
///
/// @param kind SELF_RATING, KNOWLEDGE_TEST, ATTITUDE_SCALE, SELF_INSPECTION
/// @param minutes honest estimate of the time for all items
public record InstrumentView(
        String id, String code, String version, String title, String kind, int minutes, List<ItemView> items) {

    /// @param options texts of the options; for a rating the anchors of its steps
    /// @param lowest the answer that means the first option: 0 for a rating by level, 1 for a question with choices
    public record ItemView(
            String code,
            String areaName,
            @Nullable String skillCode,
            @Nullable String skillName,
            String text,
            List<String> options,
            int lowest) {}
}
