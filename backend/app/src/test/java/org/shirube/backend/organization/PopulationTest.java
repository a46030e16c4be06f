// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.contract.problem.ProblemType;

class PopulationTest {

    static final Population.Fact SKILL = new Population.Fact(PersonFacts.Kind.SKILL, "A01");
    static final Population.Fact ROLE = new Population.Fact(PersonFacts.Kind.ROLE, "R12");

    static final Population.Situation SITUATION = new Population.Situation(
            Staff.TODAY,
            UnitTree.of(Staff.units(), Staff.TODAY),
            Map.of(SKILL, Map.of("head", 3, "clerk", 1), ROLE, Map.of("clerk", 1)));

    @Test
    void aUnitFindsItsOwnPeopleAndWithItsSubtreeThoseBelow() {
        assertThat(found(Map.of("unit", Map.of("code", "110")))).containsExactly("head", "deputy");
        assertThat(found(Map.of("unit", Map.of("code", "110", "subtree", true))))
                .containsExactly("head", "deputy", "clerk", "member");
    }

    @Test
    void peopleOnLeaveAreInUnlessPresenceIsAskedFor() {
        assertThat(found(Map.of("everybody", true))).contains("member");
        assertThat(found(Map.of("present", true))).doesNotContain("member").contains("head");
        assertThat(found(Map.of("present", false))).containsExactly("member");
    }

    @Test
    void anUnknownSkillFailsAMinimumAndOnlyThat() {
        assertThat(found(Map.of("skill", Map.of("code", "A01", "min", 2)))).containsExactly("head");
        assertThat(found(Map.of("skill", Map.of("code", "A01", "min", 0)))).containsExactly("head", "clerk");
        assertThat(found(Map.of("skill", Map.of("code", "A01", "max", 1))))
                .contains("clerk", "member")
                .doesNotContain("head");
        assertThat(found(Map.of("not", Map.of("skill", Map.of("code", "A01", "min", 2)))))
                .contains("clerk", "member")
                .doesNotContain("head");
    }

    @Test
    void headsAreTheHeadsAndNotTheirDeputies() {
        assertThat(found(Map.of("headOf", Map.of("section", true)))).containsExactly("head", "hr", "board", "assembly");
        assertThat(found(Map.of("headOf", Map.of("unit", "100", "subtree", true))))
                .containsExactly("director", "head", "hr");
        assertThat(found(Map.of("headOf", Map.of("unit", "100")))).containsExactly("director");
    }

    @Test
    void whoContinuesIsNoNewcomer() {
        assertThat(found(Map.of("hired", Map.of("from", "2026-04-01")))).isEmpty();
        assertThat(found(Map.of("hired", Map.of("from", "2025-04-01", "to", "2025-04-01"))))
                .containsExactly("yearly");
    }

    @Test
    void otherConditionsFindWhatTheySay() {
        assertThat(found(Map.of("employmentTypes", List.of("FISCAL_YEAR")))).containsExactly("yearly");
        assertThat(found(Map.of("authorities", List.of("教育委員会")))).containsExactly("board");
        assertThat(found(Map.of("grades", List.of("6")))).containsExactly("head", "hr", "board");
        assertThat(found(Map.of("positions", List.of("係長", "主任")))).containsExactly("clerk", "member");
        assertThat(found(Map.of("persons", List.of("head", "nobody")))).containsExactly("head");
        assertThat(found(Map.of("holdsRole", "R12"))).containsExactly("clerk");
    }

    @Test
    void anExpressionNamesTheFactsThatItNeeds() {
        var population = PopulationReader.read(Map.of(
                "any",
                List.of(Map.of("holdsRole", "R12"), Map.of("not", Map.of("skill", Map.of("code", "A01", "min", 2))))));

        assertThat(population.facts()).containsExactlyInAnyOrder(SKILL, ROLE);
    }

