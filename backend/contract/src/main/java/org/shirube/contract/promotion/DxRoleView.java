// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.promotion;

import java.util.List;

/// A DX role (DX役割).
///
/// @param tier SPECIALIST (高度専門人材), LEADER (DX推進リーダー), GENERAL (一般行政職員) or STRUCTURE (推進体制)
/// @param filling EX_OFFICIO (充て職), EVERYONE (全員区分), APPOINTMENT (指名) or COMMISSION (委嘱・委託)
public record DxRoleView(String code, String name, String tier, String filling, List<RequirementView> requirements) {

    /// @param level 1 to 4
    public record RequirementView(String skillCode, String skillName, int level, double weight, boolean mandatory) {}
}
