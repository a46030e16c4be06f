// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.organization.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shirube.backend.MemoryDatabase;
import org.shirube.backend.TestBackend;
import org.shirube.backend.TestClient;
import org.shirube.backend.TestIdentity;
import org.shirube.backend.organization.Staff;
import org.shirube.backend.platform.AuditTrail;
import org.shirube.contract.platform.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.web.reactive.server.WebTestClient;

@TestBackend
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DirectoryTest {

    static final String HEAD = "000002";
    static final String CLERK = "000004";
    static final String MEMBER = "000005";

    /// Of a regular person's card, fields that say something.
    static final String NAME = "employeeNumber,kana,name,personId,unitCode,unitName,version";

    @Autowired
    TestClient.As as;

    @Autowired
    ReactiveMongoTemplate mongo;

    @BeforeAll
    void theTownHall() {
        MemoryDatabase.clear(mongo);
        Staff.store(mongo);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SECURITY_OFFICER", "ADMIN"})
    void nameNumberAndUnitAreAllThatMostRolesSee(Role role) {
        assertThat(fields(as.user(role), "p:member")).isEqualTo(NAME);
    }

    @Test
    void aColleagueSeesNameNumberAndUnit() {
        assertThat(fields(as.person(MEMBER), "p:hr")).isEqualTo(NAME);
        assertThat(fields(as.person(CLERK), "p:member")).isEqualTo(NAME);
    }

    @Test
    void theDxLeadSeesTheGradeToo() {
        assertThat(fields(as.user(Role.DX_LEAD), "p:member"))
                .isEqualTo("employeeNumber,grade,kana,name,personId,unitCode,unitName,version");
    }

    @Test
    void aHeadSeesGradeAndPostingsOfTheOwnSubtreeAndNothingMoreOfOthers() {
        assertThat(fields(as.person(HEAD), "p:member"))
                .isEqualTo("employeeNumber,grade,kana,name,personId,position,postings,unitCode,unitName,version");
        assertThat(fields(as.person(HEAD), "p:hr")).isEqualTo(NAME);
    }

    @Test
    void onlyHrAndThePersonSeeTheDateOfBirth() {
        var all = "birthDate,employeeNumber,employments,grade,kana,leaves,name,personId,position,postings,status,"
                + "unitCode,unitName,version";

        assertThat(fields(as.user(Role.HR), "p:member")).isEqualTo(all);
        assertThat(fields(as.person(MEMBER), "p:member")).isEqualTo(all);
        assertThat(fields(as.user(Role.TRANSFER_OFFICER), "p:member")).isEqualTo(all.replace("birthDate,", ""));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"AUDITOR", "EXECUTIVE"})
    void auditorsAndExecutivesHaveNoDirectory(Role role) {
        as.user(role).get().uri("/api/v1/people").exchange().expectStatus().isForbidden();
        as.user(role)
                .get()
                .uri("/api/v1/people/p:member")
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void peopleOfAnAuthorityWithoutABasisDoNotExistForTheOthers() {
        var hr = as.person("000006", Role.HR);

        hr.get().uri("/api/v1/people/p:assembly").exchange().expectStatus().isNotFound();
        hr.get().uri("/api/v1/people/000009").exchange().expectStatus().isNotFound();
        assertThat(ids(hr, "")).contains("board").doesNotContain("assembly");
        assertThat(ids(hr, "?q=議会")).isEmpty();
    }

    @Test
    void theBoardDoesNotSeeTheMayorsPeopleOnABasisThatIsTheMayors() {
        var board = as.bearer(TestIdentity.token("board-user", Staff.BOARD, HEAD));

        assertThat(ids(board, "")).containsExactly("board");
        board.get().uri("/api/v1/people/p:head").exchange().expectStatus().isNotFound();
    }

    @Test
    void aNumberOfTwoAuthoritiesNeedsTheAuthority() {
        var hr = as.user(Role.HR);

        hr.get()
                .uri("/api/v1/people/000002")
                .exchange()
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/ambiguous-number");
        hr.get()
                .uri("/api/v1/people/000002?authority=教育委員会")
                .exchange()
                .expectBody()
                .jsonPath("$.personId")
                .isEqualTo("board");
    }

    @Test
    void theCardShowsTheDayThatIsAskedFor() {
        as.user(Role.HR)
                .get()
                .uri("/api/v1/people/000107?asOf=2025-06-01")
                .exchange()
                .expectHeader()
                .valueEquals("ETag", "\"0\"")
                .expectBody()
                .jsonPath("$.employeeNumber")
                .isEqualTo("000007")
                .jsonPath("$.employments[1].continues")
                .isEqualTo("000007")
                .jsonPath("$.employments[0].to")
                .isEqualTo("2026-03-31");
    }

    @Test
    void theCardNamesTheAuthorityInTheLanguageOfWhoeverAsks() {
        for (var language : Map.of("ja", "市長", "en", "Mayor").entrySet()) {
            as.user(Role.HR)
                    .get()
                    .uri("/api/v1/people/000107")
                    .header("Accept-Language", language.getKey())
                    .exchange()
                    .expectBody()
                    .jsonPath("$.employments[0].authority")
                    .isEqualTo("市長")
                    .jsonPath("$.employments[0].authorityName")
                    .isEqualTo(language.getValue());
        }
    }

    @Test
    void aLookAtAnothersCardIsRecordedAndOneAtTheOwnIsNot() {
        mongo.remove(new Query(), AuditTrail.Event.class).block();

        fields(as.person(HEAD), "p:member");
        fields(as.person(HEAD), "p:head");

        var looks = mongo.findAll(AuditTrail.Event.class).collectList().block();
        assertThat(looks)
                .filteredOn(event -> event.what().equals("audit.person"))
                .extracting(AuditTrail.Event::actor, AuditTrail.Event::persons)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("head", List.of("member")));
    }

    @ParameterizedTest
    @CsvSource({
        "000002, board head",
        "2, board head",
        "高橋, head",
        "髙橋 花子, head",
        "はなこ, head",
        "ﾀｶﾊｼ, head",
        "たかはし, head",
        "わたなべ, member",
        "渡辺, member",
        "000008, ''",
        "., ''"
    })
    void theListFindsPeopleByWhatIsTyped(String typed, String expected) {
        var found = ids(as.user(Role.HR), "?q=" + typed);

        assertThat(String.join(" ", new TreeSet<>(found))).isEqualTo(expected);
    }

    @Test
    void aUnitIncludesThoseBelowIt() {
        assertThat(ids(as.user(Role.HR), "?unit=110")).containsExactly("clerk", "deputy", "head", "member");
        assertThat(ids(as.user(Role.HR), "?unit=999")).isEmpty();
    }

    @Test
    void partsFollowEachOtherInTheOrderOfKanaAndEndOnce() {
        var hr = as.user(Role.HR);
        var all = ids(hr, "");
        var read = new java.util.ArrayList<String>();
        @Nullable String after = "";
        while (after != null) {
            var page = get(hr, "/api/v1/people?limit=2" + (after.isEmpty() ? "" : "&after=" + after));
            items(page).forEach(item -> read.add(String.valueOf(item.get("personId"))));
            assertThat(page.get("total")).isEqualTo(all.size());
            after = (String) page.get("next");
        }

        assertThat(read).containsExactlyElementsOf(all).doesNotHaveDuplicates().hasSize(9);
    }

    @Test
    void theDayDecidesWhoIsEmployed() {
        assertThat(ids(as.user(Role.HR), "?asOf=2026-03-31")).contains("former");
        assertThat(ids(as.user(Role.HR), "?asOf=2026-04-01")).doesNotContain("former");
        assertThat(ids(as.user(Role.HR), "?asOf=2017-04-01")).isEmpty();
    }

    @Test
    void whoMayNotSeeHowPeopleAreEmployedMayNotFilterByIt() {
        assertThat(ids(as.user(Role.HR), "?employmentType=FISCAL_YEAR")).containsExactly("yearly");
        as.person(MEMBER)
                .get()
                .uri("/api/v1/people?employmentType=FISCAL_YEAR")
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @ParameterizedTest
    @CsvSource({"limit=0", "limit=201", "employmentType=KING", "after=%25%25", "asOf=yesterday", "limit=x"})
    void whatCannotBeAskedIsRefused(String query) {
        as.user(Role.HR)
                .get()
                .uri("/api/v1/people?" + query)
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void unitsShowTheirPlaceTheirHeadAndHowManyWorkThere() {
        as.person(MEMBER)
                .get()
                .uri("/api/v1/units")
                .exchange()
                .expectBody()
                .jsonPath("$.length()")
                .isEqualTo(6)
                .jsonPath("$[0].code")
                .isEqualTo("100")
                .jsonPath("$[0].headcount")
                .isEqualTo(7)
                .jsonPath("$[1].head.name")
                .isEqualTo("髙橋 花子")
                .jsonPath("$[1].parentCode")
                .isEqualTo("100")
                .jsonPath("$[5].code")
                .isEqualTo("710")
                .jsonPath("$[5].headcount")
                .isEqualTo(0)
                .jsonPath("$[5].head")
                .doesNotExist();
    }

    @Test
    void anAuditorSeesUnitsWithoutPeople() {
        as.user(Role.AUDITOR)
                .get()
                .uri("/api/v1/units?asOf=2020-03-31")
                .exchange()
                .expectBody()
                .jsonPath("$.length()")
                .isEqualTo(7)
                .jsonPath("$[1].head")
                .doesNotExist();
    }

    @Test
    void aPopulationIsSaidAndCountedInsideTheBorders() {
        as.person("000006", Role.HR)
                .post()
                .uri("/api/v1/populations/preview")
                .bodyValue(Map.of("unit", Map.of("code", "110", "subtree", true)))
                .exchange()
                .expectBody()
                .jsonPath("$.people")
                .isEqualTo(4)
                .jsonPath("$.sentence")
                .isEqualTo("対象: 本務が総務課(下の所属を含む)");
        as.person("000006", Role.HR)
                .post()
                .uri("/api/v1/populations/preview")
                .bodyValue(Map.of("everybody", true))
                .exchange()
                .expectBody()
                .jsonPath("$.people")
                .isEqualTo(8);
        as.user(Role.HR)
                .post()
                .uri("/api/v1/populations/preview")
                .bodyValue(Map.of("nobody", true))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("「nobody」という条件はありません(/population/nobody)。");
    }

    private static String fields(WebTestClient client, String reference) {
        return get(client, "/api/v1/people/" + reference).entrySet().stream()
                .filter(field -> !(field.getValue() instanceof List<?> list && list.isEmpty()))
                .filter(field -> field.getValue() != null)
                .map(Map.Entry::getKey)
                .sorted()
                .collect(Collectors.joining(","));
    }

    private static List<String> ids(WebTestClient client, String query) {
        return items(get(client, "/api/v1/people" + query)).stream()
                .map(item -> String.valueOf(item.get("personId")))
                .toList();
    }

    @SuppressWarnings("unchecked") // the shape of a page
    private static List<Map<String, Object>> items(Map<String, Object> page) {
        return (List<Map<String, Object>>) java.util.Objects.requireNonNull(page.get("items"));
    }

    private static Map<String, Object> get(WebTestClient client, String uri) {
        var body = client.get()
                .uri(uri)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(new ParameterizedTypeReference<Map<String, Object>>() {})
                .returnResult()
                .getResponseBody();
        return java.util.Objects.requireNonNull(body);
    }
}
