// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.training;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.platform.AggregateGroup;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.backend.platform.ImportLock;
import org.shirube.backend.platform.Outbox;
import org.shirube.backend.platform.Versions;
import org.shirube.backend.skills.EvidenceKind;
import org.shirube.backend.skills.SkillEstimates;
import org.shirube.contract.problem.ProblemType;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// People's ways through courses, and the moves that somebody decides.
@Service
public class Enrolments {

    private final ReactiveMongoTemplate mongo;
    private final SkillEstimates estimates;
    private final ImportLock imports;
    private final Outbox outbox;
    private final Clock clock;

    Enrolments(ReactiveMongoTemplate mongo, SkillEstimates estimates, ImportLock imports, Outbox outbox, Clock clock) {
        this.mongo = mongo;
        this.estimates = estimates;
        this.imports = imports;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// The enrolment of an identifier, or NOT_FOUND.
    public Mono<Enrolment> byId(String id) {
        return mongo.findById(id, Enrolment.class)
                .switchIfEmpty(Mono.error(() -> BusinessProblem.notFound("training.enrolment", id)));
    }

    /// Everything of one person, in no order.
    public Flux<Enrolment> ofPerson(String personId) {
        return mongo.find(Query.query(Criteria.where("personId").is(personId)), Enrolment.class);
    }

    /// Everything of several people, in no order.
    public Flux<Enrolment> ofPeople(Collection<String> personIds) {
        return personIds.isEmpty()
                ? Flux.empty()
                : mongo.find(Query.query(Criteria.where("personId").in(personIds)), Enrolment.class);
    }

    /// Every enrolment of anybody, in no order.
    public Flux<Enrolment> all() {
        return mongo.findAll(Enrolment.class);
    }

    /// Everything that is still to come, of anybody, in no order.
    public Flux<Enrolment> open() {
        return mongo.find(Query.query(Criteria.where("state").in(EnrolmentState.OPEN)), Enrolment.class);
    }

    /// A part of a list, newest identifier last.
    ///
    /// @param limit how many at most
    /// @param after identifier of the last one of the part before, or null for the first
    public Flux<Enrolment> find(EnrolmentFilter filter, int limit, @Nullable String after) {
        var query = Query.query(filter.criteria(after)).with(Sort.by("_id")).limit(limit);
        return mongo.find(query, Enrolment.class);
    }

    /// How many a list has in all.
    public Mono<Long> count(EnrolmentFilter filter) {
        return mongo.count(Query.query(filter.criteria(null)), Enrolment.class);
    }

    /// Marks as complete; the evidence goes on to the person's profile.
    ///
    /// @return WRONG_STATE, STALE_VERSION, or INVALID_FIELDS where the course demands a report and none is named
    public Mono<Enrolment> complete(
            Enrolment enrolment, Course course, Completion completion, String by, @Nullable String ifMatch) {
        if (completion.completedOn().isAfter(LocalDate.now(clock))) {
            return Mono.error(() -> new BusinessProblem(ProblemType.INVALID_FIELDS, "training.completion-in-future"));
        }
        var standardError = estimates.policy().standardErrorOf(EvidenceKind.COMPLETION);
        return change(
                enrolment, ifMatch, current -> completion.of(current, course, standardError, by, clock.instant()));
    }

    /// Ends an enrolment without completion: not complete, declined or cancelled.
    ///
    /// @return WRONG_STATE or STALE_VERSION
    public Mono<Enrolment> end(
            Enrolment enrolment, EnrolmentState state, String by, @Nullable String why, @Nullable String ifMatch) {
        return change(enrolment, ifMatch, current -> current.move(state, by, clock.instant(), why));
    }

    private Mono<Enrolment> change(Enrolment enrolment, @Nullable String ifMatch, UnaryOperator<Enrolment> verb) {
        return Mono.fromSupplier(() -> {
                    Versions.check(ifMatch, enrolment.version());
                    return verb.apply(enrolment);
                })
                .flatMap(changed -> imports.guard(AggregateGroup.ENROLMENTS, mongo.save(changed)))
                .doOnNext(outbox::announce);
    }
}
