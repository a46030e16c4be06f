// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.training;

import org.shirube.backend.platform.AggregateGroup;
import org.shirube.backend.platform.ImportLock;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/// Puts people into courses on demand.
@Service
public class Assignments {

    private final ReactiveMongoTemplate mongo;
    private final ImportLock imports;

    Assignments(ReactiveMongoTemplate mongo, ImportLock imports) {
        this.mongo = mongo;
        this.imports = imports;
    }

    /// Assigns a course on demand; somebody who is already in, in any open state, stays as he or she is.
    ///
    /// @return true where it was assigned now; IMPORT_RUNNING
    public Mono<Boolean> assign(Enrolment assigned) {
        return imports.guard(AggregateGroup.ENROLMENTS, mongo.insert(assigned))
                .thenReturn(true)
                .onErrorResume(DuplicateKeyException.class, alreadyIn -> Mono.just(false));
    }
}
