// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.platform;

import java.util.Set;
import reactor.core.publisher.Mono;

/// Receives events of other modules. Delivery is at least once: consumers are idempotent by the event's id.
public interface EventConsumer {

    /// Types that it wants.
    Set<String> types();

    /// Takes one event; an error means that it is delivered again later.
    Mono<Void> on(OutboxEvent event);
}
