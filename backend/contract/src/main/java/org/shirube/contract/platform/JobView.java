// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.platform;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Long work that goes on in the background.
///
/// @param state QUEUED, RUNNING, DONE, FAILED or CANCELLED
/// @param done how many of `total` are finished
public record JobView(
        String id,
        String kind,
        String state,
        long done,
        long total,
        @Nullable String message,
        Instant startedAt) {}
