// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.psychometrics.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shirube.backend.TestBackend;
import org.shirube.backend.TestClient;
import org.shirube.contract.platform.Role;
import org.shirube.contract.psychometrics.CalibrationView;
import org.shirube.contract.psychometrics.ReliabilityView;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@TestBackend
class ScaleApiTest {

    private static final List<List<Integer>> ANSWERS =
            List.of(List.of(1, 2, 5), List.of(2, 2, 4), List.of(4, 5, 1), List.of(5, 5, 2));

    @Autowired
    TestClient.As as;

    @Test
    void aScaleIsMeasuredWithItsReversedItemTurned() {
        var view = reliability(Map.of("responses", ANSWERS, "reversed", List.of(2), "min", 1, "max", 5));

        assertThat(Objects.requireNonNull(view.alpha())).isGreaterThan(0.9);
        assertThat(Objects.requireNonNull(view.alphaInterval())).hasSize(2);
        assertThat(Objects.requireNonNull(view.alphaInterval()).getFirst()).isLessThan(view.alpha());
        assertThat(view.omega()).isNotNull();
        assertThat(view.flags()).isEmpty();
        assertThat(view.missing()).isEmpty();
        assertThat(view.items()).hasSize(3);
        assertThat(view.items().getFirst().mean()).isEqualTo(3);
        assertThat(view.items().get(2).options().getFirst()).isEqualTo(new ReliabilityView.Option(1, 1, 0.25));
    }

    @Test
    void aForgottenReversalIsFlagged() {
        var view = reliability(Map.of("responses", ANSWERS, "min", 1, "max", 5));

        assertThat(view.flags()).containsExactly("LOW_ALPHA", "SUSPECTED_REVERSAL");
        assertThat(view.items().get(2).flags()).containsExactly("LOW_ITEM_TOTAL", "SUSPECTED_REVERSAL");
    }

    @Test
    void whatDoesNotExistIsMissingForAReason() {
        var view = reliability(Map.of("responses", List.of(List.of(3, 1), List.of(3, 2)), "min", 1, "max", 5));

        assertThat(view.omega()).isNull();
        assertThat(view.items().getFirst().itemTotal()).isNull();
        assertThat(view.missing())
                .contains(
                        new ReliabilityView.Missing("omega", null, "TOO_FEW_ITEMS"),
                        new ReliabilityView.Missing("itemTotal", 0, "NO_VARIANCE"));
    }

    private ReliabilityView reliability(Map<String, Object> request) {
        return Objects.requireNonNull(ask("reliability", request)
                .expectStatus()
                .isOk()
                .expectBody(ReliabilityView.class)
                .returnResult()
                .getResponseBody());
    }

    @Test
    void itemsAreCalibratedFromPatternsAndCounts() {
        var patterns = List.of(
                Map.of("responses", List.of(1, 0, 1), "count", 30),
                Map.of("responses", List.of(0, 1, 1), "count", 10),
                Map.of("responses", Arrays.asList(null, 1, 1)));

        var view = Objects.requireNonNull(ask("calibration", Map.of("model", "RASCH", "patterns", patterns))
                .expectStatus()
                .isOk()
                .expectBody(CalibrationView.class)
                .returnResult()
                .getResponseBody());

        assertThat(view.converged()).isTrue();
        assertThat(view.items().getFirst().a()).isEqualTo(1);
        assertThat(view.items().getFirst().seA()).isNull();
        assertThat(Objects.requireNonNull(view.items().getFirst().b())).isNegative();
        assertThat(Objects.requireNonNull(view.items().getFirst().seB())).isBetween(0.2, 0.6);
        assertThat(view.items().get(2)).isEqualTo(new CalibrationView.Item(null, null, null, null, "ALL_ALIKE"));
    }

    /// A thousand times one right and one wrong: either model finds the same, its slope in common.
    @Test
    void theSlopeIsOneCommonOneOrEachItemsOwn() {
        var patterns = List.of(
                Map.of("responses", List.of(1, 1), "count", 300),
                Map.of("responses", List.of(1, 0), "count", 200),
                Map.of("responses", List.of(0, 1), "count", 200),
                Map.of("responses", List.of(0, 0), "count", 300));

        var view = Objects.requireNonNull(ask("calibration", Map.of("model", "1PL", "patterns", patterns))
                .expectBody(CalibrationView.class)
                .returnResult()
                .getResponseBody());

        assertThat(view.items().getFirst().a()).isEqualTo(view.items().get(1).a());
        assertThat(Objects.requireNonNull(view.items().getFirst().b())).isCloseTo(0, within(1e-6));
        assertThat(view.items().getFirst().seA()).isPositive();
    }

    static List<Map<String, Object>> impossibleScales() {
        return List.of(
                Map.of("responses", List.of(List.of(1, 2), List.of(1)), "min", 1, "max", 5),
                Map.of("responses", List.of(List.of(1, 6)), "min", 1, "max", 5),
                Map.of("responses", List.of(List.of(1, "NaN")), "min", 1, "max", 5),
                Map.of("responses", List.of(List.of(1, 2)), "min", 5, "max", 1),
                Map.of("responses", List.of(List.of(1, 2)), "min", "NaN", "max", 5),
                Map.of("responses", List.of(List.of(1, 2)), "reversed", List.of(2), "min", 1, "max", 5),
                Map.of("responses", List.of(List.of(1, 2)), "reversed", List.of(-1), "min", 1, "max", 5),
                Map.of("responses", List.of(List.of()), "min", 1, "max", 5),
                Map.of("responses", List.of(), "min", 1, "max", 5),
                Map.of("responses", List.of(Collections.nCopies(201, 1)), "min", 1, "max", 5),
                Map.of("responses", List.of(List.of(1, 2)), "min", 1));
    }

    @ParameterizedTest
    @MethodSource("impossibleScales")
    void aScaleThatCannotBeIsRefusedWithAReason(Map<String, Object> request) {
        refused("reliability", request);
    }

    static List<Map<String, Object>> impossibleCalibrations() {
        var one = Map.of("responses", List.of(1, 0));
        return List.of(
                Map.of("model", "3PL", "patterns", List.of(one)),
                Map.of("model", "2PL", "patterns", List.of()),
                Map.of("model", "2PL", "patterns", List.of(one, Map.of("responses", List.of(1)))),
                Map.of("model", "2PL", "patterns", List.of(Map.of("responses", List.of(2)))),
                Map.of("model", "2PL", "patterns", List.of(Map.of("responses", List.of(1), "count", -1))),
                Map.of("model", "2PL", "patterns", List.of(Map.of("responses", Collections.nCopies(101, 1)))));
    }

    @ParameterizedTest
    @MethodSource("impossibleCalibrations")
    void aCalibrationThatCannotBeIsRefusedWithAReason(Map<String, Object> request) {
        refused("calibration", request);
    }

    private void refused(String what, Map<String, Object> request) {
        var problem = ask(what, request)
                .expectStatus()
                .isBadRequest()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(problem)
                .contains("/problems/invalid-fields")
                .contains("\"fix\":\"")
                .doesNotContain("{0}");
    }

    private WebTestClient.ResponseSpec ask(String what, Map<String, Object> request) {
        return as.user(Role.HR)
                .post()
                .uri("/api/v1/psychometrics/" + what)
                .bodyValue(request)
                .exchange();
    }
}
