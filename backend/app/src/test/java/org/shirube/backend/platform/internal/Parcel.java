// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.platform.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.platform.HasOutbox;
import org.shirube.backend.platform.OutboxEvent;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/// An aggregate with events, for tests of their delivery.
@Document("parcels")
record Parcel(@Id String id, @Version @Nullable Long version, List<OutboxEvent> outbox) implements HasOutbox {}
