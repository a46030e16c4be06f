// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.platform.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.shirube.backend.platform.Allow;
import org.shirube.backend.platform.Caller;
import org.shirube.backend.platform.TaskSource;
import org.shirube.contract.platform.Role;
import org.shirube.contract.platform.TaskView;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// What the caller must do now, by due date.
@RestController
class MyTasksController {

    private static final Comparator<TaskView> BY_DUE = Comparator.comparing(TaskView::done)
            .thenComparing(TaskView::due, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(TaskView::title);

    private final List<TaskSource> sources;

    MyTasksController(List<TaskSource> sources) {
        this.sources = List.copyOf(sources);
    }

    @GetMapping("/api/v1/me/tasks")
    @Allow(value = Role.EMPLOYEE, scope = Allow.Scope.OWN)
    Mono<List<TaskView>> tasks(Caller caller, Locale locale) {
        return Flux.fromIterable(sources)
                .concatMap(source -> source.tasks(caller, locale))
                .sort(BY_DUE)
                .collectList();
    }
}
