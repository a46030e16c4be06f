// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.organization.Units;
import org.shirube.backend.platform.AggregateGroup;
import org.shirube.backend.platform.FiscalYear;
import org.shirube.backend.roadmap.OnlineProcedure;
import org.shirube.contract.platform.Role;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Online procedures, a row for each.
@Component
class ProceduresKind extends DocumentKind<OnlineProcedure> {

    private static final String CODE = "手続コード";
    private static final String NAME = "手続名";
    private static final String UNIT = "所属コード";
    private static final String TYPE = "類型";
    private static final String START = "開始日";
    private static final String CASES = "年間件数";
    private static final String ONLINE = "オンライン件数";
    private static final String YEAR = "利用率の年度";
    private static final String VOICE = "利用者の声";
    private static final String NEXT = "次の改善";

    private final Units units;

    ProceduresKind(ReactiveMongoTemplate mongo, Units units) {
        super(
                mongo,
                new Shape<>(
                        "procedures",
                        AggregateGroup.ROADMAP,
                        Role.DX_LEAD,
                        OnlineProcedure.class,
                        List.of(CODE),
                        List.of(),
                        OnlineProcedure::code,
                        OnlineProcedure::version,
                        ProceduresKind::describe));
        this.units = units;
    }

    @Override
    Mono<RowReader<OnlineProcedure>> reader() {
        return UnitIndex.of(units).map(known -> (code, cells) -> read(code, cells, known));
    }

    private static @Nullable OnlineProcedure read(String code, Cells<OnlineProcedure> cells, UnitIndex units) {
        var name = cells.needed(NAME, cells.wording(NAME, OnlineProcedure::name));
        var unit = cells.needed(UNIT, cells.unit(UNIT, units, null, OnlineProcedure::unitCode));
        var type = cells.needed(TYPE, cells.choice(TYPE, RoadmapWords.PROCEDURES, OnlineProcedure::type));
        var start = cells.day(START, OnlineProcedure::start);
        if (type != null && type.online()) {
            cells.needed(START, start);
        }
        var cases = cells.needed(CASES, cells.whole(CASES, 0, OnlineProcedure::cases));
        var online = online(cells, type, cases);
        var year = cells.needed(YEAR, year(cells));
        var voice = cells.wording(VOICE, OnlineProcedure::voice);
        var next = cells.wording(NEXT, OnlineProcedure::next);
        if (cells.row().hasProblems()) {
            return null;
        }
        return new OnlineProcedure(
                code,
                cells.version(OnlineProcedure::version),
                Cells.sure(name),
                Cells.sure(unit),
                Cells.sure(type),
                start,
                Cells.sure(cases),
                online,
                Cells.sure(year),
                voice,
                next);
    }

    /// At most all cases; none where the procedure is still to come.
    private static @Nullable Integer online(
            Cells<OnlineProcedure> cells, OnlineProcedure.@Nullable Type type, @Nullable Integer cases) {
        if (type == null || cases == null) {
            return null;
        }
        if (!type.online()) {
            cells.row().whole(ONLINE, 0, 0);
            return null;
        }
        var online = cells.whole(ONLINE, 0, OnlineProcedure::onlineCases);
        return online == null ? null : Cells.atMost(cells.row(), ONLINE, online, cases);
    }

    private static @Nullable FiscalYear year(Cells<OnlineProcedure> cells) {
        var year = FiscalYearCell.of(cells.row(), YEAR);
        return year != null || cells.old() == null ? year : cells.old().year();
    }

    private static Map<String, String> describe(OnlineProcedure procedure) {
        return Outcome.fields(
                NAME,
                procedure.name(),
                UNIT,
                procedure.unitCode(),
                TYPE,
                RoadmapWords.PROCEDURES.name(procedure.type()),
                START,
                procedure.start(),
                CASES,
                procedure.cases(),
                ONLINE,
                procedure.onlineCases(),
                YEAR,
                procedure.year().year(),
                VOICE,
                procedure.voice(),
                NEXT,
                procedure.next());
    }
}
