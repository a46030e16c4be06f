// SPDX-License-Identifier: Apache-2.0
package org.shirube.seed;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Files written by hand that name units, rewritten for a city that does not have all of those units.
record HandWritten(Path folder, Municipality municipality) {

    private static final Map<String, List<String>> COLUMNS = Map.of(
            "structures.csv", List.of("範囲", "配置順"), "tasks.csv", List.of("所属コード"), "cases.csv", List.of("所属コード"));

    /// The files by name; none where every unit is there.
    Map<String, String> files() {
        var files = new LinkedHashMap<String, String>();
        if (!municipality.movedTo().isEmpty()) {
            COLUMNS.keySet().stream().sorted().forEach(name -> files.put(name, rewritten(name)));
        }
        return files;
    }

    private String rewritten(String name) {
        var old = Table.read(folder.resolve(name));
        var columns = COLUMNS.getOrDefault(name, List.of());
        var table = new Table(old.header().toArray(String[]::new));
        for (var row : old.rows()) {
            table.add(row.header().stream()
                    .map(column -> columns.contains(column) ? units(row.list(column)) : row.get(column))
                    .toArray(String[]::new));
        }
        return table.text();
    }

    private String units(List<String> codes) {
        return codes.stream().map(municipality::unitFor).distinct().collect(Collectors.joining("; "));
    }
}
