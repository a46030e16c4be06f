// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.util.List;
import org.shirube.backend.organization.Units;
import org.shirube.backend.platform.AggregateGroup;
import org.shirube.backend.roadmap.PolicyReading;
import org.shirube.contract.platform.Role;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// How many people have read the overall policy, a row for each section and fiscal year.
@Component
class PolicyReadingKind extends DocumentKind<PolicyReading> {

    private final Units units;

    PolicyReadingKind(ReactiveMongoTemplate mongo, Units units) {
        super(
                mongo,
                new Shape<>(
                        "policy-reading",
                        AggregateGroup.ROADMAP,
                        Role.DX_LEAD,
                        PolicyReading.class,
                        List.of(FiscalYearCell.COLUMN),
                        List.of(PolicyReadingRows.UNIT),
                        PolicyReading::id,
                        PolicyReading::version,
                        PolicyReadingRows::describe));
        this.units = units;
    }

    @Override
    Mono<PolicyReadingRows> reader() {
        return UnitIndex.of(units).map(PolicyReadingRows::new);
    }
}
