// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.skills.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shirube.backend.SmallTown.CLERK;
import static org.shirube.backend.SmallTown.HEAD;
import static org.shirube.backend.SmallTown.OTHER;
import static org.shirube.backend.SmallTown.STAFF;
import static org.shirube.backend.SmallTown.TEACHER;
import static org.shirube.backend.SmallTown.personId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
import org.shirube.contract.skills.FrameworkView;
import org.shirube.contract.skills.ProfileView;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;

@TestBackend
class ProfileApiTest {

    @Autowired
    TestClient.As as;

    @Autowired
    ReactiveMongoTemplate mongo;

    @BeforeEach
    void someoneWithEvidence() {
        SmallTown.build(mongo);
        mongo.insert(profile(STAFF)).block();
        mongo.insert(profile(TEACHER)).block();
    }

    @Test
    void onesOwnProfileShowsEverySkillWithAllItsEvidence() {
        var profile = profile(as.person(STAFF), "/api/v1/me/profile");

        assertThat(profile.employeeNumber()).isEqualTo(STAFF);
        assertThat(profile.asOf()).isEqualTo(LocalDate.of(2026, 9, 14));
        assertThat(profile.skills()).extracting("skillCode").containsExactly("A01", "B01");
        var purpose = profile.skills().getFirst();
        assertThat(purpose.skillName()).isEqualTo("意義");
        assertThat(purpose.level()).isEqualTo(2);
        assertThat(purpose.confirmedLevel()).isEqualTo(2);
        assertThat(purpose.confirmed()).isTrue();
        assertThat(purpose.evidence()).extracting("kind").containsExactly("TEST", "SELF_RATING", "SELF_RATING");
        assertThat(purpose.evidence()).extracting("counts").containsExactly(true, true, false);
        assertThat(audit()).isEmpty();
    }

    @Test
    void aSkillWithoutEvidenceIsUnanswered() {
        var unanswered =
                profile(as.person(STAFF), "/api/v1/me/profile").skills().getLast();

        assertThat(unanswered.level()).isNull();
        assertThat(unanswered.estimate()).isNull();
        assertThat(unanswered.evidence()).isEmpty();
    }

    @Test
    void asOfADayShowsWhatWasKnownThen() {
        var profile = profile(as.person(STAFF), "/api/v1/me/profile?asOf=2025-12-31");

        assertThat(profile.skills().getFirst().level()).isEqualTo(1);
        assertThat(profile.skills().getFirst().evidence()).hasSize(1);
    }

    @Test
    void aHeadSeesTheEvidenceOfOwnPeopleButNoSingleTestResult() {
        var skill = profile(as.person(HEAD), of(STAFF)).skills().getFirst();

        assertThat(skill.level()).isEqualTo(2);
        assertThat(skill.estimate()).isNotNull();
        assertThat(skill.evidence()).extracting("kind").containsExactly("SELF_RATING", "SELF_RATING");
        assertThat(skill.evidenceKinds()).containsExactly("TEST");
    }

    @Test
    void aHeadSeesNothingOfOtherPeople() {
        as.person(HEAD).get().uri(of(OTHER)).exchange().expectStatus().isForbidden();
    }

    @Test
    void hrSeesLevelsAndKindsOfEvidence() {
        var skill = profile(as.person(OTHER, Role.HR), of(STAFF)).skills().getFirst();

        assertThat(skill.level()).isEqualTo(2);
        assertThat(skill.standardError()).isNotNull();
        assertThat(skill.evidence()).isEmpty();
        assertThat(skill.evidenceKinds()).containsExactly("SELF_RATING", "TEST");
    }

    @Test
    void theDxLeadSeesLevelsAndNoEvidence() {
        var skill = profile(as.person(OTHER, Role.DX_LEAD), of(STAFF)).skills().getFirst();

        assertThat(skill.level()).isEqualTo(2);
        assertThat(skill.confirmedLevel()).isEqualTo(2);
        assertThat(skill.estimate()).isNotNull();
        assertThat(skill.evidence()).isEmpty();
        assertThat(skill.evidenceKinds()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SECURITY_OFFICER", "TRANSFER_OFFICER", "EXECUTIVE", "AUDITOR", "ADMIN"})
    void everybodyElseSeesNothing(Role role) {
        as.person(OTHER, role).get().uri(of(STAFF)).exchange().expectStatus().isForbidden();
        as.person(CLERK).get().uri(of(STAFF)).exchange().expectStatus().isForbidden();
    }

    @Test
    void peopleBehindTheBorderOfAnotherAuthorityAreNotThere() {
        as.person(OTHER, Role.HR)
                .get()
                .uri("/api/v1/people/p:" + personId(TEACHER) + "/profile")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void aLookAtSomebodyElseIsRecorded() {
        profile(as.person(OTHER, Role.HR), of(STAFF));

        assertThat(audit()).singleElement().satisfies(event -> {
            assertThat(event.persons()).containsExactly(personId(STAFF));
            assertThat(event.actor()).isEqualTo(personId(OTHER));
            assertThat(event.what()).isEqualTo("audit.profile");
        });
    }

    @Test
    void theFrameworkIsThereInBothLanguages() {
        var framework = as.person(STAFF)
                .get()
                .uri("/api/v1/frameworks/current")
                .header("Accept-Language", "en")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(FrameworkView.class)
                .returnResult()
                .getResponseBody();

        assertThat(framework).isNotNull();
        assertThat(framework.version()).isEqualTo("1");
        assertThat(framework.items()).hasSize(2);
        assertThat(framework.items().getFirst().anchors()).hasSize(5);
    }

    private List<AuditTrail.Event> audit() {
        return Objects.requireNonNull(
                mongo.findAll(AuditTrail.Event.class).collectList().block());
    }

    private static String of(String number) {
        return "/api/v1/people/" + number + "/profile";
    }

    private static ProfileView profile(WebTestClient client, String uri) {
        return Objects.requireNonNull(client.get()
                .uri(uri)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(ProfileView.class)
                .returnResult()
                .getResponseBody());
    }

    private static SkillProfile profile(String number) {
        var evidence = List.of(
                fact("old", EvidenceKind.SELF_RATING, 1, "2025-09-10"),
                fact("new", EvidenceKind.SELF_RATING, 2, "2026-05-10"),
                fact("test", EvidenceKind.TEST, 2, "2026-06-10"));
        return new SkillProfile(personId(number), null, evidence, List.of(), Instant.parse("2026-06-10T00:00:00Z"));
    }

    private static Evidence fact(String id, EvidenceKind kind, double value, String day) {
        return new Evidence(id, "A01", kind, value, 0.5, LocalDate.parse(day), "出典");
    }
}
