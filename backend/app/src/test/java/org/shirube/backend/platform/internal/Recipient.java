// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.platform.internal;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.shirube.backend.platform.EventConsumer;
import org.shirube.backend.platform.OutboxEvent;
import reactor.core.publisher.Mono;

/// Writes down what it is given before it answers.
///
/// @param answer how it answers
record Recipient(List<String> got, Function<OutboxEvent, Mono<Void>> answer) implements EventConsumer {

    static final String TYPE = "test.happened";

    /// Answers in its own way.
    static Recipient answering(Function<OutboxEvent, Mono<Void>> answer) {
        return new Recipient(new CopyOnWriteArrayList<>(), answer);
    }

    @Override
    public Set<String> types() {
        return Set.of(TYPE);
    }

    @Override
    public Mono<Void> on(OutboxEvent event) {
        got.add(event.eventId());
        return answer.apply(event);
    }
}
