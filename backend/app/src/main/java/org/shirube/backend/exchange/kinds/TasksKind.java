// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.exchange.ImportRow;
import org.shirube.backend.organization.Units;
import org.shirube.backend.promotion.Structures;
import org.shirube.backend.promotion.YearLists.Task;
import org.shirube.backend.promotion.YearLists.Tasks;
import org.springframework.stereotype.Component;

/// Tasks (業務) of a fiscal year with the unit in charge.
@Component
class TasksKind extends YearListKind<Tasks, Task> {

    private static final String NAME = "業務名";

    TasksKind(Structures structures, Units units) {
        super(structures, units, "業務コード");
    }

    @Override
    public String name() {
        return "tasks";
    }

    @Override
    Class<Tasks> document() {
        return Tasks.class;
    }

    @Override
    String id(Tasks document) {
        return document.id();
    }

    @Override
    @Nullable
    Long version(Tasks document) {
        return document.version();
    }

    @Override
    List<Task> items(Tasks document) {
        return document.items();
    }

    @Override
    String code(Task item) {
        return item.code();
    }

    @Override
    Tasks with(String id, @Nullable Long version, List<Task> items) {
        return new Tasks(id, version, items);
    }

    @Override
    @Nullable
    Task read(ImportRow row, String code, @Nullable Task before, Set<String> units) {
        var name = row.requiredText(NAME);
        var unit = knownUnit(row, row.requiredCode(UNIT), units);
        var english = english(row, NAME, before == null ? null : before.englishName());
        return name == null || unit == null ? null : new Task(code, name, unit, english);
    }

    @Override
    String describe(Task item) {
        return both(item.name(), item.englishName()) + " (" + item.unitCode() + ")";
    }
}
