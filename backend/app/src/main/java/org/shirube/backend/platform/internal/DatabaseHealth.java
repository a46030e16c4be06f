// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.platform.internal;

import org.bson.Document;
import org.shirube.backend.platform.Engine;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Whether the database answers. Asks `ping`, which every engine knows.
@Component
class DatabaseHealth implements ReactiveHealthIndicator {

    private final ReactiveMongoTemplate mongo;
    private final Engine engine;

    DatabaseHealth(ReactiveMongoTemplate mongo, Engine engine) {
        this.mongo = mongo;
        this.engine = engine;
    }

    @Override
    public Mono<Health> health() {
        return mongo.executeCommand(new Document("ping", 1))
                .map(pong -> Health.up().withDetail("engine", engine.name()).build())
                .onErrorResume(failure -> Mono.just(Health.down().build()));
    }
}
