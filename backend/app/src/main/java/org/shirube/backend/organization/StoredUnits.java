// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.organization;

import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;

/// Units as they are stored.
interface StoredUnits extends Repository<OrgUnit, String> {

    Flux<OrgUnit> findAll();
}
