// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.shirube.backend.exchange.Cell;
import org.shirube.backend.exchange.Comparison;
import org.shirube.backend.exchange.ImportKind;
import org.shirube.backend.exchange.ImportProblem;
import org.shirube.backend.exchange.ImportSheet;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Flux;

/// Small files for tests of kinds, with cells between commas, and what becomes of them.
final class Sheets {

    private Sheets() {}

    /// A file; its first line of cells is row 2.
    static ImportSheet of(String header, String... lines) {
        var columns = List.of(header.split(","));
        var sheet = new ImportSheet(
                ImportSheet.Scope.PARTIAL,
                columns.stream().collect(Collectors.toMap(column -> column, column -> column)));
        for (int line = 0; line < lines.length; line++) {
            var values = Arrays.asList(lines[line].split(",", -1));
            var cells = new HashMap<String, Cell>();
            for (int column = 0; column < columns.size(); column++) {
                cells.put(columns.get(column), new Cell(true, values.get(column), null));
            }
            sheet.add(line + 2, cells);
        }
        return sheet;
    }

    static Comparison compare(ImportKind kind, ImportSheet sheet) {
        return Objects.requireNonNull(kind.compare(sheet).block());
    }

    /// What a file would change, written at once.
    static Comparison store(ReactiveMongoTemplate mongo, Comparison comparison) {
        Flux.fromIterable(comparison.changes())
                .map(change -> (Object) change.after())
                .concatMap(mongo::save)
                .blockLast();
        return comparison;
    }

    /// Faults as `row column code`, with the proposal after an arrow.
    static List<String> problems(ImportSheet sheet) {
        return sheet.problems().stream().map(Sheets::words).toList();
    }

    private static String words(ImportProblem problem) {
        var proposal = problem.proposal() == null ? "" : " → " + problem.proposal();
        return problem.row() + " " + problem.column() + " " + problem.code() + proposal;
    }
}
