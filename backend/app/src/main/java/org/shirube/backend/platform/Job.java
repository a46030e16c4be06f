// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.platform;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// Long work in the background. It outlives a restart: whoever starts next goes on with it.
///
/// @param kind which [JobWork] does it
/// @param subject who asked for it
/// @param input what the work needs; plain values, lists and maps
/// @param done how many of `total` are finished
/// @param messageKey what came of it, as the key of a text, or null while nothing is to be said
/// @param leasedUntil until when the process that does it may be silent before another one takes over
@Document("jobs")
public record Job(
        @Id String id,
        String kind,
        String subject,
        State state,
        Map<String, Object> input,
        long done,
        long total,
        @Nullable String messageKey,
        List<String> messageArguments,
        Instant startedAt,
        @Nullable Instant leasedUntil) {

    public Job {
        input = Map.copyOf(input);
        messageArguments = List.copyOf(messageArguments);
    }

    /// The life of a job.
    public enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    /// How far the work is.
    ///
    /// @param messageKey what has come of it so far, or null
    public record Progress(long done, long total, @Nullable String messageKey, List<String> messageArguments) {

        public Progress {
            messageArguments = List.copyOf(messageArguments);
        }
    }
}
