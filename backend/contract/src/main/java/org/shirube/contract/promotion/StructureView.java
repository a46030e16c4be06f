// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.promotion;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The promotion structure (推進体制) of a fiscal year.
public record StructureView(int fiscalYear, String name, List<BodyView> bodies, List<SeatView> seats, long version) {

    /// A body (機関) of the structure.
    public record BodyView(
            String code, String name, @Nullable String parentCode) {}

    /// A placement (配置枠) after its rule was worked out.
    ///
    /// @param seatId placement code, with `/unit`, `/task` or `/site` where the rule makes one for each
    /// @param required 必要数
    /// @param target 年度目標
    /// @param rule the rule as a sentence
    public record SeatView(
            String seatId,
            String seatCode,
            String bodyCode,
            String bodyName,
            String roleCode,
            String roleName,
            @Nullable String unitCode,
            @Nullable String unitName,
            @Nullable String scopeName,
            int required,
            int target,
            int phaseInPercent,
            String rule,
            String kind,
            int priority) {}
}
