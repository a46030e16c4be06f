// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.talent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
import org.shirube.contract.talent.PoissonBinomialView;
import org.shirube.contract.talent.RoleProbabilityView;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@TestBackend
class ChanceRoutesTest {

    @Autowired
    TestClient.As as;

    @Test
    void howManyTrulyQualifyHasADistribution() {
        var view =
                Objects.requireNonNull(ask("poisson-binomial", Map.of("probabilities", List.of(0.9, 0.5), "demand", 1))
                        .expectStatus()
                        .isOk()
                        .expectBody(PoissonBinomialView.class)
                        .returnResult()
                        .getResponseBody());

        assertThat(view.distribution()).hasSize(3);
        assertThat(view.distribution().get(2)).isCloseTo(0.45, within(1e-12));
        assertThat(view.expected()).isCloseTo(1.4, within(1e-12));
        assertThat(view.probabilityMet()).isCloseTo(0.95, within(1e-12));
    }

    /// Sheppard (1899): P(X > 0, Y > 0) = 1/4 + asin(rho) / (2 pi).
    @Test
    void theSkillsOfARoleGoTogether() {
        var even = Map.of("estimate", 1.5, "standardError", 0.5, "required", 2);

        var usual = role(Map.of("skills", List.of(even, even)));
        var independent = role(Map.of("skills", List.of(even, even), "correlation", 0));

        assertThat(usual).isCloseTo(1.0 / 3, within(1e-4));
        assertThat(independent).isCloseTo(0.25, within(1e-12));
    }

    private double role(Map<String, Object> request) {
        return Objects.requireNonNull(ask("role-probability", request)
                        .expectStatus()
                        .isOk()
                        .expectBody(RoleProbabilityView.class)
                        .returnResult()
                        .getResponseBody())
                .probability();
    }

    static List<Map<String, Object>> impossibleChances() {
        return List.of(
                Map.of("probabilities", List.of(1.1), "demand", 1),
                Map.of("probabilities", List.of(-0.1), "demand", 1),
                Map.of("probabilities", List.of("NaN"), "demand", 1),
                Map.of("probabilities", Collections.nCopies(5001, 0.5), "demand", 1),
                Map.of("probabilities", List.of(0.5), "demand", -1),
                Map.of("probabilities", List.of(0.5)));
    }

    @ParameterizedTest
    @MethodSource("impossibleChances")
    void chancesThatCannotBeAreRefusedWithAReason(Map<String, Object> request) {
        refused("poisson-binomial", request);
    }

    static List<Map<String, Object>> impossibleRoles() {
        var skill = Map.of("estimate", 2, "standardError", 0.5, "required", 2);
        return List.of(
                Map.of("skills", List.of(skill), "correlation", 1),
                Map.of("skills", List.of(skill), "correlation", "NaN"),
                Map.of("skills", List.of(Map.of("estimate", 2, "standardError", -1, "required", 2))),
                Map.of("skills", List.of(Map.of("estimate", "NaN", "standardError", 1, "required", 2))),
                Map.of("skills", List.of(Map.of("estimate", 2, "required", 2))),
                Map.of());
    }

    @ParameterizedTest
    @MethodSource("impossibleRoles")
    void rolesThatCannotBeAreRefusedWithAReason(Map<String, Object> request) {
        refused("role-probability", request);
    }

    private void refused(String what, Map<String, Object> request) {
        ask(what, request)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .value(type -> assertThat(type.toString()).contains("/problems/invalid-fields"));
    }

    private WebTestClient.ResponseSpec ask(String what, Map<String, Object> request) {
        return as.user(Role.AUDITOR)
                .post()
                .uri("/api/v1/coverage/" + what)
                .bodyValue(request)
                .exchange();
    }
}
