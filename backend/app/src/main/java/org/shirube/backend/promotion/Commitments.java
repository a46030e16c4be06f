// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.promotion;

import java.time.Instant;
import java.util.Collection;
import org.shirube.backend.platform.AggregateGroup;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.backend.platform.ImportLock;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Appointments, proposals and wishes of all people.
@Service
public class Commitments {

    private final StoredCommitments stored;
    private final ImportLock lock;

    Commitments(StoredCommitments stored, ImportLock lock) {
        this.stored = stored;
        this.lock = lock;
    }

    /// What a person is committed to; nothing yet where there is no document.
    public Mono<PersonCommitments> of(String personId) {
        return stored.findById(personId).defaultIfEmpty(PersonCommitments.none(personId));
    }

    /// What several people are committed to; those without a document are left out.
    public Flux<PersonCommitments> byIds(Collection<String> personIds) {
        return stored.findAllByIdIn(personIds);
    }

    /// Everybody who has an appointment, a proposal or a wish.
    public Flux<PersonCommitments> all() {
        return stored.findAll();
    }

    /// What changed after a moment.
    public Flux<PersonCommitments> changedSince(Instant moment) {
        return stored.findByChangedAtAfter(moment);
    }

    /// The document that holds an appointment, or NOT_FOUND.
    public Mono<PersonCommitments> holding(String appointmentId) {
        return stored.findFirstByAppointmentsId(appointmentId)
                .switchIfEmpty(Mono.error(() -> BusinessProblem.notFound("promotion.appointment", appointmentId)));
    }

    /// Saves unless an import holds appointments.
    Mono<PersonCommitments> save(PersonCommitments changed) {
        return lock.guard(AggregateGroup.COMMITMENTS, Mono.defer(() -> stored.save(changed)));
    }
}
