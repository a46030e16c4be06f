// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.platform;

import reactor.core.publisher.Mono;

/// Delivers the events of saved aggregates.
public interface Outbox {

    /// Announces that an aggregate with events was saved; delivery goes on in the background.
    void announce(HasOutbox saved);

    /// Completes when nothing that was announced here waits any more. For tests and for closing down.
    Mono<Void> drained();
}
