// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.talent.web;

import jakarta.validation.Valid;
import java.util.Objects;
import org.shirube.backend.platform.Allow;
import org.shirube.backend.skills.PoissonBinomial;
import org.shirube.backend.skills.RoleProbability;
import org.shirube.contract.platform.Role;
import org.shirube.contract.talent.PoissonBinomialRequest;
import org.shirube.contract.talent.PoissonBinomialView;
import org.shirube.contract.talent.RoleProbabilityRequest;
import org.shirube.contract.talent.RoleProbabilityView;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/// The chances behind the coverage table, which anyone with the right may check from outside; nothing is stored.
@RestController
class ChanceController {

    private final Scheduler heavyWork;

    ChanceController(Scheduler heavyWork) {
        this.heavyWork = heavyWork;
    }

    @PostMapping("/api/v1/coverage/poisson-binomial")
    @Allow(
            value = {Role.HR, Role.DX_LEAD, Role.SECURITY_OFFICER, Role.AUDITOR},
            changes = false)
    Mono<PoissonBinomialView> poissonBinomial(@Valid @RequestBody PoissonBinomialRequest request) {
        return Mono.fromCallable(() -> counted(request)).subscribeOn(heavyWork);
    }

    private static PoissonBinomialView counted(PoissonBinomialRequest request) {
        var people = PoissonBinomial.of(request.probabilities());
        return new PoissonBinomialView(people.distribution(), people.expected(), people.atLeast(request.demand()));
    }

    @PostMapping("/api/v1/coverage/role-probability")
    @Allow(
            value = {Role.HR, Role.DX_LEAD, Role.SECURITY_OFFICER, Role.AUDITOR},
            changes = false)
    Mono<RoleProbabilityView> roleProbability(@Valid @RequestBody RoleProbabilityRequest request) {
        return Mono.fromCallable(() -> likely(request)).subscribeOn(heavyWork);
    }

    private static RoleProbabilityView likely(RoleProbabilityRequest request) {
        var demands = request.skills().stream()
                .map(skill -> new RoleProbability.Demand(skill.estimate(), skill.standardError(), skill.required()))
                .toList();
        var correlation = Objects.requireNonNullElse(request.correlation(), RoleProbability.CORRELATION);
        return new RoleProbabilityView(RoleProbability.ofRole(demands, correlation));
    }
}
