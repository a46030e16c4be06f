// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.exchange.ImportRow;
import org.shirube.backend.exchange.ImportSheet;
import org.shirube.backend.exchange.Normalized;
import org.shirube.backend.roadmap.NationalPlan;
import org.shirube.backend.roadmap.PlanItem;
import org.shirube.backend.roadmap.Publication;

/// Reads the rows of one edition of a national plan.
final class PlanRows implements DocumentKind.Reader<NationalPlan> {

    static final String CODE = "資料コード";
    static final String EDITION = "版";
    static final String ITEM = "項目コード";
    static final String FORMER = "前版の項目コード";

    private static final String TITLE = "資料名";
    private static final String KIND = "種別";
    private static final String PUBLISHED = "公表日";
    private static final String ORDER = "順";
    private static final String NAME = "項目名";
    private static final String POINT = "要点";
    private static final String SOURCE = "出典";

    private static final ItemRows<PlanItem> ITEMS = new ItemRows<>(ITEM, PlanItem::code, PlanRows::item);

    @Override
    public @Nullable NationalPlan read(
            String id, List<ImportRow> rows, @Nullable NationalPlan before, ImportSheet.Scope scope) {
        var parent = new ParentColumns();
        rows.forEach(row -> readParent(row, parent));
        if (before == null) {
            parent.require(rows, TITLE, KIND, PUBLISHED);
        }
        var items = ITEMS.after(rows, before == null ? List.of() : before.items(), scope);
        var title = parent.wording(TITLE, before == null ? null : before.title());
        NationalPlan.Kind kind = parent.value(KIND, before == null ? null : before.kind());
        Publication published = parent.value(PUBLISHED, before == null ? null : before.published());
        if (title == null || kind == null || published == null || items.isEmpty()) {
            return null;
        }
        var first = rows.getFirst();
        return new NationalPlan(
                id,
                before == null ? null : before.version(),
                String.valueOf(first.code(CODE)),
                String.valueOf(first.code(EDITION)),
                title,
                kind,
                published,
                items);
    }

    private static void readParent(ImportRow row, ParentColumns parent) {
        parent.takeWording(row, TITLE);
        parent.take(row, KIND, row.choice(KIND, RoadmapWords.PLANS));
        parent.take(row, PUBLISHED, publication(row));
    }

    private static @Nullable Publication publication(ImportRow row) {
        var month = MonthCell.of(row, PUBLISHED);
        return month == null
                ? null
                : new Publication(month, MonthCell.hasNoDay(row, PUBLISHED) ? null : row.day(PUBLISHED));
    }

    private static @Nullable PlanItem item(String code, Cells<PlanItem> cells) {
        var order = cells.needed(ORDER, cells.whole(ORDER, 1, PlanItem::order));
        var name = cells.needed(NAME, cells.wording(NAME, PlanItem::name));
        var point = cells.needed(POINT, cells.wording(POINT, PlanItem::point));
        var former = cells.text(FORMER, PlanItem::formerItem);
        var source = cells.text(SOURCE, PlanItem::source);
        return order == null || name == null || point == null
                ? null
                : new PlanItem(code, order, name, point, former == null ? null : Normalized.code(former), source);
    }

    /// What people compare of an edition.
    static Map<String, String> describe(NationalPlan plan) {
        var fields = Outcome.fields(
                TITLE,
                plan.title(),
                KIND,
                RoadmapWords.PLANS.name(plan.kind()),
                PUBLISHED,
                plan.published().text());
        plan.items().forEach(item -> fields.putAll(Outcome.under(item.code(), describe(item))));
        return fields;
    }

    private static Map<String, String> describe(PlanItem item) {
        return Outcome.fields(
                ORDER,
                item.order(),
                NAME,
                item.name(),
                POINT,
                item.point(),
                FORMER,
                item.formerItem(),
                SOURCE,
                item.source());
    }
}
