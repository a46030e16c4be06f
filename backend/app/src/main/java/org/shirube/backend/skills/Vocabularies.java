// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.skills;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;

/// Reads the frameworks of others.
@Service
public class Vocabularies {

    private final ReactiveMongoTemplate mongo;

    Vocabularies(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /// Every edition of every vocabulary, by code.
    public Flux<Vocabulary> all() {
        return mongo.find(new Query().with(Sort.by("_id")), Vocabulary.class);
    }
}
