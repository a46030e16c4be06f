// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone.kills;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.shirube.engines.EngineChoice;

/// What lies in the database after the product has stopped, or beside it.
final class Remains implements AutoCloseable {

    private final MongoClient client;
    private final MongoDatabase database;
    private final Runnable stop;

    private Remains(String uri, Runnable stop) {
        this.client = MongoClients.create(uri);
        this.database = client.getDatabase("shirube");
        this.stop = stop;
    }

    /// Opens the data in a home folder.
    static Remains in(Path home) {
        var engine = new EngineChoice(home, null, null, null).start();
        return new Remains(engine.uri(), engine::close);
    }

    /// Looks at the data of a managed server that the product uses at this moment.
    static Remains ofRunning(Path home) throws IOException {
        var server = home.resolve("mongodb");
        return new Remains(
                "mongodb://shirube:%s@127.0.0.1:%s/?authSource=admin&directConnection=true"
                        .formatted(
                                Files.readString(server.resolve("password")).strip(),
                                Files.readString(server.resolve("port")).strip()),
                () -> {});
    }

    /// Whether every event has arrived.
    boolean areDelivered() {
        return waiting().isEmpty();
    }

    /// Every event has arrived.
    void hasEmptyOutboxes() {
        assertThat(waiting())
                .as("collections with events that never left the outbox")
                .isEmpty();
    }

    private List<String> waiting() {
        var waiting = new ArrayList<String>();
        for (var collection : database.listCollectionNames()) {
            if (database.getCollection(collection)
                            .find(Filters.exists("outbox.eventId"))
                            .first()
                    != null) {
                waiting.add(collection);
            }
        }
        return waiting;
    }

    /// One document after the other, for what is too much to be held at once.
    void each(String collection, Consumer<Document> look) {
        database.getCollection(collection).find().forEach(look);
    }

    List<Document> all(String collection) {
        return database.getCollection(collection).find().into(new ArrayList<>());
    }

    @Override
    public void close() {
        client.close();
        stop.run();
    }
}
