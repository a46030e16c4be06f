// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.exchange.ProblemCode;
import org.shirube.backend.roadmap.TaskMigration;

/// Reads the row of one task's migration.
final class TaskMigrationRow {

    private static final String NAME = "業務名";
    private static final String UNIT = "所属コード";
    private static final String ORIGINAL = "当初17業務";
    private static final String STATE = "移行状態";
    private static final String AS_OF = "移行状態の基準日";
    private static final String DUE = "移行予定日";
    private static final String DONE = "移行完了日";
    private static final String SPECIFIC = "特定移行支援システム";
    private static final String REASON = "理由";
    private static final String VENDOR = "ベンダ区分";
    private static final String NOTE = "備考";

    private TaskMigrationRow() {}

    /// The migration, or null with a problem noted.
    static @Nullable TaskMigration read(String code, Cells<TaskMigration> cells, UnitIndex units) {
        var name = cells.needed(NAME, cells.text(NAME, TaskMigration::name));
        var unit = cells.needed(UNIT, cells.unit(UNIT, units, null, TaskMigration::unitCode));
        var state = cells.needed(STATE, cells.choice(STATE, RoadmapWords.MIGRATIONS, TaskMigration::state));
        var asOf = cells.needed(AS_OF, cells.day(AS_OF, TaskMigration::asOf));
        var due = cells.day(DUE, TaskMigration::due);
        var done = done(cells, state);
        var specific = cells.mark(SPECIFIC, TaskMigration::specific);
        var reason = cells.wording(REASON, TaskMigration::reason);
        if (specific) {
            cells.needed(REASON, reason);
        }
        var original = cells.mark(ORIGINAL, TaskMigration::original);
        var vendor = cells.text(VENDOR, TaskMigration::vendor);
        var note = cells.text(NOTE, TaskMigration::note);
        if (cells.row().hasProblems()) {
            return null;
        }
        return new TaskMigration(
                code,
                cells.version(TaskMigration::version),
                Cells.sure(name),
                Cells.sure(unit),
                original,
                Cells.sure(state),
                Cells.sure(asOf),
                due,
                done,
                specific,
                reason,
                vendor,
                note);
    }

    /// A task has a day of its switch exactly when it has migrated.
    private static @Nullable LocalDate done(Cells<TaskMigration> cells, TaskMigration.@Nullable State state) {
        if (state == TaskMigration.State.MIGRATED) {
            return cells.needed(DONE, cells.day(DONE, TaskMigration::done));
        }
        if (state != null && cells.row().day(DONE) != null) {
            var migrated = RoadmapWords.MIGRATIONS.name(TaskMigration.State.MIGRATED);
            cells.row().problem(STATE, ProblemCode.UNKNOWN_VALUE, migrated, migrated);
        }
        return null;
    }

    /// What people compare of a migration.
    static Map<String, String> describe(TaskMigration task) {
        return Outcome.fields(
                NAME,
                task.name(),
                UNIT,
                task.unitCode(),
                ORIGINAL,
                task.original() ? "○" : "",
                STATE,
                RoadmapWords.MIGRATIONS.name(task.state()),
                AS_OF,
                task.asOf(),
                DUE,
                task.due(),
                DONE,
                task.done(),
                SPECIFIC,
                task.specific() ? "○" : "",
                REASON,
                task.reason(),
                VENDOR,
                task.vendor(),
                NOTE,
                task.note());
    }
}
