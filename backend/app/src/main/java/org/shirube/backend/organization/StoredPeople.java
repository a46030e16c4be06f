// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.organization;

import java.time.Instant;
import java.util.Collection;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// People as they are stored; what needs more than a key is asked by [PeopleSearch].
interface StoredPeople extends Repository<Person, String> {

    Mono<Person> findById(String id);

    Flux<Person> findByIdIn(Collection<String> ids);

    Flux<Person> findByNumberKeysIn(Collection<String> keys);

    Flux<Person> findByChangedAtGreaterThanEqual(Instant since);

    Flux<Person> findAll();
}
