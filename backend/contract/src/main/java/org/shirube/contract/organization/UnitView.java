// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.organization;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A unit of the organisation (所属) on a day.
///
/// @param kind 部局, 部, 課, 係, 出先 or 施設 as its code name (BUREAU, DEPARTMENT, SECTION, GROUP, BRANCH, FACILITY)
/// @param section whether it counts as a 課等
/// @param headcount people with their 本務 in it or below it
/// @param openReferences heads, deputies or clerks named by a number that nobody has yet (未登録)
public record UnitView(
        String code,
        String name,
        @Nullable String kana,
        String kind,
        boolean section,
        @Nullable String parentCode,
        String authority,
        @Nullable PersonRef head,
        @Nullable PersonRef deputy,
        @Nullable PersonRef clerk,
        @Nullable String workplace,
        int headcount,
        List<String> openReferences) {}
