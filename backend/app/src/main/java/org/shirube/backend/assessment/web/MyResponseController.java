// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.assessment.Answering;
import org.shirube.backend.assessment.MyCampaigns;
import org.shirube.backend.platform.Allow;
import org.shirube.backend.platform.Caller;
import org.shirube.backend.platform.Versions;
import org.shirube.contract.assessment.AnswersRequest;
import org.shirube.contract.assessment.MyCampaignView;
import org.shirube.contract.assessment.ResponseView;
import org.shirube.contract.assessment.SavedAnswersView;
import org.shirube.contract.platform.Role;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// The caller's own campaigns and responses.
@RestController
@RequestMapping("/api/v1/me")
class MyResponseController {

    private final MyCampaigns mine;
    private final Answering answering;
    private final MyResponseViews views;

    MyResponseController(MyCampaigns mine, Answering answering, MyResponseViews views) {
        this.mine = mine;
        this.answering = answering;
        this.views = views;
    }

    @GetMapping("/campaigns")
    @Allow(value = Role.EMPLOYEE, scope = Allow.Scope.OWN)
    Mono<List<MyCampaignView>> campaigns(Caller caller, Locale locale) {
        return mine.of(caller.requirePerson())
                .map(part -> views.campaign(part, locale))
                .collectList();
    }

    @GetMapping("/responses/{campaignId}")
    @Allow(value = Role.EMPLOYEE, scope = Allow.Scope.OWN)
    Mono<ResponseEntity<ResponseView>> response(@PathVariable String campaignId, Caller caller, Locale locale) {
        return answering
                .part(campaignId, caller.requirePerson())
                .flatMap(part -> views.response(part, locale))
                .map(MyResponseController::tagged);
    }

    @PutMapping("/responses/{campaignId}")
    @Allow(value = Role.EMPLOYEE, scope = Allow.Scope.OWN, changes = false)
    Mono<ResponseEntity<SavedAnswersView>> keep(
            @PathVariable String campaignId, @Valid @RequestBody AnswersRequest request, Caller caller) {
        return answering
                .keep(campaignId, caller.requirePerson(), request.answers(), request.noticeVersion())
                .map(response -> ResponseEntity.ok()
                        .eTag(Versions.etag(response.version()))
                        .body(views.saved(response)));
    }

    @PostMapping("/responses/{campaignId}/submit")
    @Allow(value = Role.EMPLOYEE, scope = Allow.Scope.OWN)
    Mono<ResponseEntity<ResponseView>> submit(
            @PathVariable String campaignId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller,
            Locale locale) {
        return answering
                .submit(campaignId, caller.requirePerson(), ifMatch)
                .then(answering.part(campaignId, caller.requirePerson()))
                .flatMap(part -> views.response(part, locale))
                .map(MyResponseController::tagged);
    }

    private static ResponseEntity<ResponseView> tagged(ResponseView view) {
        return ResponseEntity.ok().eTag(Versions.etag(view.version())).body(view);
    }
}
