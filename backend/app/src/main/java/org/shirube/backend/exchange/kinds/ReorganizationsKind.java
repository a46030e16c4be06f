// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.util.List;
import org.shirube.backend.organization.Reorganization;
import org.shirube.backend.organization.Units;
import org.shirube.backend.platform.AggregateGroup;
import org.shirube.contract.platform.Role;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Reorganisations to come, a row for each old and new unit: secret, hence for transfer officers only.
@Component
class ReorganizationsKind extends DocumentKind<Reorganization> {

    private final Units units;

    ReorganizationsKind(ReactiveMongoTemplate mongo, Units units) {
        super(
                mongo,
                new Shape<>(
                        "reorganizations",
                        AggregateGroup.TRANSFERS,
                        Role.TRANSFER_OFFICER,
                        Reorganization.class,
                        List.of(ReorganizationRows.CODE),
                        List.of(ReorganizationRows.OLD, ReorganizationRows.NEW),
                        Reorganization::code,
                        Reorganization::version,
                        ReorganizationRows::describe));
        this.units = units;
    }

    @Override
    Mono<ReorganizationRows> reader() {
        return units.all().collectList().map(ReorganizationRows::new);
    }
}
