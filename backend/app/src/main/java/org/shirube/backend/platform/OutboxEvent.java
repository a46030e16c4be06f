// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.platform;

import java.time.Instant;
import java.util.Map;

/// Something that happened to an aggregate, kept in the aggregate's own document until every consumer has it.
///
/// @param type for example `assessment.response-submitted`
/// @param payload what consumers need; plain values, lists and maps
public record OutboxEvent(String eventId, String type, Instant at, Map<String, Object> payload) {

    public OutboxEvent {
        payload = Map.copyOf(payload);
    }

    /// A new event.
    public static OutboxEvent of(String type, Instant at, Map<String, Object> payload) {
        return new OutboxEvent(Identifiers.next(), type, at, payload);
    }
}
