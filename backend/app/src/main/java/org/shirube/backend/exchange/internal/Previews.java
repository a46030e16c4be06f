// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.shirube.backend.exchange.Change;
import org.shirube.backend.exchange.Comparison;
import org.shirube.backend.exchange.ImportProblem;
import org.shirube.backend.exchange.ImportRow;
import org.shirube.backend.exchange.ProblemCode;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Keeps what a preview found: the changes that can be applied, the faults, and the rows that are refused.
@Component
class Previews {

    private final ImportStore store;

    Previews(ImportStore store) {
        this.store = store;
    }

    /// Whether a required column is missing, so that comparing makes no sense.
    boolean lacksColumns(FileReading.Reading read) {
        return read.sheet().problems().stream().anyMatch(problem -> problem.code() == ProblemCode.MISSING_COLUMN);
    }

    Mono<ImportJob> keep(ImportJob job, FileReading.Reading read, Comparison found) {
        var problems = read.sheet().problems();
        var refused = refused(read, found);
        var changes = found.changes().stream()
                .filter(change -> change.rows().stream().noneMatch(refused::contains))
                .toList();
        var kept = new Comparison(changes, found.unchanged(), found.absent(), refused, found.notices());
        return store.keepPreview(job.id(), problems, kept, refused)
                .then(Mono.defer(() -> store.save(job.previewed(counts(read, kept, problems), read, kept.notices()))));
    }

    private static ImportJob.Counts counts(FileReading.Reading read, Comparison kept, List<ImportProblem> problems) {
        int created = (int) kept.changes().stream().filter(Change::creates).count();
        return new ImportJob.Counts(
                read.rows(),
                created,
                kept.changes().size() - created,
                kept.unchanged(),
                kept.absent().size(),
                kept.rejected().size(),
                problems.size());
    }

    /// Rows with a fault, rows that the kind refuses with them, and all rows of a record of which one row is refused.
    private Set<Integer> refused(FileReading.Reading read, Comparison found) {
        var refused = new HashSet<>(found.rejected());
        if (lacksColumns(read)) {
            refused.addAll(read.sheet().rows().stream().map(ImportRow::number).collect(Collectors.toSet()));
        }
        read.sheet().problems().stream()
                .filter(problem -> problem.code() != ProblemCode.MISSING_COLUMN)
                .map(ImportProblem::row)
                .forEach(refused::add);
        int before;
        do {
            before = refused.size();
            found.changes().stream()
                    .filter(change -> change.rows().stream().anyMatch(refused::contains))
                    .forEach(change -> refused.addAll(change.rows()));
        } while (refused.size() > before);
        return refused;
    }
}
