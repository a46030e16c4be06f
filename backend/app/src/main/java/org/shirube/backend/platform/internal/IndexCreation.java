// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.platform.internal;

import java.util.List;
import org.shirube.backend.platform.Engine;
import org.shirube.backend.platform.Indexes;
import org.shirube.backend.platform.OutboxSource;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Creates the declared indexes at the start, before anything else runs.
@Component
@Order(0)
class IndexCreation implements ApplicationRunner {

    private final ReactiveMongoTemplate mongo;
    private final List<Indexes> declared;
    private final List<OutboxSource> outboxes;
    private final Engine engine;

    IndexCreation(ReactiveMongoTemplate mongo, List<Indexes> declared, List<OutboxSource> outboxes, Engine engine) {
        this.mongo = mongo;
        this.declared = List.copyOf(declared);
        this.outboxes = List.copyOf(outboxes);
        this.engine = engine;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Startup.await(create());
    }

    private Mono<Void> create() {
        var ofModules = Flux.fromIterable(declared).concatMap(this::create);
        var ofOutboxes = engine.embedded()
                ? Flux.<String>empty()
                : Flux.fromIterable(outboxes)
                        .concatMap(source -> create(source.aggregate(), Indexes.Key.sparseOn("outbox.eventId"), false));
        return ofModules.thenMany(ofOutboxes).then();
    }

    private Flux<String> create(Indexes indexes) {
        var unique = Flux.fromIterable(indexes.unique()).concatMap(key -> create(indexes.aggregate(), key, true));
        var lookup = Flux.fromIterable(engine.embedded() ? List.<Indexes.Key>of() : indexes.lookup())
                .concatMap(key -> create(indexes.aggregate(), key, false));
        return unique.concatWith(lookup);
    }

    private Mono<String> create(Class<?> aggregate, Indexes.Key key, boolean unique) {
        var index = new Index();
        key.fields().forEach(field -> index.on(field, Sort.Direction.ASC));
        if (unique) {
            index.unique();
        }
        if (key.sparse()) {
            index.sparse();
        }
        return mongo.indexOps(aggregate).createIndex(index);
    }
}
