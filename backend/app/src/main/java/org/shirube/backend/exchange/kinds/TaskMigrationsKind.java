// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.organization.Units;
import org.shirube.backend.platform.AggregateGroup;
import org.shirube.backend.promotion.Structures;
import org.shirube.backend.promotion.YearLists;
import org.shirube.backend.roadmap.TaskMigration;
import org.shirube.contract.platform.Role;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// How far standardised tasks are with their migration, a row for each task.
@Component
class TaskMigrationsKind extends DocumentKind<TaskMigration> {

    private static final String CODE = "業務コード";

    private final Structures structures;
    private final Units units;

    TaskMigrationsKind(ReactiveMongoTemplate mongo, Structures structures, Units units) {
        super(
                mongo,
                new Shape<>(
                        "task-migrations",
                        AggregateGroup.ROADMAP,
                        Role.DX_LEAD,
                        TaskMigration.class,
                        List.of(CODE),
                        List.of(),
                        TaskMigration::taskCode,
                        TaskMigration::version,
                        TaskMigrationRow::describe));
        this.structures = structures;
        this.units = units;
    }

    @Override
    Mono<RowReader<TaskMigration>> reader() {
        return Mono.zip(UnitIndex.of(units), taskCodes())
                .map(known -> (code, cells) -> read(code, cells, known.getT1(), known.getT2()));
    }

    /// Tasks of any fiscal year.
    private Mono<Set<String>> taskCodes() {
        return structures
                .listDocuments(YearLists.Tasks.class)
                .flatMapIterable(YearLists.Tasks::items)
                .map(YearLists.Task::code)
                .collect(PlanItems.sorted());
    }

    private static @Nullable TaskMigration read(
            String code, Cells<TaskMigration> cells, UnitIndex units, Set<String> tasks) {
        if (!tasks.contains(code)) {
            cells.unknown(CODE, code, tasks);
        }
        return TaskMigrationRow.read(code, cells, units);
    }
}
