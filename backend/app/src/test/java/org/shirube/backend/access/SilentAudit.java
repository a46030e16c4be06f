// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.access;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// A database that keeps everything but, while it is silent, no audit event.
public class SilentAudit implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicBoolean SILENT = new AtomicBoolean();

    static void silent(boolean silent) {
        SILENT.set(silent);
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var server = new MongoServer(new MemoryBackend() {
            @Override
            public Document handleMessage(MongoMessage message) {
                if (SILENT.get() && "auditEvents".equals(message.getDocument().get("insert"))) {
                    throw new IllegalStateException("no audit event is kept");
                }
                return super.handleMessage(message);
            }
        });
        var address = server.bind();
        TestPropertyValues.of("spring.mongodb.uri=mongodb://127.0.0.1:" + address.getPort()
                        + "/shirube_silent?retryWrites=false&retryReads=false")
                .applyTo(context);
        context.addApplicationListener(event -> {
            if (event instanceof org.springframework.context.event.ContextClosedEvent) {
                server.shutdownNow();
            }
        });
    }
}
