// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.platform.internal;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import reactor.core.publisher.Mono;

/// The one place that waits: the main thread at the start, before the first request is served.
final class Startup {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    private Startup() {}

    static void await(Mono<Void> work) {
        try {
            work.toFuture().get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The start was interrupted.", interrupted);
        } catch (ExecutionException | TimeoutException failure) {
            throw new IllegalStateException("The database could not be prepared.", failure);
        }
    }
}
