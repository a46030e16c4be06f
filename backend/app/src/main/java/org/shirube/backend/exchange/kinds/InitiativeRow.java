// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.exchange.ImportRow;
import org.shirube.backend.exchange.ProblemCode;
import org.shirube.backend.roadmap.Initiative;

/// Reads the row of one initiative.
///
/// @param planItems codes of national items
/// @param roles codes of DX roles
/// @param courses codes of courses
record InitiativeRow(UnitIndex units, Set<String> planItems, Set<String> roles, Set<String> courses)
        implements RowReader<Initiative> {

    private static final String NAME = "取組名";
    private static final String UNIT = "所属コード";
    private static final String ITEMS = "関連項目コード";
    private static final String PURPOSE = "目的";
    private static final String BEGIN = "開始日";
    private static final String END = "終了日";
    private static final String STATE = "状態";
    private static final String NEEDS = "必要役割";
    private static final String COURSES = "必要研修";
    private static final String CYCLE = "サイクル";
    private static final String NEXT_DATE = "次の判断日";
    private static final String NEXT = "次の判断事項";

    @Override
    public @Nullable Initiative read(String code, Cells<Initiative> cells) {
        var old = cells.old();
        var name = cells.needed(NAME, cells.wording(NAME, Initiative::name));
        var unit = cells.unit(UNIT, units, null, Initiative::unitCode);
        var items = cells.known(ITEMS, planItems, old == null ? List.of() : old.planItems());
        var purpose = cells.wording(PURPOSE, Initiative::purpose);
        var begin = cells.day(BEGIN, Initiative::begin);
        var end = cells.day(END, Initiative::end);
        var state = cells.needed(STATE, cells.choice(STATE, RoadmapWords.INITIATIVES, Initiative::state));
        var needs = new RoleNeeds(roles).read(cells.row(), NEEDS, old == null ? List.of() : old.needs());
        var wanted = cells.known(COURSES, courses, old == null ? List.of() : old.courses());
        var indicator = IndicatorCells.read(cells.row(), old == null ? null : old.indicator());
        var cycle = cells.needed(CYCLE, cells.choice(CYCLE, RoadmapWords.CYCLES, Initiative::cycle));
        var next = next(cells, state);
        refuseEndBeforeBegin(cells.row(), begin, end);
        refuseAnotherCycle(cells.row(), cycle, old);
        if (cells.row().hasProblems()) {
            return null;
        }
        return new Initiative(
                code,
                cells.version(Initiative::version),
                Cells.sure(name),
                unit,
                items,
                purpose,
                begin,
                end,
                Cells.sure(state),
                needs,
                wanted,
                indicator,
                Cells.sure(cycle),
                next,
                old == null ? List.of() : old.entries());
    }

    private static void refuseEndBeforeBegin(ImportRow row, @Nullable LocalDate begin, @Nullable LocalDate end) {
        if (begin != null && end != null && end.isBefore(begin)) {
            row.problem(row.cell(END).filled() ? END : BEGIN, ProblemCode.END_BEFORE_BEGIN, null);
        }
    }

    /// Entries that are there fit the old cycle only.
    private static void refuseAnotherCycle(ImportRow row, Initiative.@Nullable Cycle cycle, @Nullable Initiative old) {
        if (cycle != null
                && old != null
                && cycle != old.cycle()
                && !old.entries().isEmpty()) {
            var word = RoadmapWords.CYCLES.name(old.cycle());
            row.problem(CYCLE, ProblemCode.UNKNOWN_VALUE, word, word);
        }
    }

    /// Day and question go together; only an ended initiative has none.
    private static Initiative.@Nullable Decision next(Cells<Initiative> cells, Initiative.@Nullable State state) {
        var old = cells.old();
        var stored = old == null ? null : old.next();
        var own = new Cells<>(cells.row(), stored);
        var date = own.day(NEXT_DATE, Initiative.Decision::date);
        var question = own.wording(NEXT, Initiative.Decision::question);
        if (date == null && question == null && (state == null || state == Initiative.State.ENDED)) {
            return null;
        }
        own.needed(NEXT_DATE, date);
        own.needed(NEXT, question);
        return date == null || question == null ? null : new Initiative.Decision(date, question);
    }

    /// What people compare of an initiative, but for its entries.
    static Map<String, String> describe(Initiative initiative) {
        var next = initiative.next();
        var fields = Outcome.fields(
                NAME,
                initiative.name(),
                UNIT,
                initiative.unitCode(),
                ITEMS,
                String.join("; ", initiative.planItems()),
                PURPOSE,
                initiative.purpose(),
                BEGIN,
                initiative.begin(),
                END,
                initiative.end(),
                STATE,
                RoadmapWords.INITIATIVES.name(initiative.state()),
                NEEDS,
                RoleNeeds.text(initiative.needs()),
                COURSES,
                String.join("; ", initiative.courses()),
                CYCLE,
                initiative.cycle(),
                NEXT_DATE,
                next == null ? null : next.date(),
                NEXT,
                next == null ? null : next.question());
        fields.putAll(IndicatorCells.describe(initiative.indicator()));
        return fields;
    }
}
