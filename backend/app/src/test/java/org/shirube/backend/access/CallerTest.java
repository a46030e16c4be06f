// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.access;

import org.junit.jupiter.api.Test;
import org.shirube.backend.TestBackend;
import org.shirube.backend.TestClient;
import org.shirube.contract.platform.Role;
import org.springframework.beans.factory.annotation.Autowired;

@TestBackend
class CallerTest {

    @Autowired
    TestClient.As as;

    @Test
    void aUserWithoutAPersonHasTheRolesOfTheToken() {
        as.user(Role.HR)
                .get()
                .uri("/api/v1/me")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.roles[0]")
                .isEqualTo("HR")
                .jsonPath("$.today")
                .isEqualTo("2026-09-14");
    }

    @Test
    void rolesThatFollowFromAPersonAreNotTakenFromAToken() {
        as.user(Role.MANAGER, Role.EMPLOYEE)
                .get()
                .uri("/api/v1/me")
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void whoseRolesAreNotNamedByTheRouteIsRefusedInPlainWords() {
        as.user(Role.HR)
                .get()
                .uri("/api/v1/audit/events")
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/forbidden")
                .jsonPath("$.detail")
                .isEqualTo("この操作をする権限がありません。")
                .jsonPath("$.fix")
                .exists();
    }
}
