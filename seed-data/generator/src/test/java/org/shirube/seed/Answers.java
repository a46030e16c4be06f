// SPDX-License-Identifier: Apache-2.0
package org.shirube.seed;

import java.util.LinkedHashMap;
import java.util.Map;

/// One response as the files have it: `A01-1=3;A01-2=2`.
record Answers(Table.Row row, Map<String, Integer> values) {

    static Answers of(Table.Row row) {
        var values = new LinkedHashMap<String, Integer>();
        row.list("回答").forEach(part -> values.put(part.split("=")[0], Integer.parseInt(part.split("=")[1])));
        return new Answers(row, values);
    }

    String number() {
        return row.get("職員番号");
    }

    String campaign() {
        return row.get("実施回コード");
    }

    boolean isOfAreaAOnly() {
        return values.size() == 24 && values.keySet().stream().allMatch(item -> item.startsWith("A"));
    }

    /// Mean of the answers to the items of another response.
    double meanOf(java.util.Set<String> items) {
        return items.stream()
                .mapToInt(item -> values.getOrDefault(item, 0))
                .average()
                .orElseThrow();
    }
}
