// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.platform.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.platform.Allow;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.backend.platform.Caller;
import org.shirube.backend.platform.Job;
import org.shirube.backend.platform.Jobs;
import org.shirube.backend.platform.Texts;
import org.shirube.contract.platform.JobView;
import org.shirube.contract.platform.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// How far long work is. Whoever asked for it sees it; an administrator sees every job without what it says.
@RestController
class JobController {

    private final Jobs jobs;
    private final Texts texts;

    JobController(Jobs jobs, Texts texts) {
        this.jobs = jobs;
        this.texts = texts;
    }

    @GetMapping("/api/v1/jobs/{id}")
    @Allow(
            value = {Role.EMPLOYEE, Role.HR, Role.DX_LEAD, Role.SECURITY_OFFICER, Role.TRANSFER_OFFICER, Role.ADMIN},
            scope = Allow.Scope.OWN)
    Mono<JobView> job(@PathVariable String id, Caller caller, Locale locale) {
        return jobs.byId(id)
                .filter(job -> owns(caller, job) || caller.is(Role.ADMIN))
                .switchIfEmpty(Mono.error(() -> BusinessProblem.notFound("platform.job", id)))
                .map(job -> view(job, owns(caller, job) ? said(job, locale) : null));
    }

    private static boolean owns(Caller caller, Job job) {
        return job.subject().equals(caller.subject());
    }

    private @Nullable String said(Job job, Locale locale) {
        return job.messageKey() == null
                ? null
                : texts.of(locale, job.messageKey(), job.messageArguments().toArray());
    }

    private static JobView view(Job job, @Nullable String message) {
        return new JobView(job.id(), job.kind(), job.state().name(), job.done(), job.total(), message, job.startedAt());
    }
}
