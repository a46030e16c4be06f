// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.talent;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a search found, best first.
///
/// @param facets counts of all hits by unit, grade and level
public record TalentSearchView(int total, List<Hit> hits, Map<String, List<Facet>> facets) {

    /// @param score 0 to 100; the contributions add up to it
    /// @param missing mandatory requirements not met by the level that counts; null without a role
    /// @param why the reason of the rank as sentences in the caller's language
    public record Hit(
            String personId,
            @Nullable String employeeNumber,
            String name,
            @Nullable String kana,
            @Nullable String unitCode,
            @Nullable String unitName,
            @Nullable String position,
            @Nullable String grade,
            double score,
            boolean qualified,
            boolean toConfirm,
            @Nullable Integer missing,
            List<Contribution> contributions,
            List<String> why,
            List<String> seats) {}

    /// Points that one skill brings to the score.
    ///
    /// @param level null = 未回答
    public record Contribution(
            String skillCode,
            String skillName,
            int required,
            @Nullable Integer level,
            @Nullable Integer confirmedLevel,
            double points,
            double possible) {}

    /// A value and how many hits have it.
    public record Facet(String value, String label, int count) {}
}
