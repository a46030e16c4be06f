// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.access.internal;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Which person a token's subject belongs to. Bound once: a number that is given to somebody else later changes
/// nothing.
@Component
class IdentityBindings {

    private final ReactiveMongoTemplate mongo;

    IdentityBindings(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /// The person's id, empty while nobody is bound.
    Mono<String> personOf(String subject) {
        return mongo.findById(subject, Binding.class).map(Binding::personId);
    }

    /// Binds the subject unless it is bound already.
    Mono<Void> bind(String subject, String personId) {
        return mongo.insert(new Binding(subject, personId)).then().onErrorComplete(DuplicateKeyException.class);
    }

    @Document("identityBindings")
    record Binding(@Id String subject, String personId) {}
}
