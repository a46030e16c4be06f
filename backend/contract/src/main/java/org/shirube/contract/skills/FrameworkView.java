// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.skills;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A skill framework (スキル体系) with its items.
public record FrameworkView(String code, String version, String state, List<SkillItemView> items) {

    /// @param anchors five behavioural sentences, for levels 0 to 4
    public record SkillItemView(
            String code,
            String areaCode,
            String areaName,
            String name,
            @Nullable String definition,
            List<String> anchors) {}
}
