// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.exchange.Change;
import org.shirube.backend.exchange.Comparison;
import org.shirube.backend.exchange.Difference;
import org.shirube.backend.exchange.ImportRow;

/// Gathers what an import would do with records of one class: those that stay as they are are counted, rows of a record
/// that is refused go with it.
final class Outcome<T> {

    private final Class<T> aggregate;
    private final Function<T, String> id;
    private final Function<T, String> title;
    private final List<Change<?>> changes = new ArrayList<>();
    private final Set<Integer> rejected = new HashSet<>();
    private int unchanged;

    Outcome(Class<T> aggregate, Function<T, String> id) {
        this(aggregate, id, id);
    }

    /// @param title what people call a record, where its identity says nothing to them
    Outcome(Class<T> aggregate, Function<T, String> id, Function<T, String> title) {
        this.aggregate = aggregate;
        this.id = id;
        this.title = title;
    }

    /// Takes a record.
    ///
    /// @param after null where the record is refused
    /// @param describe every field that people compare, in order, by its name
    void take(
            List<ImportRow> rows,
            @Nullable T before,
            @Nullable Long version,
            @Nullable T after,
            Function<T, Map<String, String>> describe) {
        if (after == null || (before == null && describe.apply(after).isEmpty())) {
            rows.forEach(row -> rejected.add(row.number()));
            return;
        }
        var differences = differences(before == null ? Map.of() : describe.apply(before), describe.apply(after));
        if (before != null && differences.isEmpty()) {
            unchanged++;
            return;
        }
        var words = title.apply(after);
        changes.add(new Change<>(
                words,
                words,
                aggregate,
                after,
                id.apply(after),
                before == null ? null : version == null ? Long.valueOf(0) : version,
                rows.stream()
                        .filter(row -> !row.hasProblems())
                        .map(ImportRow::number)
                        .toList(),
                differences));
    }

    private static List<Difference> differences(Map<String, String> before, Map<String, String> after) {
        var fields = new LinkedHashSet<>(after.keySet());
        fields.addAll(before.keySet());
        var collector = new Difference.Collector();
        fields.forEach(field -> collector.compare(field, before.get(field), after.get(field)));
        return collector.found();
    }

    Comparison comparison() {
        return new Comparison(changes, unchanged, List.of(), rejected, List.of());
    }

    /// Fields in order, empty ones left out.
    static Map<String, String> fields(@Nullable Object... namesAndValues) {
        var fields = new LinkedHashMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            var value = namesAndValues[i + 1];
            if (value != null && !String.valueOf(value).isEmpty()) {
                fields.put(String.valueOf(namesAndValues[i]), String.valueOf(value));
            }
        }
        return fields;
    }
}
