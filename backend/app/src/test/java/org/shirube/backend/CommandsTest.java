// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shirube.backend.SmallTown.STAFF;
import static org.shirube.backend.SmallTown.personId;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shirube.contract.platform.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;

/// What single requests ask of the database, however many people and skills there are.
@TestBackend
class CommandsTest {

    @Autowired
    TestClient.As as;

    @Autowired
    ReactiveMongoTemplate mongo;

    @Autowired
    TestCommands.Heard heard;

    private WebTestClient lead;

    @BeforeEach
    void somebodyWhomTheBackendHasSeen() {
        SmallTown.build(mongo);
        lead = as.user(Role.DX_LEAD);
        readProfile();
        search();
    }

    @Test
    void aProfileTakesThePersonTheProfileTheFrameworkAndTheTrail() {
        assertThat(heard.during(this::readProfile))
                .containsExactlyInAnyOrder(
                        "find people", "find skillProfiles", "find frameworks", "insert auditEvents");
    }

    @Test
    void aSearchTakesNoneForEachHit() {
        assertThat(heard.during(this::search))
                .filteredOn(command -> !command.startsWith("find people")
                        && !command.startsWith("find skillProfiles")
                        && !command.startsWith("find commitments"))
                .containsExactlyInAnyOrder("aggregate units", "find frameworks", "insert auditEvents");
    }

    private void readProfile() {
        lead.get()
                .uri("/api/v1/people/p:" + personId(STAFF) + "/profile")
                .exchange()
                .expectStatus()
                .isOk();
    }

    private void search() {
        lead.post()
                .uri("/api/v1/talents/search")
                .bodyValue(Map.of("purpose", "PLACEMENT"))
                .exchange()
                .expectStatus()
                .isOk();
    }
}