    @Test
    void notIsTwoValuedForEveryExpression() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (int run = 0; run < 500; run++) {
            var population = PopulationReader.read(expression(random, 4));
            for (var person : Staff.people()) {
                var yes = population.holds(person, SITUATION);
                var no = new Population.Not(population).holds(person, SITUATION);
                assertThat(no)
                        .as("seed %d, %s, %s", seed, population, person.id())
                        .isEqualTo(!yes);
            }
        }
    }

    @Test
    void deMorganHoldsForEveryExpression() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (int run = 0; run < 300; run++) {
            var a = PopulationReader.read(expression(random, 3));
            var b = PopulationReader.read(expression(random, 3));
            var notBoth = new Population.Not(new Population.All(List.of(a, b)));
            var oneNot = new Population.Any(List.of(new Population.Not(a), new Population.Not(b)));
            assertThat(ids(notBoth)).as("seed %d, %s, %s", seed, a, b).isEqualTo(ids(oneNot));
        }
    }

    static Stream<Map<String, Object>> wrong() {
        return Stream.of(
                Map.of(),
                Map.of("everybody", false),
                Map.of("everybody", true, "present", true),
                Map.of("nobody", true),
                Map.of("all", List.of()),
                Map.of("all", "x"),
                Map.of("unit", "110"),
                Map.of("unit", Map.of("subtree", true)),
                Map.of("unit", Map.of("code", "110", "deep", true)),
                Map.of("employmentTypes", List.of("KING")),
                Map.of("skill", Map.of("code", "A01")),
                Map.of("skill", Map.of("code", "A01", "min", 5)),
                Map.of("skill", Map.of("code", "A01", "min", 3, "max", 2)),
                Map.of("hired", Map.of("from", "1.4.2026")),
                Map.of("hired", Map.of("from", "2026-04-02", "to", "2026-04-01")),
                nested(8),
                Map.of("any", wide(100)));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatIsNoExpressionIsRefused(Map<String, Object> json) {
        assertThatExceptionOfType(BusinessProblem.class)
                .isThrownBy(() -> PopulationReader.read(json))
                .matches(problem -> problem.type() == ProblemType.INVALID_FIELDS);
    }

    @Test
    void eightLevelsAndAHundredConditionsAreAllowed() {
        assertThat(PopulationReader.read(nested(7))).isNotNull();
        assertThat(PopulationReader.read(Map.of("any", wide(99)))).isNotNull();
    }

    @Test
    void itSaysItselfInBothLanguages() {
        var population = PopulationReader.read(Map.of(
                "all",
                List.of(
                        Map.of("unit", Map.of("code", "110", "subtree", true)),
                        Map.of("employmentTypes", List.of("REGULAR", "REEMPLOYED")),
                        Map.of("hired", Map.of("from", "2019-05-01")),
                        Map.of("not", Map.of("any", List.of(Map.of("holdsRole", "R12"), Map.of("present", false)))))));

        assertThat(Sentences.in(Locale.JAPANESE).of(population))
                .isEqualTo("対象: 本務が総務課(下の所属を含む)、かつ任用形態が正規・再任用、かつ採用日が令和元年5月1日以後、かつ(R12に就いている、または休職中である)を除く");
        assertThat(Sentences.in(Locale.ENGLISH).of(population))
                .isEqualTo("Everybody: with the main posting in 総務課 or below it, and employed as regular or"
                        + " re-employed, and hired on or after May 1, 2019, and not (holding R12, or on leave)");
        assertThat(Sentences.in(Locale.JAPANESE).of(new Population.Everybody())).isEqualTo("全職員");
    }

    private static Map<String, Object> nested(int levels) {
        Map<String, Object> json = Map.of("everybody", true);
        for (int i = 0; i < levels; i++) {
            json = Map.of("not", json);
        }
        return json;
    }

    private static List<Object> wide(int conditions) {
        var parts = new ArrayList<>();
        for (int i = 0; i < conditions; i++) {
            parts.add(Map.of("present", true));
        }
        return parts;
    }

    private static Map<String, Object> expression(Random random, int depth) {
        List<Supplier<Map<String, Object>>> leaves = List.of(
                () -> Map.of("everybody", true),
                () -> Map.of("present", random.nextBoolean()),
                () -> Map.of(
                        "unit", Map.of("code", pick(random, "100", "110", "999"), "subtree", random.nextBoolean())),
                () -> Map.of("employmentTypes", List.of(pick(random, "REGULAR", "FISCAL_YEAR", "EXTERNAL"))),
                () -> Map.of("skill", Map.of("code", pick(random, "A01", "Z99"), "min", random.nextInt(5))),
                () -> Map.of("skill", Map.of("code", pick(random, "A01", "Z99"), "max", random.nextInt(5))),
                () -> Map.of("grades", List.of(pick(random, "2", "6"))),
                () -> Map.of("hired", Map.of("to", pick(random, "2018-04-01", "2025-04-01"))),
                () -> Map.of("holdsRole", pick(random, "R12", "R99")),
                () -> Map.of("headOf", Map.of("section", random.nextBoolean())));
        if (depth == 0 || random.nextInt(3) == 0) {
            return leaves.get(random.nextInt(leaves.size())).get();
        }
        return switch (random.nextInt(3)) {
            case 0 -> Map.of("not", expression(random, depth - 1));
            case 1 -> Map.of("all", List.of(expression(random, depth - 1), expression(random, depth - 1)));
            default -> Map.of("any", List.of(expression(random, depth - 1), expression(random, depth - 1)));
        };
    }

    private static String pick(Random random, String... values) {
        return values[random.nextInt(values.length)];
    }

    private static List<String> found(Map<String, Object> json) {
        return ids(PopulationReader.read(json));
    }

    private static List<String> ids(Population population) {
        return Staff.people().stream()
                .filter(person -> person.activeOn(Staff.TODAY))
                .filter(person -> population.holds(person, SITUATION))
                .map(Person::id)
                .toList();
    }
}
