// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Flux;

/// The memory engine for one test context.
public class MemoryDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var server = new MongoServer(new MemoryBackend());
        var address = server.bind();
        var uri = "mongodb://127.0.0.1:" + address.getPort() + "/shirube_test";
        TestPropertyValues.of("spring.mongodb.uri=" + uri).applyTo(context);
        context.addApplicationListener(event -> {
            if (event instanceof org.springframework.context.event.ContextClosedEvent) {
                server.shutdownNow();
            }
        });
    }

    /// Empties every collection but keeps the indexes.
    public static void clear(ReactiveMongoTemplate mongo) {
        mongo.getCollectionNames()
                .flatMap(name -> mongo.remove(new org.springframework.data.mongodb.core.query.Query(), name))
                .thenMany(Flux.empty())
                .blockLast();
    }
}
