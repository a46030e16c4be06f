// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.roadmap;

import org.jspecify.annotations.Nullable;
import org.shirube.backend.platform.Wording;

/// An item of a national plan: a priority item, a step or a heading.
///
/// @param code unique over all plans and editions, so that others can name the item by it alone
/// @param order from 1 inside the edition
/// @param point what it is about, in the city's own words
/// @param formerItem code of the item of the edition before that it continues, or null for a new one
/// @param source 出典, as text
public record PlanItem(
        String code,
        int order,
        Wording name,
        Wording point,
        @Nullable String formerItem,
        @Nullable String source) {}
