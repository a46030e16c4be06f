// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.psychometrics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The items that two calibrations share, until those that drifted are gone.
final class Anchors {

    private final Map<String, ItemModel> fresh;
    private final List<Anchor> left = new ArrayList<>();
    private final List<String> dropped = new ArrayList<>();

    Anchors(Map<String, ItemModel> first, Map<String, ItemModel> fresh) {
        this.fresh = new TreeMap<>(fresh);
        this.fresh.forEach((name, item) -> {
            var before = first.get(name);
            if (before != null && before.categories() == item.categories()) {
                left.add(new Anchor(name, before, item));
            }
        });
    }

    private record Anchor(String name, ItemModel first, ItemModel fresh) {

        /// How far its mean difficulty lies from where it was.
        double drift(StockingLord.Line line) {
            return Math.abs(difficulty(first) - difficulty(line.moved(fresh)));
        }
    }

    Linking linked() {
        while (left.size() >= Linking.LEAST_ANCHORS && left.size() >= Linking.LEAST_SHARE * fresh.size()) {
            var line = line();
            var worst = left.stream()
                    .max(Comparator.comparingDouble(anchor -> anchor.drift(line)))
                    .orElseThrow();
            if (worst.drift(line) <= Linking.MOST_DRIFT) {
                return new Linking.Linked(line.slope(), line.shift(), names(), dropped, moved(line));
            }
            left.remove(worst);
            dropped.add(worst.name());
        }
        return new Linking.Unlinked(names(), dropped);
    }

    private StockingLord.Line line() {
        return new StockingLord(
                        left.stream().map(Anchor::first).toList(),
                        left.stream().map(Anchor::fresh).toList())
                .line();
    }

    private Set<String> names() {
        return left.stream().map(Anchor::name).collect(Collectors.toSet());
    }

    private static double difficulty(ItemModel item) {
        return switch (item) {
            case ItemModel.TwoParameter two -> two.difficulty();
            case ItemModel.Graded graded ->
                graded.thresholds().stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElse(0);
        };
    }

    private Map<String, ItemModel> moved(StockingLord.Line line) {
        var moved = new TreeMap<String, ItemModel>();
        fresh.forEach((name, item) -> moved.put(name, line.moved(item)));
        return moved;
    }
}
