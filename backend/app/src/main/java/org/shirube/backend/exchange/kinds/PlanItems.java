// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.shirube.backend.roadmap.NationalPlan;
import org.shirube.backend.roadmap.PlanItem;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Mono;

/// Codes by which other files name items of national plans.
final class PlanItems {

    private PlanItems() {}

    /// Codes of all items of all editions.
    static Mono<Set<String>> codes(ReactiveMongoTemplate mongo) {
        return mongo.findAll(NationalPlan.class)
                .flatMapIterable(NationalPlan::items)
                .map(PlanItem::code)
                .collect(sorted());
    }

    /// Codes in order, so that the proposal for a wrong one is always the same.
    static Collector<String, ?, Set<String>> sorted() {
        return Collectors.toCollection(TreeSet::new);
    }
}
