// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.psychometrics.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.psychometrics.Figure;
import org.shirube.backend.psychometrics.ItemStatistics;
import org.shirube.backend.psychometrics.Reliability;
import org.shirube.contract.psychometrics.ReliabilityView;

/// Shows the statistics of a scale, and collects what is missing of them.
final class ReliabilityViews {

    private final List<ReliabilityView.Missing> missing = new ArrayList<>();

    private ReliabilityViews() {}

    static ReliabilityView of(Reliability found) {
        return new ReliabilityViews().scale(found);
    }

    private ReliabilityView scale(Reliability found) {
        var lower = number("alphaInterval", null, found.lower());
        return new ReliabilityView(
                found.people(),
                found.leftOut(),
                number("alpha", null, found.alpha()),
                lower == null ? null : List.of(lower, found.upper().number().orElseThrow()),
                number("standardizedAlpha", null, found.standardizedAlpha()),
                number("omega", null, found.omega()),
                number("standardErrorOfMeasurement", null, found.standardErrorOfMeasurement()),
                number("straightLining", null, found.straightLining()),
                names(found.flags()),
                items(found.items()),
                missing);
    }

    private List<ReliabilityView.Item> items(List<ItemStatistics> items) {
        var views = new ArrayList<ReliabilityView.Item>();
        for (int place = 0; place < items.size(); place++) {
            views.add(item(items.get(place), place));
        }
        return views;
    }

    private ReliabilityView.Item item(ItemStatistics item, int place) {
        return new ReliabilityView.Item(
                item.people(),
                number("mean", place, item.mean()),
                number("sd", place, item.standardDeviation()),
                number("itemTotal", place, item.itemTotal()),
                number("alphaIfDeleted", place, item.alphaIfDeleted()),
                number("floorShare", place, item.floorShare()),
                number("ceilingShare", place, item.ceilingShare()),
                item.options().stream()
                        .map(option -> new ReliabilityView.Option(option.value(), option.count(), option.share()))
                        .toList(),
                names(item.flags()));
    }

    private static List<String> names(Collection<? extends Enum<?>> flags) {
        return flags.stream().map(Enum::name).sorted().toList();
    }

    private @Nullable Double number(String name, @Nullable Integer item, Figure figure) {
        return switch (figure) {
            case Figure.Known known -> known.value();
            case Figure.Unknown unknown -> {
                missing.add(
                        new ReliabilityView.Missing(name, item, unknown.reason().name()));
                yield null;
            }
        };
    }
}
