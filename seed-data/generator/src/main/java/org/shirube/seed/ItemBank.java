// SPDX-License-Identifier: Apache-2.0
package org.shirube.seed;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The items of an instrument by the skill that they ask about, in the order of the file.
record ItemBank(Map<String, List<Item>> bySkill) {

    /// @param key number of the right choice; 0 where there is none
    /// @param discrimination the slope of a choice item, D = 1
    /// @param difficulty theta at which half of the people choose right
    record Item(String code, int key, double discrimination, double difficulty) {

        double chanceOfRight(double theta) {
            return 1 / (1 + Math.exp(-discrimination * (theta - difficulty)));
        }
    }

    /// @throws IllegalArgumentException if the folder has no such instrument
    static ItemBank read(Path folder, String instrument) {
        var items = new TreeMap<String, List<Item>>();
        Table.read(folder.resolve("instruments.csv")).rows().stream()
                .filter(row -> row.get("診断コード").equals(instrument))
                .forEach(row -> items.computeIfAbsent(row.get("スキルコード"), any -> new ArrayList<>())
                        .add(item(row)));
        if (items.isEmpty()) {
            throw new IllegalArgumentException("There is no instrument %s.".formatted(instrument));
        }
        return new ItemBank(items);
    }

    private static Item item(Table.Row row) {
        return row.get("正答").isEmpty()
                ? new Item(row.get("設問コード"), 0, 1, 0)
                : new Item(
                        row.get("設問コード"),
                        row.number("正答"),
                        Double.parseDouble(row.get("識別力")),
                        Double.parseDouble(row.get("困難度")));
    }

    List<Item> of(String skill) {
        return bySkill.getOrDefault(skill, List.of());
    }
}
