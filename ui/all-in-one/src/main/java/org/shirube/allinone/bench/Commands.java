// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone.bench;

import com.mongodb.MongoClientSettings;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;
import java.util.concurrent.atomic.LongAdder;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;

/// Counts what the product asks of the database: commands always, bytes while somebody weighs.
final class Commands implements MongoClientSettingsBuilderCustomizer, CommandListener {

    private static final BsonDocumentCodec CODEC = new BsonDocumentCodec();

    private final LongAdder commands = new LongAdder();
    private final LongAdder sent = new LongAdder();
    private final LongAdder received = new LongAdder();
    private volatile boolean weighing;

    @Override
    public void customize(MongoClientSettings.Builder client) {
        client.addCommandListener(this);
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        commands.increment();
        if (weighing) {
            sent.add(size(event.getCommand()));
        }
    }

    @Override
    public void commandSucceeded(CommandSucceededEvent event) {
        if (weighing) {
            received.add(size(event.getResponse()));
        }
    }

    private static long size(BsonDocument document) {
        return new RawBsonDocument(document, CODEC).getByteBuffer().remaining();
    }

    /// How many commands there were so far.
    long count() {
        return commands.sum();
    }

    /// What each of several calls costs, in words.
    String each(int calls, Runnable all) {
        weighing = true;
        try {
            long before = count();
            sent.reset();
            received.reset();
            all.run();
            return "%.1f commands, %.1f kB sent and %.1f kB received for one"
                    .formatted(
                            (count() - before) / (double) calls,
                            sent.sum() / 1e3 / calls,
                            received.sum() / 1e3 / calls);
        } finally {
            weighing = false;
        }
    }
}
