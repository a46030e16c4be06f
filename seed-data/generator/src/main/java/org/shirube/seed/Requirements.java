// SPDX-License-Identifier: Apache-2.0
package org.shirube.seed;

import java.util.stream.Collectors;

/// 必須研修 of a city, with the units that handle 特定個人情報 where the template says UNITS.
record Requirements(Municipality municipality) {

    private static final String PLACE = "UNITS";

    Table table() {
        var template = Table.resource("requirements-template.csv");
        var table = new Table(template.header().toArray(String[]::new));
        for (var row : template.rows()) {
            table.add(row.cells().stream()
                    .map(cell -> cell.replace(PLACE, units()))
                    .toArray(String[]::new));
        }
        return table;
    }

    private String units() {
        return municipality.units().stream()
                .filter(unit -> Completions.PERSONAL_NUMBERS.stream()
                        .map(municipality::unitFor)
                        .anyMatch(unit.templateCode()::equals))
                .map(unit -> "{\"unit\":{\"code\":\"%s\",\"subtree\":true}}".formatted(unit.code()))
                .collect(Collectors.joining(","));
    }
}
