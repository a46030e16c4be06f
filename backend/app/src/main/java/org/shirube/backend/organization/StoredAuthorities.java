// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.organization;

import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;

/// Appointing authorities as they are stored.
interface StoredAuthorities extends Repository<Authority, String> {

    Flux<Authority> findAll();
}
