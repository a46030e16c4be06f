// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.internal;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// A database that stops answering after a number of writes: what a kill between two steps leaves behind.
public class FailingDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Set<String> WRITES = Set.of("insert", "update", "delete", "findandmodify");
    private static final AtomicInteger LEFT = new AtomicInteger(Integer.MAX_VALUE);

    /// From now on so many writes succeed, and nothing after them.
    static void dieAfter(int writes) {
        LEFT.set(writes);
    }

    /// Whether it has died.
    static boolean dead() {
        return LEFT.get() < 0;
    }

    /// Everything works again.
    static void revive() {
        LEFT.set(Integer.MAX_VALUE);
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var server = new MongoServer(new MemoryBackend() {
            @Override
            public Document handleMessage(MongoMessage message) {
                var command = message.getDocument().keySet().iterator().next().toLowerCase(Locale.ROOT);
                var text = message.toString();
                // leases and deliveries go on beside the import
                var write = WRITES.contains(command) && !text.contains("importLeases") && !text.contains("$pull");
                if (LEFT.get() < 0 || write && LEFT.decrementAndGet() < 0) {
                    throw new IllegalStateException("dead");
                }
                return super.handleMessage(message);
            }
        });
        var address = server.bind();
        TestPropertyValues.of("spring.mongodb.uri=mongodb://127.0.0.1:" + address.getPort()
                        + "/shirube_failing?retryWrites=false&retryReads=false")
                .applyTo(context);
        context.addApplicationListener(event -> {
            if (event instanceof org.springframework.context.event.ContextClosedEvent) {
                server.shutdownNow();
            }
        });
    }
}
