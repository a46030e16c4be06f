// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.platform.HasOutbox;
import org.shirube.backend.platform.OutboxEvent;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/// A record of the tests.
///
/// @param label unique over all paints
@Document("paints")
record Paint(
        @Id String code,
        @Version @Nullable Long version,
        String name,
        @Nullable String label,
        List<OutboxEvent> outbox) implements HasOutbox {}
