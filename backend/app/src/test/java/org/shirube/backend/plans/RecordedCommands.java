// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.plans;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.BsonDocument;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/// Remembers one command of each shape that the backend sends.
@TestConfiguration(proxyBeanMethods = false)
class RecordedCommands implements CommandListener {

    private static final Map<String, Command> SEEN = new ConcurrentHashMap<>();

    @Bean
    MongoClientSettingsBuilderCustomizer recordCommands() {
        return settings -> settings.addCommandListener(new RecordedCommands());
    }

    static Collection<Command> all() {
        return List.copyOf(SEEN.values());
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        if (event.getDatabaseName().startsWith("shirube_test_plans")) {
            // the event's own document is gone when this method returns
            var sent = BsonDocument.parse(event.getCommand().toJson());
            Command.of(event.getCommandName(), sent).forEach(command -> SEEN.putIfAbsent(command.shape(), command));
        }
    }
}
