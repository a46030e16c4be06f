// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.talent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shirube.backend.TestBackend;
import org.shirube.backend.TestClient;
import org.shirube.backend.exchange.internal.SampleCity;
import org.shirube.backend.platform.Outbox;
import org.shirube.contract.platform.Role;
import org.shirube.contract.talent.CoveragePersonView;
import org.shirube.contract.talent.CoverageRow;
import org.shirube.contract.talent.CoverageView;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.test.context.TestPropertySource;
import reactor.core.publisher.Flux;

/// The sample city's coverage beside what a hand calculation of its files gives.
@TestBackend
@TestPropertySource(properties = "shirube.sample-data=file:../../seed-data/")
class SampleCityCoverageTest {

    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");

    @Autowired
    TestClient.As as;

    @Autowired
    SampleCity city;

    @Autowired
    Outbox outbox;

    @Autowired
    TalentIndex index;

    @BeforeEach
    void theCityIsThere() {
        var state = Flux.interval(Duration.ZERO, Duration.ofMillis(200))
                .onBackpressureDrop()
                .concatMap(_ -> city.state())
                .filter(view -> !view.state().equals("LOADING"))
                .blockFirst(Duration.ofMinutes(3));
        assertThat(state.state()).isEqualTo("LOADED");
        outbox.drained().block(Duration.ofMinutes(1));
        index.forget();
    }

    @Test
    void requiredNumbersAndTargetsAreThoseOfTheRules() {
        var first = roles(2026, "2026-04-01");
        var second = roles(2027, "2026-09-14");
        var third = roles(2028, "2026-09-14");

        assertThat(first.get("R12").required()).isEqualTo(50);
        assertThat(List.of(
                        first.get("R12").target(),
                        second.get("R12").target(),
                        third.get("R12").target()))
                .containsExactly(25, 40, 50);
        assertThat(first.get("R13")).returns(20, CoverageRow::required).returns(16, CoverageRow::target);
        assertThat(first.get("R11")).returns(6, CoverageRow::required).returns(5, CoverageRow::target);
        assertThat(first.get("R15")).returns(44, CoverageRow::required).returns(22, CoverageRow::target);
        assertThat(first.get("R16")).returns(44, CoverageRow::target).returns(44, CoverageRow::filled);
        assertThat(first.get("R17").required()).isEqualTo(590);
        assertThat(first.get("R18").required()).isEqualTo(261);
        assertThat(first.get("R06").required()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"2026, 2026-04-01, 2026-04-01", "2026, 2026-04-01, 2026-09-14"})
    void everyRoleIsWhatAHandCalculationOfTheFilesGives(int year, String counted, String day) {
        var byHand = new SeedFiles()
                .structure(year, counted, day).stream().collect(Collectors.groupingBy(SeedFiles.Line::role));
        var rows = roles(year, day);

        assertThat(rows.keySet()).isEqualTo(byHand.keySet());
        assertThat(rows).allSatisfy((role, row) -> {
            var sums = HandSums.of(byHand.get(role));
            assertThat(new HandSums(
                            row.required(),
                            row.target(),
                            row.filled(),
                            row.vacant(),
                            row.surplus(),
                            row.people(),
                            sums.fte()))
                    .as("%s in %d on %s", role, year, day)
                    .isEqualTo(sums);
            assertThat(row.fte()).as("FTE of %s", role).isCloseTo(sums.fte(), offset(1e-6));
        });
    }

    /// Before 1 April the day on which the version was made counts.
    @ParameterizedTest
    @ValueSource(ints = {2027, 2028})
    void comingYearsNeedAndAimAtWhatTheFilesSay(int year) {
        var byHand = new SeedFiles()
                .structure(year, "2026-09-14", "2026-09-14").stream()
                        .collect(Collectors.groupingBy(SeedFiles.Line::role));

        assertThat(roles(year, "2026-09-14")).hasSameSizeAs(byHand).allSatisfy((role, row) -> {
            var sums = HandSums.of(byHand.get(role));
            assertThat(List.of(row.required(), row.target()))
                    .as("%s in %d", role, year)
                    .isEqualTo(List.of(sums.required(), sums.target()));
        });
    }

    @Test
    void bodiesUnitsAndPlacementsAddUpToTheRoles() {
        var roles = coverage(2026, "2026-09-14", "role").rows();

        for (var by : List.of("body", "unit", "seat")) {
            var rows = coverage(2026, "2026-09-14", by).rows();
            assertThat(sums(rows)).as("by " + by).isEqualTo(sums(roles));
        }
        var seats = coverage(2026, "2026-09-14", "seat").rows().stream()
                .collect(Collectors.groupingBy(CoverageRow::roleCode));
        assertThat(roles)
                .allSatisfy(role ->
                        assertThat(sums(seats.get(role.key()))).as(role.key()).isEqualTo(sums(List.of(role))));
    }

