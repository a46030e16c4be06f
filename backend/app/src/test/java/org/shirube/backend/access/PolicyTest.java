// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.access;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shirube.backend.SmallTown;
import org.shirube.backend.TestBackend;
import org.shirube.backend.TestClient;
import org.shirube.contract.platform.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// Default deny, should the build ever let a route without a policy through.
@TestBackend
@Import(PolicyTest.Forgotten.class)
class PolicyTest {

    private static final String ROUTE = "/api/v1/forgotten";

    @Autowired
    TestClient.As as;

    @Autowired
    ReactiveMongoTemplate mongo;

    @BeforeEach
    void people() {
        SmallTown.build(mongo);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aRouteWithoutAPolicyIsDeniedToEveryRole(Role role) {
        as.user(role).get().uri(ROUTE).exchange().expectStatus().isForbidden();
        as.person(SmallTown.HEAD, role)
                .get()
                .uri(ROUTE)
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void aRouteWithoutAPolicyAsksForATokenFirst() {
        as.nobody().get().uri(ROUTE).exchange().expectStatus().isUnauthorized();
    }

    /// Somebody forgot to say who may call it.
    @RestController
    static class Forgotten {

        @GetMapping(ROUTE)
        Mono<String> answer() {
            return Mono.just("everything");
        }
    }
}
