// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.platform;

import java.util.List;

/// An aggregate whose document carries events. The field is named `outbox` and goes into every copy of the aggregate.
public interface HasOutbox {

    /// Events that may not be delivered yet.
    List<OutboxEvent> outbox();
}
