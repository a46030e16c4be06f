// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.exchange.ImportRow;
import org.shirube.backend.exchange.ImportSheet;
import org.shirube.backend.exchange.ProblemCode;
import org.shirube.backend.roadmap.ReadinessItem;
import org.shirube.backend.roadmap.ReadinessStep;

/// Reads the conditions of one step.
///
/// @param planItems codes of national items, among them the steps
record ReadinessRows(Set<String> planItems) implements DocumentKind.Reader<ReadinessStep> {

    static final String STEP = "手順";
    static final String ITEM = "項目コード";

    private static final String ORDER = "順";
    private static final String NAME = "項目名";
    private static final String GROUND = "根拠";
    private static final ItemRows<ReadinessItem> ITEMS = new ItemRows<>(ITEM, ReadinessItem::code, ReadinessRows::item);

    @Override
    public @Nullable ReadinessStep read(
            String id, List<ImportRow> rows, @Nullable ReadinessStep before, ImportSheet.Scope scope) {
        rows.forEach(row -> row.knownCode(STEP, planItems, ProblemCode.UNKNOWN_CODE));
        var items = ITEMS.after(rows, before == null ? List.of() : before.items(), scope);
        return items.isEmpty() ? null : new ReadinessStep(id, before == null ? null : before.version(), items);
    }

    private static @Nullable ReadinessItem item(String code, Cells<ReadinessItem> cells) {
        var order = cells.needed(ORDER, cells.whole(ORDER, 1, ReadinessItem::order));
        var name = cells.needed(NAME, cells.wording(NAME, ReadinessItem::name));
        var computed =
                cells.needed(GROUND, cells.choice(GROUND, RoadmapWords.COMPUTED, item -> item.threshold() != null));
        if (computed == null) {
            return null;
        }
        var old = cells.old();
        var threshold = computed ? ReadinessGround.threshold(cells.row(), old == null ? null : old.threshold()) : null;
        var confirmation =
                computed ? null : ReadinessGround.confirmation(cells.row(), old == null ? null : old.confirmation());
        return cells.row().hasProblems()
                ? null
                : new ReadinessItem(code, Cells.sure(order), Cells.sure(name), threshold, confirmation);
    }

    /// What people compare of a step.
    static Map<String, String> describe(ReadinessStep step) {
        var fields = new LinkedHashMap<String, String>();
        step.items().forEach(item -> fields.putAll(Outcome.under(item.code(), describe(item))));
        return fields;
    }

    private static Map<String, String> describe(ReadinessItem item) {
        var fields = Outcome.fields(
                ORDER, item.order(), NAME, item.name(), GROUND, RoadmapWords.COMPUTED.name(item.threshold() != null));
        fields.putAll(ReadinessGround.describe(item.threshold(), item.confirmation()));
        return fields;
    }
}
