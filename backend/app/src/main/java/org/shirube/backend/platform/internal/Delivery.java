// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.platform.internal;

import java.util.List;
import org.shirube.backend.platform.OutboxEvent;

/// Events of one aggregate on their way.
///
/// @param aggregate whose outbox they stand in
/// @param events in the order in which they happened; empty where they have still to be read
record Delivery(Aggregate aggregate, List<OutboxEvent> events) {

    Delivery {
        events = List.copyOf(events);
    }

    /// A document that carries an outbox.
    record Aggregate(String collection, Object id) {}
}
