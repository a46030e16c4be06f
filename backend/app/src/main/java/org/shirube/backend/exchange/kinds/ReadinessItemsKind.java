// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.util.List;
import org.shirube.backend.platform.AggregateGroup;
import org.shirube.backend.roadmap.ReadinessStep;
import org.shirube.contract.platform.Role;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// What makes the steps of the overall guide ready, a row for each condition.
@Component
class ReadinessItemsKind extends DocumentKind<ReadinessStep> {

    private final ReactiveMongoTemplate mongo;

    ReadinessItemsKind(ReactiveMongoTemplate mongo) {
        super(
                mongo,
                new Shape<>(
                        "readiness-items",
                        AggregateGroup.ROADMAP,
                        Role.DX_LEAD,
                        ReadinessStep.class,
                        List.of(ReadinessRows.STEP),
                        List.of(ReadinessRows.ITEM),
                        ReadinessStep::planItem,
                        ReadinessStep::version,
                        ReadinessRows::describe));
        this.mongo = mongo;
    }

    @Override
    Mono<ReadinessRows> reader() {
        return PlanItems.codes(mongo).map(ReadinessRows::new);
    }
}
