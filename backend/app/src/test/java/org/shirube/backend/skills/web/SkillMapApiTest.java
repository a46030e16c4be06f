// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.skills.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shirube.backend.SmallTown.CLERK;
import static org.shirube.backend.SmallTown.HEAD;
import static org.shirube.backend.SmallTown.OTHER;
import static org.shirube.backend.SmallTown.STAFF;
import static org.shirube.backend.SmallTown.personId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shirube.backend.SmallTown;
import org.shirube.backend.TestBackend;
import org.shirube.backend.TestClient;
import org.shirube.backend.platform.AuditTrail;
import org.shirube.backend.skills.Evidence;
import org.shirube.backend.skills.EvidenceKind;
import org.shirube.backend.skills.SkillProfile;
import org.shirube.contract.platform.Role;
import org.shirube.contract.skills.SkillMapView;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;

/// STAFF says 3 of A01 and was confirmed as 2; the clerk says 1 of it.
@TestBackend
class SkillMapApiTest {

    private static final String MAP = "/api/v1/units/110/skill-map";
    private static final LocalDate MONDAY = LocalDate.of(2026, 9, 14);

    @Autowired
    TestClient.As as;

    @Autowired
    ReactiveMongoTemplate mongo;

    @BeforeEach
    void aSectionWithLevels() {
        SmallTown.build(mongo);
        mongo.insert(profile(
                        STAFF, self(3), new Evidence("m", "A01", EvidenceKind.MANAGER_REVIEW, 2, 0.5, MONDAY, null)))
                .block();
        mongo.insert(profile(CLERK, self(1))).block();
        mongo.insert(profile(OTHER, self(4))).block();
    }

    private static Evidence self(double value) {
        return new Evidence("s" + value, "A01", EvidenceKind.SELF_RATING, value, 0.9, MONDAY, null);
    }

    private static SkillProfile profile(String number, Evidence... evidence) {
        return new SkillProfile(personId(number), null, List.of(evidence), List.of(), Instant.EPOCH);
    }

    @Test
    void aHeadSeesEverybodyOfTheUnitBySkill() {
        var map = map(as.person(HEAD));

        assertThat(map.unitName()).isEqualTo("保険年金課");
        assertThat(map.skills()).extracting(SkillMapView.SkillColumn::skillName).containsExactly("意義", "確認");
        assertThat(map.people())
                .extracting(SkillMapView.PersonRow::employeeNumber)
                .containsExactly(HEAD, CLERK, STAFF);
        assertThat(map.people().get(0).levels()).isEqualTo(Arrays.asList(null, null));
        assertThat(map.people().get(1).levels()).isEqualTo(Arrays.asList(1, null));
        assertThat(map.people().get(2).confirmedLevels()).isEqualTo(Arrays.asList(2, null));
    }

    @Test
    void theAverageIsThatOfThoseOfWhomSomethingIsKnown() {
        var map = map(as.person(HEAD));

        assertThat(map.skills().getFirst().known()).isEqualTo(2);
        assertThat(map.skills().getFirst().confirmed()).isEqualTo(1);
        assertThat(map.skills().getFirst().average()).isEqualTo(1.5);
        assertThat(map.skills().getLast().average()).isNull();
    }

    @Test
    void theLookAtEverybodyIsRecorded() {
        map(as.person(HEAD));

        assertThat(mongo.findAll(AuditTrail.Event.class)
                        .filter(event -> event.what().equals("audit.skill-map"))
                        .blockLast()
                        .persons())
                .contains(personId(STAFF));
    }

    @Test
    void aHeadSeesNoOtherUnitAndNobodyASchoolBehindABorder() {
        as.person(HEAD)
                .get()
                .uri("/api/v1/units/120/skill-map")
                .exchange()
                .expectStatus()
                .isForbidden();
        var school = as.person(OTHER, Role.HR)
                .get()
                .uri("/api/v1/units/910/skill-map")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(SkillMapView.class)
                .returnResult()
                .getResponseBody();
        assertThat(school.people()).isEmpty();
        as.person(HEAD)
                .get()
                .uri("/api/v1/units/999/skill-map")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"HR", "DX_LEAD"})
    void hrAndTheDxLeadSeeEveryUnit(Role role) {
        assertThat(map(as.person(OTHER, role)).people()).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SECURITY_OFFICER", "TRANSFER_OFFICER", "EXECUTIVE", "AUDITOR", "ADMIN"})
    void nobodyElseSeesLevelsOfOthers(Role role) {
        as.person(OTHER, role).get().uri(MAP).exchange().expectStatus().isForbidden();
        as.person(STAFF).get().uri(MAP).exchange().expectStatus().isForbidden();
    }

    private static SkillMapView map(WebTestClient client) {
        return client.get()
                .uri(MAP)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(SkillMapView.class)
                .returnResult()
                .getResponseBody();
    }
}
