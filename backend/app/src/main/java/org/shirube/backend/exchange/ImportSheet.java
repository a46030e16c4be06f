// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A file whose headers were understood.
///
/// Readers of its rows note problems here; each cell gets its first fault only.
public final class ImportSheet {

    /// What it means that a record is not in the file.
    public enum Scope {
        /// Nothing.
        PARTIAL,
        /// That the record has gone; each is confirmed.
        COMPLETE
    }

    private final Scope scope;
    private final Map<String, String> headers;
    private final List<ImportRow> rows = new ArrayList<>();
    private final List<ImportProblem> problems = new ArrayList<>();
    private final Map<String, Integer> codeLengths = new HashMap<>();
    private @Nullable Set<String> border;

    /// @param headers header of the file by canonical column
    public ImportSheet(Scope scope, Map<String, String> headers) {
        this.scope = scope;
        this.headers = Map.copyOf(headers);
    }

    /// Adds a row while the file is read.
    ///
    /// @param cells by canonical column
    public void add(int number, Map<String, Cell> cells) {
        rows.add(new ImportRow(this, number, cells));
    }

    /// Rows that are not blank and whose shape is right.
    public List<ImportRow> rows() {
        return List.copyOf(rows);
    }

    /// Whether the file has the column.
    public boolean has(String column) {
        return headers.containsKey(column);
    }

    public Scope scope() {
        return scope;
    }

    /// Limits what a complete file can say to people of these authorities, which are those that its sender may see.
    public void limitTo(Set<String> authorities) {
        border = Set.copyOf(authorities);
    }

    /// Whether the sender may see people of the authority.
    public boolean reaches(String authority) {
        return border == null || border.contains(authority);
    }

    /// Every fault that was noted, in order of rows.
    public List<ImportProblem> problems() {
        return problems.stream()
                .sorted(java.util.Comparator.comparingInt(ImportProblem::row))
                .toList();
    }

    /// Notes a fault of a row that could not be read into cells, or of the header.
    public void problem(ImportProblem problem) {
        problems.add(problem);
    }

    /// Reports on every later row that has the key of an earlier one.
    ///
    /// @param key the key of a row, null where it cannot be told
    /// @param column column to which the fault is tied
    public void refuseDuplicates(String column, Function<ImportRow, @Nullable String> key) {
        var first = new HashMap<String, Integer>();
        for (var row : rows) {
            var own = key.apply(row);
            if (own == null) {
                continue;
            }
            var earlier = first.putIfAbsent(own, row.number());
            if (earlier != null) {
                row.problem(column, ProblemCode.DUPLICATE_KEY, null, earlier);
            }
        }
    }

    /// Rows with a fault.
    public Set<Integer> faultyRows() {
        return problems.stream().map(ImportProblem::row).collect(java.util.stream.Collectors.toSet());
    }

    String header(String column) {
        return headers.getOrDefault(column, column);
    }

    /// The length that codes of a column have, where nearly all digits-only codes agree; 0 where they do not.
    int codeLength(String column) {
        return codeLengths.computeIfAbsent(column, this::usualLength);
    }

    private int usualLength(String column) {
        var counts = new HashMap<Integer, Integer>();
        for (var row : rows) {
            var code = Normalized.code(row.cell(column).raw());
            if (!code.isEmpty() && code.chars().allMatch(Character::isDigit)) {
                counts.merge(code.length(), 1, Integer::sum);
            }
        }
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() * 10 >= all * 8)
                .mapToInt(Map.Entry::getKey)
                .findFirst()
                .orElse(0);
    }
}
