// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.psychometrics.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import org.shirube.backend.platform.Allow;
import org.shirube.backend.psychometrics.AbilityEstimation;
import org.shirube.backend.psychometrics.AdaptiveTest;
import org.shirube.contract.platform.Role;
import org.shirube.contract.psychometrics.AdaptiveRequest;
import org.shirube.contract.psychometrics.AdaptiveView;
import org.shirube.contract.psychometrics.EstimateRequest;
import org.shirube.contract.psychometrics.EstimateView;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/// Calculations that anyone with the right may check from outside; nothing is stored.
@RestController
class PsychometricsController {

    private static final AdaptiveRequest.Stop STOP = new AdaptiveRequest.Stop(0.316, 8, 25);
    private static final int EXPOSURE = 5;

    private final Scheduler heavyWork;

    PsychometricsController(Scheduler heavyWork) {
        this.heavyWork = heavyWork;
    }

    @PostMapping("/api/v1/psychometrics/estimate")
    @Allow(
            value = {Role.HR, Role.DX_LEAD, Role.SECURITY_OFFICER, Role.AUDITOR},
            changes = false)
    Mono<EstimateView> estimate(@Valid @RequestBody EstimateRequest request) {
        return Mono.fromCallable(() -> estimated(request)).subscribeOn(heavyWork);
    }

    private static EstimateView estimated(EstimateRequest request) {
        var answers = Banks.answered(Banks.of(request.model(), request.items()), request.responses());
        var prior = new AbilityEstimation.Prior(
                Objects.requireNonNullElse(request.priorMean(), 0.0),
                Objects.requireNonNullElse(request.priorSd(), 1.0));
        var ability = AbilityEstimation.valueOf(Objects.requireNonNullElse(request.method(), "EAP"))
                .estimate(answers, prior);
        var known = Double.isFinite(ability.standardError());
        return new EstimateView(ability.theta(), known ? ability.standardError() : null, ability.information());
    }

    @PostMapping("/api/v1/psychometrics/adaptive/next")
    @Allow(
            value = {Role.HR, Role.DX_LEAD, Role.SECURITY_OFFICER, Role.AUDITOR},
            changes = false)
    Mono<AdaptiveView> next(@Valid @RequestBody AdaptiveRequest request) {
        return Mono.fromCallable(() -> chosen(request)).subscribeOn(heavyWork);
    }

    private static AdaptiveView chosen(AdaptiveRequest request) {
        var bank = Banks.mixed(request.items());
        var topics = Objects.requireNonNullElse(request.topics(), List.<String>of());
        if (!topics.isEmpty() && topics.size() != bank.size()) {
            throw Banks.invalid("psychometrics.topics", bank.size(), topics.size());
        }
        var given = Objects.requireNonNullElse(request.given(), List.<AdaptiveRequest.Given>of());
        Banks.check(bank, given);
        var stop = Objects.requireNonNullElse(request.stop(), STOP);
        var test = new AdaptiveTest(
                bank,
                topics,
                Objects.requireNonNullElse(request.exposure(), EXPOSURE),
                new AdaptiveTest.Stop(stop.standardError(), stop.min(), stop.max()),
                Objects.requireNonNullElse(request.seed(), 0L));
        var step = test.after(given.stream()
                .map(one -> new AdaptiveTest.Given(one.index(), one.response()))
                .toList());
        return new AdaptiveView(
                step.next() == null,
                step.next(),
                step.ability().theta(),
                step.ability().standardError());
    }
}
