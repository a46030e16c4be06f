// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;

/// Reads drills. Who asks for results looks first at who may see them.
@Service
public class Drills {

    private final ReactiveMongoTemplate mongo;

    Drills(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /// Every drill, in no order.
    public Flux<Drill> all() {
        return mongo.findAll(Drill.class);
    }

    /// Every result of every drill, in no order, as a stream.
    public Flux<DrillResult> results() {
        return mongo.findAll(DrillResult.class);
    }
}
