// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.platform;

import java.time.Clock;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/// The real import lock for tests without a context.
public final class ImportLocks {

    private ImportLocks() {}

    /// A lock on a database.
    public static ImportLock on(ReactiveMongoTemplate mongo, Clock clock) {
        return new ImportLock(mongo, clock);
    }
}
