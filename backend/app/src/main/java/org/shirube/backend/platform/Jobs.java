// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.platform;

import java.util.Map;
import reactor.core.publisher.Mono;

/// Long work in the background.
public interface Jobs {

    /// Asks for work to be done. The same identifier again gives the job that is there.
    ///
    /// @param id from [Identifiers#forCreation]
    /// @param kind of a [JobWork]
    /// @return the stored job, or KEY_REUSED where the identifier stands for other work
    Mono<Job> submit(String id, String kind, Caller caller, Map<String, Object> input);

    /// A job, or NOT_FOUND.
    Mono<Job> byId(String id);

    /// Completes when nothing that was submitted here waits any more. For tests and for closing down.
    Mono<Void> drained();
}