    /// Names of units, and of positions and people, stay as the office has them.
    @ParameterizedTest
    @ValueSource(strings = {"role", "body"})
    void rolesBodiesAndRulesAreInEnglishForWhoReadsEnglish(String by) {
        var rows = as.user(Role.DX_LEAD)
                .get()
                .uri("/api/v1/structures/2026/coverage?asOf=2026-09-14&by=" + by)
                .header("Accept-Language", "en")
                .exchange()
                .expectBody(CoverageView.class)
                .returnResult()
                .getResponseBody()
                .rows();

        assertThat(rows)
                .extracting(CoverageRow::name)
                .isNotEmpty()
                .noneMatch(name -> JAPANESE.matcher(name).find());
        assertThat(rows)
                .extracting(CoverageRow::rule)
                .filteredOn(Objects::nonNull)
                .filteredOn(rule -> !rule.contains("except"))
                .isNotEmpty()
                .noneMatch(rule -> JAPANESE.matcher(rule).find());
    }

    private static List<Integer> sums(List<CoverageRow> rows) {
        return Stream.<ToIntFunction<CoverageRow>>of(
                        CoverageRow::required,
                        CoverageRow::target,
                        CoverageRow::filled,
                        CoverageRow::vacant,
                        CoverageRow::surplus,
                        CoverageRow::qualified,
                        CoverageRow::toConfirm)
                .map(number -> rows.stream().mapToInt(number).sum())
                .toList();
    }

    @Test
    void onePersonInThreePlacementsIsOnePerson() {
        var body = coverage(2026, "2026-04-01", "body").rows().stream()
                .filter(row -> row.key().equals("01"))
                .findFirst()
                .orElseThrow();

        assertThat(body).returns(3, CoverageRow::filled).returns(1, CoverageRow::people);
        assertThat(roles(2026, "2026-04-01").entrySet().stream()
                        .filter(role -> List.of("R01", "R02", "R03").contains(role.getKey()))
                        .map(role -> people(role.getKey(), "filled").getFirst().personId())
                        .distinct())
                .hasSize(1);
    }

    @Test
    void targetAndSurplusAreAlwaysFilledAndVacant() {
        for (var by : List.of("role", "body", "unit", "seat")) {
            var view = coverage(2026, "2026-09-14", by);

            assertThat(view.rows()).allMatch(row -> row.target() + row.surplus() == row.filled() + row.vacant());
            assertThat(view.rows().stream().mapToInt(CoverageRow::filled).sum())
                    .isEqualTo(view.total().filled());
            assertThat(view.total().people()).isLessThanOrEqualTo(view.total().filled());
        }
    }

    @Test
    void whoMayNotSeeLevelsDoesNotLearnThoseOfFewPeople() {
        for (var role : List.of(Role.EXECUTIVE, Role.AUDITOR, Role.SECURITY_OFFICER)) {
            var rows = coverage(role, 2026, "2026-09-14", "seat").rows();
            assertThat(rows)
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row.qualified() == null && row.toConfirm() == null)
                            .as("%s of %s", row.key(), role)
                            .isEqualTo(row.people() > 0 && row.people() < 5));
        }
        assertThat(coverage(2026, "2026-09-14", "seat").rows()).allMatch(row -> row.qualified() != null);
    }

    @Test
    void everyNumberOpensThePeopleBehindIt() {
        for (var row : coverage(2026, "2026-09-14", "role").rows()) {
            assertThat(people(row.key(), "filled")).hasSize(row.filled());
            assertThat(people(row.key(), "people")).hasSize(row.people());
            assertThat(people(row.key(), "qualified")).hasSize(row.qualified());
            assertThat(people(row.key(), "toConfirm")).hasSize(row.toConfirm());
            assertThat(people(row.key(), "ready")).hasSize(row.ready());
            assertThat(people(row.key(), "near")).hasSize(row.near());
        }
    }

    private List<CoveragePersonView> people(String role, String number) {
        return as.user(Role.DX_LEAD)
                .get()
                .uri("/api/v1/structures/2026/coverage/people?by=role&key=" + role + "&number=" + number)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(new ParameterizedTypeReference<List<CoveragePersonView>>() {})
                .returnResult()
                .getResponseBody();
    }

    private Map<String, CoverageRow> roles(int year, String asOf) {
        return coverage(year, asOf, "role").rows().stream()
                .collect(Collectors.toMap(CoverageRow::key, Function.identity()));
    }

    private CoverageView coverage(int year, String asOf, String by) {
        return coverage(Role.DX_LEAD, year, asOf, by);
    }

    private CoverageView coverage(Role role, int year, String asOf, String by) {
        return as.user(role)
                .get()
                .uri("/api/v1/structures/%d/coverage?asOf=%s&by=%s".formatted(year, asOf, by))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(CoverageView.class)
                .returnResult()
                .getResponseBody();
    }
}
