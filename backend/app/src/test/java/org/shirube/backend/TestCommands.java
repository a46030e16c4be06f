// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/// Hears what the backend asks of the database.
@TestConfiguration(proxyBeanMethods = false)
public class TestCommands {

    @Bean
    Heard heard() {
        return new Heard();
    }

    @Bean
    MongoClientSettingsBuilderCustomizer listening(Heard heard) {
        return client -> client.addCommandListener(heard);
    }

    /// The commands as words, for example `find people`.
    public static final class Heard implements CommandListener {

        private static final List<String> BACKGROUND = List.of("jobs", "importLocks");

        private final List<String> commands = new CopyOnWriteArrayList<>();

        @Override
        public void commandStarted(CommandStartedEvent event) {
            var name = event.getCommandName();
            var of = event.getCommand().get(name);
            if (of != null
                    && of.isString()
                    && !BACKGROUND.contains(of.asString().getValue())) {
                commands.add(name + " " + of.asString().getValue());
            }
        }

        /// What is asked while something is done. What runs in the background of every backend is left out.
        public List<String> during(Runnable something) {
            commands.clear();
            something.run();
            return List.copyOf(commands);
        }
    }
}
