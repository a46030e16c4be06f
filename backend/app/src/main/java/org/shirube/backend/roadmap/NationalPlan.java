// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.roadmap;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.platform.Wording;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/// One edition of a document of the nation (推進計画, 手順書, 事例集) with its items. How many items it has is never
/// assumed.
///
/// @param id code and edition, for example `N01/3.0`
/// @param items in their order
@Document("nationalPlans")
public record NationalPlan(
        @Id String id,
        @Version @Nullable Long version,
        String code,
        String edition,
        Wording title,
        Kind kind,
        Publication published,
        List<PlanItem> items) {

    public NationalPlan {
        items = items.stream().sorted(Comparator.comparingInt(PlanItem::order)).toList();
        if (items.stream().map(PlanItem::code).distinct().count() != items.size()) {
            throw new IllegalArgumentException("Plan '%s' has an item code twice.".formatted(id));
        }
    }

    /// What kind of document it is.
    public enum Kind {
        /// 推進計画: priority items.
        PROMOTION_PLAN,
        /// 全体手順書: steps from shared understanding to carrying out.
        OVERALL_GUIDE,
        /// 標準化手順書: steps of standardising systems.
        STANDARDISATION_GUIDE,
        /// オンライン化手順書: steps of putting procedures online.
        ONLINE_GUIDE,
        /// 参考事例集: headings of the case book.
        CASE_BOOK
    }
}
