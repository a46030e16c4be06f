// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment.web;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.assessment.CampaignOpening;
import org.shirube.backend.assessment.CampaignPlanning;
import org.shirube.backend.assessment.Campaigns;
import org.shirube.backend.platform.Allow;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.backend.platform.Caller;
import org.shirube.backend.platform.Identifiers;
import org.shirube.backend.platform.Versions;
import org.shirube.contract.assessment.CampaignRequest;
import org.shirube.contract.assessment.CampaignView;
import org.shirube.contract.assessment.InviteView;
import org.shirube.contract.platform.Page;
import org.shirube.contract.platform.Role;
import org.shirube.contract.problem.ProblemType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// Campaigns: planned, opened, reviewed and closed by HR.
@RestController
@RequestMapping("/api/v1/campaigns")
class CampaignController {

    private static final int MOST = 200;

    private final Campaigns campaigns;
    private final CampaignPlanning planning;
    private final CampaignOpening opening;
    private final CampaignViews views;

    CampaignController(Campaigns campaigns, CampaignPlanning planning, CampaignOpening opening, CampaignViews views) {
        this.campaigns = campaigns;
        this.planning = planning;
        this.opening = opening;
        this.views = views;
    }

    @GetMapping
    @Allow({Role.HR, Role.DX_LEAD, Role.UNIT_CLERK, Role.SECURITY_OFFICER, Role.AUDITOR})
    Mono<Page<CampaignView>> campaigns(
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after,
            Caller caller,
            Locale locale) {
        return campaigns
                .all()
                .filter(campaign -> InstrumentFields.showsCampaign(campaign.kind(), caller))
                .map(campaign -> views.view(campaign, locale))
                .collectList()
                .map(all -> page(all, Math.clamp(limit, 1, MOST), after));
    }

    @PostMapping
    @Allow(Role.HR)
    Mono<ResponseEntity<CampaignView>> plan(
            @Valid @RequestBody CampaignRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Caller caller,
            Locale locale) {
        return planning.plan(Identifiers.forCreation(caller, key), plan(request))
                .map(campaign -> ResponseEntity.created(URI.create("/api/v1/campaigns/" + campaign.id()))
                        .eTag(Versions.etag(campaign.version()))
                        .body(views.view(campaign, locale)));
    }

    @GetMapping("/{id}")
    @Allow({Role.HR, Role.DX_LEAD, Role.UNIT_CLERK, Role.SECURITY_OFFICER, Role.AUDITOR})
    Mono<ResponseEntity<CampaignView>> campaign(@PathVariable String id, Caller caller, Locale locale) {
        return campaigns
                .byId(id)
                .filter(campaign -> InstrumentFields.showsCampaign(campaign.kind(), caller))
                .switchIfEmpty(Mono.error(() -> new BusinessProblem(ProblemType.FORBIDDEN, "platform.forbidden")))
                .map(campaign -> views.tagged(HttpStatus.OK, campaign, locale));
    }

    @PostMapping("/{id}/open")
    @Allow(Role.HR)
    Mono<ResponseEntity<CampaignView>> open(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller,
            Locale locale) {
        return opening.open(id, ifMatch, caller).map(campaign -> views.tagged(HttpStatus.OK, campaign, locale));
    }

    @PostMapping("/{id}/review")
    @Allow(Role.HR)
    Mono<ResponseEntity<CampaignView>> review(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Locale locale) {
        return campaigns.review(id, ifMatch).map(campaign -> views.tagged(HttpStatus.OK, campaign, locale));
    }

    @PostMapping("/{id}/close")
    @Allow(Role.HR)
    Mono<ResponseEntity<CampaignView>> close(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Locale locale) {
        return campaigns.close(id, ifMatch).map(campaign -> views.tagged(HttpStatus.OK, campaign, locale));
    }

    @PostMapping("/{id}/invite")
    @Allow(Role.HR)
    Mono<InviteView> invite(@PathVariable String id) {
        return opening.inviteLate(id)
                .zipWhen(
                        added -> opening.invited(id),
                        (added, invited) -> new InviteView(added.intValue(), invited.intValue()));
    }

    private static CampaignPlanning.Plan plan(CampaignRequest request) {
        return new CampaignPlanning.Plan(
                request.title().strip(),
                request.instrumentId(),
                request.population(),
                request.opens(),
                request.closes(),
                request.reviewCloses(),
                CampaignViews.plan(request.test()));
    }

    /// An office holds a few campaigns a year, so the list is cut here.
    private static Page<CampaignView> page(List<CampaignView> all, int limit, @Nullable String after) {
        var ids = all.stream().map(CampaignView::id).toList();
        var from = after == null ? 0 : ids.indexOf(after) + 1;
        var to = Math.min(all.size(), from + limit);
        return new Page<>(all.subList(from, to), all.size(), to < all.size() ? ids.get(to - 1) : null);
    }
}
