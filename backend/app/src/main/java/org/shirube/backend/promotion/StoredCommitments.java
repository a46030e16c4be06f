// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.promotion;

import java.time.Instant;
import java.util.Collection;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// What people are committed to, as stored.
interface StoredCommitments extends Repository<PersonCommitments, String> {

    Mono<PersonCommitments> findById(String personId);

    Flux<PersonCommitments> findAllByIdIn(Collection<String> personIds);

    Flux<PersonCommitments> findAll();

    Flux<PersonCommitments> findByChangedAtAfter(Instant moment);

    Mono<PersonCommitments> findFirstByAppointmentsId(String appointmentId);

    Mono<PersonCommitments> save(PersonCommitments commitments);
}
