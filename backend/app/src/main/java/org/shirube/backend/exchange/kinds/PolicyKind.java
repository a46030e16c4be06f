// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.util.List;
import org.shirube.backend.platform.AggregateGroup;
import org.shirube.backend.roadmap.PolicyEdition;
import org.shirube.contract.platform.Role;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Editions of the overall policy, a row for each section.
@Component
class PolicyKind extends DocumentKind<PolicyEdition> {

    PolicyKind(ReactiveMongoTemplate mongo) {
        super(
                mongo,
                new Shape<>(
                        "policy",
                        AggregateGroup.ROADMAP,
                        Role.DX_LEAD,
                        PolicyEdition.class,
                        List.of(PolicyRows.CODE, PolicyRows.EDITION),
                        List.of(PolicyRows.SECTION),
                        PolicyEdition::id,
                        PolicyEdition::version,
                        PolicyRows::describe));
    }

    @Override
    Mono<PolicyRows> reader() {
        return Mono.just(new PolicyRows());
    }
}
