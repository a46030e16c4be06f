// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.shirube.backend.assessment.Drill;
import org.shirube.backend.assessment.DrillResult;
import org.shirube.backend.assessment.Drills;
import org.shirube.backend.exchange.Comparison;
import org.shirube.backend.exchange.ImportKind;
import org.shirube.backend.exchange.ImportRow;
import org.shirube.backend.exchange.ImportSheet;
import org.shirube.backend.organization.People;
import org.shirube.backend.platform.AggregateGroup;
import org.shirube.contract.platform.Role;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/// Drills with what people did in them, a row for each person and drill. The rows of a drill make one document of the
/// drill and one of each person.
@Component
class DrillsKind implements ImportKind {

    private final Drills drills;
    private final People people;
    private final Scheduler heavyWork;
    private final Clock clock;

    DrillsKind(Drills drills, People people, Scheduler heavyWork, Clock clock) {
        this.drills = drills;
        this.people = people;
        this.heavyWork = heavyWork;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "drills";
    }

    @Override
    public AggregateGroup group() {
        return AggregateGroup.DRILLS;
    }

    /// Individual results are seen by nobody else.
    @Override
    public Set<Role> roles() {
        return Set.of(Role.SECURITY_OFFICER);
    }

    @Override
    public Mono<Comparison> compare(ImportSheet sheet) {
        return Mono.zip(
                        drills.all().collectMap(Drill::code),
                        drills.results().collectMap(DrillResult::id),
                        people.all().collectList().map(PersonNumbers::new))
                .publishOn(heavyWork)
                .map(stored -> compare(
                        sheet, stored.getT1(), new DrillResultRow(stored.getT3(), stored.getT2(), clock.getZone())));
    }

    private static Comparison compare(ImportSheet sheet, Map<String, Drill> stored, DrillResultRow results) {
        results.refuseDuplicates(sheet);
        var drills = new Outcome<>(Drill.class, Drill::code);
        rowsByDrill(sheet).forEach((code, rows) -> {
            var before = stored.get(code);
            var drill = DrillRows.drill(code, rows, before);
            drills.take(rows, before, before == null ? null : before.version(), drill, DrillRows::describe);
            rows.forEach(row -> results.read(row, code, drill));
        });
        return both(drills.comparison(), results.comparison());
    }

    private static Map<String, List<ImportRow>> rowsByDrill(ImportSheet sheet) {
        var byDrill = new LinkedHashMap<String, List<ImportRow>>();
        for (var row : sheet.rows()) {
            var code = row.requiredCode(DrillRows.CODE);
            if (code != null) {
                byDrill.computeIfAbsent(code, _ -> new ArrayList<>()).add(row);
            }
        }
        return byDrill;
    }

    /// Drills are written before what refers to them.
    private static Comparison both(Comparison drills, Comparison results) {
        var rejected = new HashSet<>(drills.rejected());
        rejected.addAll(results.rejected());
        return new Comparison(
                Stream.concat(drills.changes().stream(), results.changes().stream())
                        .toList(),
                drills.unchanged() + results.unchanged(),
                List.of(),
                rejected,
                List.of());
    }
}
