// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone.kills;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.shirube.engines.EngineChoice;
import org.shirube.engines.RunningEngine;

/// What lies in the database after the product has stopped.
final class Remains implements AutoCloseable {

    private final RunningEngine engine;
    private final MongoClient client;
    private final MongoDatabase database;

    private Remains(RunningEngine engine) {
        this.engine = engine;
        this.client = MongoClients.create(engine.uri());
        this.database = client.getDatabase("shirube");
    }

    /// Opens the data in a home folder.
    static Remains in(Path home) {
        return new Remains(new EngineChoice(home, null, null, null).start());
    }

    /// Every event has arrived.
    void hasEmptyOutboxes() {
        for (var collection : database.listCollectionNames()) {
            assertThat(database.getCollection(collection).countDocuments(Filters.exists("outbox.eventId")))
                    .as("events that never left the outbox of " + collection)
                    .isZero();
        }
    }

    List<Document> all(String collection) {
        return database.getCollection(collection).find().into(new ArrayList<>());
    }

    @Override
    public void close() {
        client.close();
        engine.close();
    }
}
