// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.psychometrics.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shirube.backend.TestBackend;
import org.shirube.backend.TestClient;
import org.shirube.contract.platform.Role;
import org.shirube.contract.psychometrics.AdaptiveView;
import org.shirube.contract.psychometrics.EstimateView;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@TestBackend
class PsychometricsApiTest {

    private static final Map<String, Object> ITEM = Map.of("a", 1.5, "b", 0.0);

    @Autowired
    TestClient.As as;

    @Test
    void rightAndWrongInTurnIsAnAverageAbility() {
        var view = ask("estimate", Map.of("model", "2PL", "items", List.of(ITEM, ITEM), "responses", List.of(1, 0)))
                .expectStatus()
                .isOk()
                .expectBody(EstimateView.class)
                .returnResult()
                .getResponseBody();

        assertThat(Objects.requireNonNull(view).theta()).isCloseTo(0, within(1e-9));
        assertThat(view.information()).isCloseTo(2 * 1.5 * 1.5 / 4, within(1e-9));
    }

    @Test
    void raschTakesEveryDiscriminationForOne() {
        var request = Map.of("model", "RASCH", "items", List.of(ITEM), "responses", List.of(1), "method", "MAP");

        var view = ask("estimate", request)
                .expectBody(EstimateView.class)
                .returnResult()
                .getResponseBody();

        // theta = 1 - P(theta), whose solution is 0.4011
        assertThat(Objects.requireNonNull(view).theta()).isCloseTo(0.4011, within(1e-4));
    }

    @Test
    void anItemWithoutAnAnswerSaysNothing() {
        var request = Map.of(
                "model", "2PL", "items", List.of(ITEM), "responses", Arrays.asList((Integer) null), "method", "ML");

        var view = ask("estimate", request)
                .expectBody(EstimateView.class)
                .returnResult()
                .getResponseBody();

        assertThat(Objects.requireNonNull(view).standardError()).isNull();
        assertThat(view.information()).isZero();
    }

    @Test
    void theTestGoesOnUntilItKnowsEnough() {
        var bank = List.of(ITEM, Map.of("a", 0.5, "b", 0.0));
        var begin = ask("adaptive/next", Map.of("items", bank, "exposure", 1))
                .expectBody(AdaptiveView.class)
                .returnResult()
                .getResponseBody();
        var given = List.of(Map.of("index", 0, "response", 1), Map.of("index", 1, "response", 1));
        var end = ask("adaptive/next", Map.of("items", bank, "given", given))
                .expectBody(AdaptiveView.class)
                .returnResult()
                .getResponseBody();

        assertThat(Objects.requireNonNull(begin).next()).isZero();
        assertThat(begin.stop()).isFalse();
        assertThat(Objects.requireNonNull(end).stop()).isTrue();
        assertThat(end.next()).isNull();
        assertThat(end.theta()).isPositive();
    }

    static List<Map<String, Object>> impossible() {
        return List.of(
                Map.of("model", "2PL", "items", List.of(Map.of("a", 1.0)), "responses", List.of(1)),
                Map.of("model", "GRM", "items", List.of(ITEM), "responses", List.of(1)),
                Map.of(
                        "model",
                        "GRM",
                        "items",
                        List.of(Map.of("a", 1.0, "thresholds", List.of(1.0, 0.5))),
                        "responses",
                        List.of(1)),
                Map.of("model", "2PL", "items", List.of(ITEM), "responses", List.of(2)),
                Map.of("model", "2PL", "items", List.of(ITEM), "responses", List.of(1, 0)),
                Map.of("model", "2PL", "items", List.of(Map.of("b", 1000)), "responses", List.of(1)),
                Map.of("model", "2PL", "items", Arrays.asList((Object) null), "responses", List.of(1)),
                Map.of("model", "3PL", "items", List.of(ITEM), "responses", List.of(1)));
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void whatCannotBeIsRefusedWithAReason(Map<String, Object> request) {
        refused("estimate", request);
    }

    static List<Map<String, Object>> impossibleTests() {
        return List.of(
                Map.of("items", List.of(ITEM), "topics", List.of("a", "b")),
                Map.of("items", List.of(ITEM), "given", Arrays.asList((Object) null)),
                Map.of("items", List.of(ITEM), "given", List.of(Map.of("index", 1, "response", 1))),
                Map.of(
                        "items",
                        List.of(ITEM),
                        "given",
                        List.of(Map.of("index", 0, "response", 1), Map.of("index", 0, "response", 1))));
    }

    @ParameterizedTest
    @MethodSource("impossibleTests")
    void aTestThatCannotBeIsRefusedWithAReason(Map<String, Object> request) {
        refused("adaptive/next", request);
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
