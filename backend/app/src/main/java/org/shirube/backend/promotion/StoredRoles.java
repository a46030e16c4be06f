// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.promotion;

import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// All DX roles as stored.
interface StoredRoles extends Repository<DxRole, String> {

    Flux<DxRole> findAllByOrderByCode();

    Mono<DxRole> findById(String code);
}
