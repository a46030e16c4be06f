// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.promotion.web;

import jakarta.validation.Valid;
import org.shirube.backend.platform.Allow;
import org.shirube.backend.platform.Caller;
import org.shirube.backend.promotion.Appointing;
import org.shirube.backend.promotion.Commitments;
import org.shirube.contract.platform.Role;
import org.shirube.contract.promotion.WishRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// The role that the caller would like to grow into. Nobody else reads it here.
@RestController
class WishController {

    private final Appointing appointing;
    private final Commitments commitments;

    WishController(Appointing appointing, Commitments commitments) {
        this.appointing = appointing;
        this.commitments = commitments;
    }

    @GetMapping("/api/v1/me/wish")
    @Allow(value = Role.EMPLOYEE, scope = Allow.Scope.OWN)
    Mono<WishRequest> wish(Caller caller) {
        return commitments.of(caller.requirePerson()).map(present -> new WishRequest(present.wish()));
    }

    @PutMapping("/api/v1/me/wish")
    @Allow(value = Role.EMPLOYEE, scope = Allow.Scope.OWN)
    Mono<WishRequest> wish(Caller caller, @Valid @RequestBody WishRequest request) {
        return appointing.wish(caller.requirePerson(), request.roleCode()).map(saved -> new WishRequest(saved.wish()));
    }
}
