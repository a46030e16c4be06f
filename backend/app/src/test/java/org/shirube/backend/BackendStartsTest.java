// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TestBackend
class BackendStartsTest {

    @Autowired
    TestClient.As as;

    @Test
    void itIsHealthyAndSaysSoWithoutAToken() {
        as.nobody()
                .get()
                .uri("/actuator/health")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("UP");
    }

    @Test
    void everythingElseAsksForAToken() {
        as.nobody()
                .get()
                .uri("/api/v1/anything")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/unauthenticated")
                .jsonPath("$.title")
                .isEqualTo("ログインが必要です");
    }
}
