// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.util.List;
import org.shirube.backend.platform.AggregateGroup;
import org.shirube.backend.roadmap.Initiative;
import org.shirube.contract.platform.Role;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Entries of the initiatives' cycles, a row for each. They are written into the initiatives, whose cycle says which
/// stages there are. Day and stage tell the entries of an initiative apart.
@Component
class InitiativeCycleKind extends DocumentKind<Initiative> {

    private final ReactiveMongoTemplate mongo;

    InitiativeCycleKind(ReactiveMongoTemplate mongo) {
        super(
                mongo,
                new Shape<>(
                        "initiative-cycle",
                        AggregateGroup.ROADMAP,
                        Role.DX_LEAD,
                        Initiative.class,
                        List.of(InitiativesKind.CODE),
                        List.of(CycleRows.DATE, CycleRows.STAGE),
                        Initiative::code,
                        Initiative::version,
                        CycleRows::describe));
        this.mongo = mongo;
    }

    @Override
    Mono<CycleRows> reader() {
        return mongo.findAll(Initiative.class)
                .map(Initiative::code)
                .collect(PlanItems.sorted())
                .map(CycleRows::new);
    }
}
