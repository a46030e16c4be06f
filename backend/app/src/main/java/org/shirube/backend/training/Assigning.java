// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.shirube.backend.organization.Populations;
import org.shirube.backend.platform.AggregateGroup;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.backend.platform.Caller;
import org.shirube.backend.platform.ImportLock;
import org.shirube.backend.platform.Job;
import org.shirube.backend.platform.Jobs;
import org.shirube.contract.problem.ProblemType;
import org.shirube.contract.training.EnrolmentRequest;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/// Assigns a course to people or to a population, as a job.
@Service
public class Assigning {

    /// The kind of the job.
    public static final String JOB = "training.assign";

    private final Jobs jobs;
    private final Populations populations;
    private final ImportLock imports;

    Assigning(Jobs jobs, Populations populations, ImportLock imports) {
        this.jobs = jobs;
        this.populations = populations;
        this.imports = imports;
    }

    /// Begins to assign. Only people inside the caller's appointing authorities are assigned.
    ///
    /// @param id of the job, from `Identifiers.forCreation`
    /// @return the job; INVALID_FIELDS where it is not said who is meant; IMPORT_RUNNING; KEY_REUSED
    public Mono<Job> assign(String id, EnrolmentRequest request, Caller caller) {
        return Mono.fromSupplier(() -> input(request, caller))
                .flatMap(input -> imports.guard(AggregateGroup.ENROLMENTS, jobs.submit(id, JOB, caller, input)));
    }

    private Map<String, Object> input(EnrolmentRequest request, Caller caller) {
        var hasPersons = request.persons() != null && !request.persons().isEmpty();
        if (hasPersons == (request.population() != null)) {
            throw new BusinessProblem(ProblemType.INVALID_FIELDS, "training.who");
        }
        var input = new HashMap<String, Object>();
        input.put("course", request.courseCode());
        if (request.population() != null) {
            populations.parse(request.population());
            input.put("population", request.population());
        } else if (request.persons() != null) {
            input.put("persons", new ArrayList<>(request.persons()));
        }
        if (request.due() != null) {
            input.put("due", request.due().toString());
        }
        if (request.reason() != null && !request.reason().isBlank()) {
            input.put("reason", request.reason());
        }
        input.put("by", caller.personId() == null ? caller.subject() : caller.personId());
        input.put("authorities", caller.authorities().stream().sorted().toList());
        return input;
    }
}
