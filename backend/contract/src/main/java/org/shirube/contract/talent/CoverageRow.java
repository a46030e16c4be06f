// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.talent;

import org.jspecify.annotations.Nullable;

/// How far placements are filled, for a role, a body, a unit or one placement. Always target + surplus = filled +
/// vacant.
///
/// @param key role code, body code, unit code or placement id
/// @param name what the key is called
/// @param required 必要数: the rule's number
/// @param target 年度目標
/// @param people distinct persons, at most `filled`
/// @param fte sum of shares
/// @param qualified of the filled, those who meet the role by confirmed level
/// @param toConfirm of the filled, those who meet it by level only; both are null where they would tell the levels of
/// few
/// people to somebody who may not see levels
/// @param inTraining not computed yet: null
/// @param leaving not computed yet: null
/// @param successorOpen placements filled today that end within twelve months without a successor
public record CoverageRow(
        String key,
        String name,
        @Nullable String roleCode,
        @Nullable String roleName,
        @Nullable String tier,
        @Nullable String rule,
        int required,
        int target,
        int filled,
        int vacant,
        int surplus,
        int people,
        double fte,
        @Nullable Integer qualified,
        @Nullable Integer toConfirm,
        @Nullable Double qualifiedExpected,
        @Nullable Double qualifiedSd,
        @Nullable Integer inTraining,
        @Nullable Integer leaving,
        int ready,
        int near) {}
