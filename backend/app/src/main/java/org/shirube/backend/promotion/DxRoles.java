// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.promotion;

import org.shirube.backend.platform.BusinessProblem;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// All DX roles.
@Service
public class DxRoles {

    private final StoredRoles stored;

    DxRoles(StoredRoles stored) {
        this.stored = stored;
    }

    /// Every role, by code.
    public Flux<DxRole> all() {
        return stored.findAllByOrderByCode();
    }

    /// A role, or NOT_FOUND.
    public Mono<DxRole> byCode(String code) {
        return stored.findById(code).switchIfEmpty(Mono.error(() -> BusinessProblem.notFound("promotion.role", code)));
    }
}
