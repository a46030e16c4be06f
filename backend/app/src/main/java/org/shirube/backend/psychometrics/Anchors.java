// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.psychometrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/// The items that two calibrations share, until those that drifted are gone.
final class Anchors {

    private final Map<String, ItemModel> first;
    private final Map<String, ItemModel> fresh;
    private final TreeSet<String> left;
    private final List<String> dropped = new ArrayList<>();

    Anchors(Map<String, ItemModel> first, Map<String, ItemModel> fresh) {
        this.first = first;
        this.fresh = fresh;
        this.left = new TreeSet<>(fresh.keySet());
        left.removeIf(item -> !first.containsKey(item)
                || model(first, item).categories() != model(fresh, item).categories());
    }

    Linking linked() {
        while (left.size() >= Linking.LEAST_ANCHORS && left.size() >= Linking.LEAST_SHARE * fresh.size()) {
            var line = new StockingLord(of(first), of(fresh)).line();
            var worst = left.stream()
                    .max((one, other) -> Double.compare(drift(one, line), drift(other, line)))
                    .orElseThrow();
            if (drift(worst, line) <= Linking.MOST_DRIFT) {
                return new Linking.Linked(line.slope(), line.shift(), left, dropped, moved(line));
            }
            left.remove(worst);
            dropped.add(worst);
        }
        return new Linking.Unlinked(left, dropped);
    }

    private List<ItemModel> of(Map<String, ItemModel> items) {
        return left.stream().map(items::get).toList();
    }

    /// How far an anchor's mean difficulty lies from where it was.
    private double drift(String item, StockingLord.Line line) {
        return Math.abs(difficulty(model(first, item)) - difficulty(line.moved(model(fresh, item))));
    }

    private static ItemModel model(Map<String, ItemModel> items, String item) {
        return Objects.requireNonNull(items.get(item));
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
