// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.organization.Units;
import org.shirube.backend.platform.AggregateGroup;
import org.shirube.backend.roadmap.ChecklistItem;
import org.shirube.contract.platform.Role;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// The checklist for standardisation, a row for each item.
@Component
class ChecklistKind extends DocumentKind<ChecklistItem> {

    private static final String STEP = "手順";
    private static final String CODE = "点検コード";
    private static final String ORDER = "順";
    private static final String TEXT = "点検項目";
    private static final String CONDITION = "完了の条件";
    private static final String UNIT = "担当所属コード";
    private static final String DUE = "予定日";
    private static final String DONE = "完了日";
    private static final String POST = "確認者の職";
    private static final String NOTE = "備考";

    private final ReactiveMongoTemplate mongo;
    private final Units units;

    ChecklistKind(ReactiveMongoTemplate mongo, Units units) {
        super(
                mongo,
                new Shape<>(
                        "checklist",
                        AggregateGroup.ROADMAP,
                        Role.DX_LEAD,
                        ChecklistItem.class,
                        List.of(CODE),
                        List.of(),
                        ChecklistItem::code,
                        ChecklistItem::version,
                        ChecklistKind::describe));
        this.mongo = mongo;
        this.units = units;
    }

    @Override
    Mono<RowReader<ChecklistItem>> reader() {
        return Mono.zip(UnitIndex.of(units), PlanItems.codes(mongo))
                .map(known -> (code, cells) -> read(code, cells, known.getT1(), known.getT2()));
    }

    private static @Nullable ChecklistItem read(
            String code, Cells<ChecklistItem> cells, UnitIndex units, Set<String> planItems) {
        var guideStep = ChecklistItem.planItemOf(code);
        if (!planItems.contains(guideStep)) {
            cells.unknown(CODE, guideStep, planItems);
        }
        var step = cells.needed(STEP, cells.choice(STEP, RoadmapWords.STEPS, ChecklistItem::step));
        var order = cells.needed(ORDER, cells.whole(ORDER, 1, ChecklistItem::order));
        var text = cells.needed(TEXT, cells.wording(TEXT, ChecklistItem::text));
        var condition = cells.needed(CONDITION, cells.wording(CONDITION, ChecklistItem::doneWhen));
        var unit = cells.needed(UNIT, cells.unit(UNIT, units, null, ChecklistItem::unitCode));
        var due = cells.needed(DUE, cells.day(DUE, ChecklistItem::due));
        var done = cells.day(DONE, ChecklistItem::done);
        var post = cells.text(POST, ChecklistItem::confirmedBy);
        var note = cells.text(NOTE, ChecklistItem::note);
        if (cells.row().hasProblems()) {
            return null;
        }
        return new ChecklistItem(
                code,
                cells.version(ChecklistItem::version),
                Cells.sure(step),
                Cells.sure(order),
                Cells.sure(text),
                Cells.sure(condition),
                Cells.sure(unit),
                Cells.sure(due),
                done,
                post,
                note);
    }

    private static Map<String, String> describe(ChecklistItem item) {
        return Outcome.fields(
                STEP,
                RoadmapWords.STEPS.name(item.step()),
                ORDER,
                item.order(),
                TEXT,
                item.text(),
                CONDITION,
                item.doneWhen(),
                UNIT,
                item.unitCode(),
                DUE,
                item.due(),
                DONE,
                item.done(),
                POST,
                item.confirmedBy(),
                NOTE,
                item.note());
    }
}
