// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.talent.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.organization.Units;
import org.shirube.backend.platform.Allow;
import org.shirube.backend.platform.AuditTrail;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.backend.platform.Caller;
import org.shirube.backend.promotion.DxRole;
import org.shirube.backend.promotion.DxRoles;
import org.shirube.backend.skills.Frameworks;
import org.shirube.backend.talent.TalentIndex;
import org.shirube.contract.platform.Role;
import org.shirube.contract.problem.ProblemType;
import org.shirube.contract.talent.TalentSearchRequest;
import org.shirube.contract.talent.TalentSearchView;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/// Talent search (人材検索). It says what it is for, and whom it showed is recorded.
@RestController
class SearchController {

    private static final Set<String> PURPOSES = Set.of("PLACEMENT", "DEVELOPMENT");

    private final TalentIndex index;
    private final Units units;
    private final DxRoles roles;
    private final Frameworks frameworks;
    private final SearchAnswers answers;
    private final AuditTrail audit;
    private final Scheduler heavyWork;
    private final Clock clock;

    SearchController(
            TalentIndex index,
            Units units,
            DxRoles roles,
            Frameworks frameworks,
            SearchAnswers answers,
            AuditTrail audit,
            Scheduler heavyWork,
            Clock clock) {
        this.index = index;
        this.units = units;
        this.roles = roles;
        this.frameworks = frameworks;
        this.answers = answers;
        this.audit = audit;
        this.heavyWork = heavyWork;
        this.clock = clock;
    }

    @PostMapping("/api/v1/talents/search")
    @Allow(
            value = {Role.HR, Role.DX_LEAD, Role.TRANSFER_OFFICER, Role.MANAGER},
            scope = Allow.Scope.PEOPLE,
            changes = false)
    Mono<TalentSearchView> search(Caller caller, Locale locale, @Valid @RequestBody TalentSearchRequest request) {
        refuseOtherPurposes(caller, request.purpose());
        var day = request.asOf() == null ? LocalDate.now(clock) : request.asOf();
        return Mono.zip(index.on(day), units.tree(day), role(request.role()), frameworks.current())
                .publishOn(heavyWork)
                .map(found -> answers.answer(new SearchAnswers.Question(
                        caller,
                        locale,
                        request,
                        found.getT1(),
                        found.getT2(),
                        found.getT3().orElse(null),
                        found.getT4())))
                .flatMap(view -> audit.search(caller, shown(view), "audit.talent-search", request.purpose())
                        .thenReturn(view));
    }

    private static void refuseOtherPurposes(Caller caller, @Nullable String purpose) {
        var given = purpose != null && !purpose.isBlank();
        var needed = caller.is(Role.HR, Role.DX_LEAD, Role.TRANSFER_OFFICER);
        if ((needed || given) && (purpose == null || !PURPOSES.contains(purpose))) {
            throw new BusinessProblem(ProblemType.PURPOSE_REQUIRED, "talent.purpose-required");
        }
    }

    private Mono<java.util.Optional<DxRole>> role(@Nullable String code) {
        return code == null || code.isBlank()
                ? Mono.just(java.util.Optional.empty())
                : roles.byCode(code).map(java.util.Optional::of);
    }

    private static java.util.List<String> shown(TalentSearchView view) {
        return view.hits().stream().map(TalentSearchView.Hit::personId).toList();
    }
}
