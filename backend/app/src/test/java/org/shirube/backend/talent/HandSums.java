// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.talent;

import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;

/// One role's sums, worked out by hand.
record HandSums(int required, int target, int filled, int vacant, int surplus, int people, double fte) {

    /// 年度目標 is rounded up once on the role's total and handed out placement by placement, each getting its whole
    /// number in turn.
    static HandSums of(List<SeedFiles.Line> lines) {
        int required = lines.stream()
                .flatMap(line -> line.required().values().stream())
                .mapToInt(Integer::intValue)
                .sum();
        int target = (int) Math.ceil(required * lines.getFirst().percent() / 100.0);
        int left = target;
        int vacant = 0;
        int surplus = 0;
        for (var line : lines) {
            var filled = new HashMap<String, Integer>();
            line.filled().forEach(fill -> filled.merge(fill.place(), 1, Integer::sum));
            for (var place : line.required().entrySet()) {
                int due = Math.min(left, place.getValue());
                int there = filled.getOrDefault(place.getKey(), 0);
                left -= due;
                vacant += Math.max(0, due - there);
                surplus += Math.max(0, there - due);
            }
        }
        var fills = lines.stream().flatMap(line -> line.filled().stream()).toList();
        return new HandSums(
                required,
                target,
                fills.size(),
                vacant,
                surplus,
                fills.stream()
                        .map(SeedFiles.Fill::person)
                        .collect(Collectors.toSet())
                        .size(),
                fills.stream().mapToDouble(SeedFiles.Fill::share).sum());
    }
}
