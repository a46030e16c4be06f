// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shirube.backend.SmallTown.OTHER;
import static org.shirube.backend.SmallTown.STAFF;
import static org.shirube.backend.SmallTown.personId;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shirube.backend.SmallTown;
import org.shirube.backend.TestBackend;
import org.shirube.backend.platform.Identifiers;
import org.shirube.backend.platform.Job;
import org.shirube.backend.platform.Jobs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Flux;

@TestBackend
class AssignWorkTest {

    private static final Instant YESTERDAY = Instant.parse("2026-09-13T00:00:00Z");

    @Autowired
    ReactiveMongoTemplate mongo;

    @Autowired
    Jobs jobs;

    @Autowired
    Enrolments enrolments;

    @BeforeEach
    void aCourse() {
        SmallTown.build(mongo);
        mongo.insert(Trainings.course("K01", null, false)).block();
    }

    @Test
    void whatACrashLeftBehindIsDoneToItsEndAndNobodyIsAssignedTwice() {
        var job = leftBehind();
        var first = Enrolment.assigned(
                Identifiers.derived(job.id() + "\n" + personId(STAFF)),
                "K01",
                personId(STAFF),
                null,
                null,
                "hr",
                YESTERDAY);
        mongo.insert(first).block();

        assertThat(settled(job).state()).isEqualTo(Job.State.DONE);
        assertThat(enrolments.all().map(Enrolment::personId).collectList().block())
                .containsExactlyInAnyOrder(personId(STAFF), personId(OTHER));
    }

    private Job leftBehind() {
        Map<String, Object> input = Map.of(
                "course",
                "K01",
                "persons",
                List.of(personId(STAFF), personId(OTHER)),
                "by",
                "hr",
                "authorities",
                List.of("市長"));
        var job = new Job(
                Identifiers.next(),
                Assigning.JOB,
                "hr",
                Job.State.RUNNING,
                input,
                0,
                0,
                null,
                List.of(),
                YESTERDAY,
                YESTERDAY);
        return Objects.requireNonNull(mongo.insert(job).block());
    }

    private Job settled(Job job) {
        return Objects.requireNonNull(Flux.interval(Duration.ofMillis(100))
                .onBackpressureDrop()
                .concatMap(tick -> jobs.byId(job.id()), 1)
                .filter(now -> now.state() == Job.State.DONE || now.state() == Job.State.FAILED)
                .next()
                .block(Duration.ofSeconds(30)));
    }
}
