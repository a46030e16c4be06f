// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.training;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.shirube.backend.platform.Caller;
import org.shirube.backend.platform.EventConsumer;
import org.shirube.backend.platform.Identifiers;
import org.shirube.backend.platform.OutboxEvent;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/// Assigns the course that follows from a result (補習). Whoever finds the need puts [#event] into the outbox of
/// its own
/// aggregate. Somebody who is in that course already stays as he or she is.
@Service
public class FollowUps implements EventConsumer {

    /// The type of the event that asks for it.
    public static final String EVENT = "training.follow-up-needed";

    private final Assignments assignments;

    FollowUps(Assignments assignments) {
        this.assignments = assignments;
    }

    /// The event that asks for a course.
    ///
    /// @param reason what people read, for example the title of the test
    public static OutboxEvent event(Instant at, String personId, String courseCode, LocalDate due, String reason) {
        return OutboxEvent.of(
                EVENT, at, Map.of("personId", personId, "course", courseCode, "due", due.toString(), "reason", reason));
    }

    @Override
    public Set<String> types() {
        return Set.of(EVENT);
    }

    @Override
    public Mono<Void> on(OutboxEvent event) {
        return assignments
                .assign(Enrolment.assigned(
                        Identifiers.derived("follow-up\n" + event.eventId()),
                        text(event, "course"),
                        text(event, "personId"),
                        LocalDate.parse(text(event, "due")),
                        text(event, "reason"),
                        Caller.SYSTEM.subject(),
                        event.at()))
                .then();
    }

    private static String text(OutboxEvent event, String key) {
        return String.valueOf(event.payload().get(key));
    }
}
