// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shirube.backend.MemoryDatabase;
import org.shirube.backend.TestBackend;
import org.shirube.backend.TestClient;
import org.shirube.backend.organization.OrgUnit;
import org.shirube.contract.assessment.SecurityMapView;
import org.shirube.contract.platform.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.web.reactive.server.WebTestClient;

/// A drill for a section of eight and one of three people.
@TestBackend
class SecurityMapApiTest {

    private static final int REPORTED = 5;
    private static final int CLICKED = 2;

    @Autowired
    TestClient.As as;

    @Autowired
    ReactiveMongoTemplate mongo;

    @BeforeEach
    void aDrill() {
        MemoryDatabase.clear(mongo);
        mongo.insert(new Drill("DR1", null, LocalDate.of(2026, 9, 1), "至急の確認", Drill.Cues.FEW, Drill.Premise.STRONG))
                .block();
        for (int place = 0; place < 8; place++) {
            gets("10%02d02".formatted(place), place < REPORTED, place < CLICKED);
        }
        for (int place = 0; place < 3; place++) {
            gets("20%02d03".formatted(place), false, true);
        }
    }

    @Test
    void theSecurityOfficerSeesRatesOfSectionsButOfNoSmallOne() {
        var map = map(as.user(Role.SECURITY_OFFICER));

        assertThat(map.drills())
                .singleElement()
                .satisfies(drill -> assertThat(drill.difficulty()).isEqualTo("VERY"));
        assertThat(map.units()).hasSize(2);
        var large = map.units().getFirst();
        assertThat(large.unitCode()).isEqualTo(Town.SECTION);
        assertThat(large.people()).isEqualTo(8);
        assertThat(large.reporting().observed()).isEqualTo(REPORTED / 8.0);
        assertThat(large.clicking().observed()).isEqualTo(CLICKED / 8.0);
        assertThat(large.minutesToReport()).isEqualTo(30);
        var small = map.units().getLast();
        assertThat(small.state()).isEqualTo("HIDDEN");
        assertThat(small.people()).isNull();
        assertThat(small.clicking()).isNull();
    }

    @Test
    void aManagerSeesTheOwnSectionsOnly() {
        var head = "100002";
        var officer = new OrgUnit.Officer(head, Town.personId(head));
        mongo.updateFirst(
                        Query.query(Criteria.where("_id").is(Town.SECTION)),
                        new Update().set("head", officer),
                        OrgUnit.class)
                .block();

        assertThat(map(as.person(head)).units())
                .extracting(SecurityMapView.UnitRates::unitCode)
                .containsExactly(Town.SECTION);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"MANAGER", "DX_LEAD", "SECURITY_OFFICER"},
            mode = EnumSource.Mode.EXCLUDE)
    void nobodyElseSeesRates(Role role) {
        as.user(role)
                .get()
                .uri("/api/v1/security-map")
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    private static SecurityMapView map(WebTestClient client) {
        return client.get()
                .uri("/api/v1/security-map")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(SecurityMapView.class)
                .returnResult()
                .getResponseBody();
    }

    private void gets(String number, boolean reports, boolean clicks) {
        Town.save(mongo, number);
        var sent = Assessments.NOON;
        mongo.insert(new DrillResult(
                        DrillResult.idOf("DR1", Town.personId(number)),
                        null,
                        "DR1",
                        Town.personId(number),
                        sent,
                        null,
                        clicks ? sent.plusSeconds(60) : null,
                        null,
                        reports ? sent.plusSeconds(1800) : null))
                .block();
    }
}
