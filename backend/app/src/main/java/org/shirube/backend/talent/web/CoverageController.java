// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.talent.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.platform.Allow;
import org.shirube.backend.platform.AuditTrail;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.backend.platform.Caller;
import org.shirube.backend.platform.FiscalYear;
import org.shirube.backend.skills.Frameworks;
import org.shirube.backend.talent.CoverageTable.By;
import org.shirube.backend.talent.Coverages;
import org.shirube.contract.platform.Role;
import org.shirube.contract.problem.ProblemType;
import org.shirube.contract.talent.CoveragePersonView;
import org.shirube.contract.talent.CoverageView;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// The coverage table (充足表), and the people behind every number of it.
@RestController
class CoverageController {

    private final Coverages coverages;
    private final CoverageViews views;
    private final CoveragePeople people;
    private final Frameworks frameworks;
    private final AuditTrail audit;
    private final Clock clock;

    CoverageController(
            Coverages coverages,
            CoverageViews views,
            CoveragePeople people,
            Frameworks frameworks,
            AuditTrail audit,
            Clock clock) {
        this.coverages = coverages;
        this.views = views;
        this.people = people;
        this.frameworks = frameworks;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/api/v1/structures/{fiscalYear}/coverage")
    @Allow({Role.HR, Role.DX_LEAD, Role.EXECUTIVE, Role.AUDITOR, Role.SECURITY_OFFICER, Role.MANAGER})
    Mono<CoverageView> coverage(
            Caller caller,
            Locale locale,
            @PathVariable int fiscalYear,
            @RequestParam @Nullable LocalDate asOf,
            @RequestParam(defaultValue = "role") String by) {
        return coverages
                .of(new FiscalYear(fiscalYear), day(asOf), caller)
                .map(table -> views.table(table, by(by), caller, locale));
    }

    /// @param by with `key`: the row; or one of `role`, `body`, `unit`, `seat`
    /// @param number filled, qualified, toConfirm, people, ready or near; `figure` is another name for it
    @GetMapping("/api/v1/structures/{fiscalYear}/coverage/people")
    @Allow({Role.HR, Role.DX_LEAD, Role.MANAGER})
    Mono<List<CoveragePersonView>> people(
            Caller caller,
            Locale locale,
            @PathVariable int fiscalYear,
            @RequestParam @Nullable LocalDate asOf,
            @RequestParam @Nullable String by,
            @RequestParam @Nullable String key,
            @RequestParam @Nullable String role,
            @RequestParam @Nullable String body,
            @RequestParam @Nullable String unit,
            @RequestParam @Nullable String seat,
            @RequestParam @Nullable String number,
            @RequestParam @Nullable String figure) {
        var wanted = new CoveragePeople.Wanted(
                by == null || key == null ? null : by(by),
                key,
                role,
                body,
                unit,
                seat,
                number != null ? number : figure != null ? figure : "filled");
        return Mono.zip(coverages.of(new FiscalYear(fiscalYear), day(asOf), caller), frameworks.current())
                .map(found -> people.behind(found.getT1(), wanted, caller, found.getT2(), locale))
                .flatMap(found -> audit.search(caller, ids(found), "audit.coverage-people", null)
                        .thenReturn(found));
    }

    private static List<String> ids(List<CoveragePersonView> found) {
        return found.stream().map(CoveragePersonView::personId).distinct().toList();
    }

    private LocalDate day(@Nullable LocalDate asOf) {
        return asOf == null ? LocalDate.now(clock) : asOf;
    }

    private static By by(String word) {
        try {
            return By.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new BusinessProblem(ProblemType.BAD_REQUEST, "talent.unknown-grouping", word);
        }
    }
}
