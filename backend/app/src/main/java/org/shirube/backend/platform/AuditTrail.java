// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.platform;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shirube.contract.problem.ProblemType;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Who looked at or changed what. Events carry identifiers, never names.
///
/// An event is written before the answer leaves; if that fails there is no answer (UNAVAILABLE).
@Component
public class AuditTrail {

    private final ReactiveMongoTemplate mongo;
    private final Clock clock;
    private final Gathered<Event, Boolean> written = new Gathered<>(this::write);

    AuditTrail(ReactiveMongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /// Records a look at one person's record; looks at one's own are not recorded.
    ///
    /// @param what message key of the part that was read, for example `audit.profile`
    public Mono<Void> read(Caller caller, String personId, String what) {
        return caller.isPerson(personId) || caller.isSystem()
                ? Mono.empty()
                : record(event(caller, "READ", what, List.of(personId), null));
    }

    /// Records one look at several people, for example the hits of a search.
    ///
    /// @param purpose what the look was for
    public Mono<Void> search(Caller caller, List<String> personIds, String what, @Nullable String purpose) {
        return record(event(caller, "SEARCH", what, personIds, purpose));
    }

    /// Records a change before it is made.
    ///
    /// @param what method and route, or a message key
    public Mono<Void> change(Caller caller, List<String> personIds, String what) {
        return record(event(caller, "WRITE", what, personIds, null));
    }

    private Event event(Caller caller, String action, String what, List<String> personIds, @Nullable String purpose) {
        return new Event(
                Identifiers.next(),
                clock.instant(),
                caller.subject(),
                caller.personId(),
                action,
                what,
                personIds,
                purpose);
    }

    private Mono<Map<Event, Boolean>> write(List<Event> together) {
        return mongo.insertAll(together).then(Mono.just(Map.of()));
    }

    private Mono<Void> record(Event event) {
        return written.ask(event)
                .then()
                .onErrorMap(failure -> new BusinessProblem(ProblemType.UNAVAILABLE, "platform.audit-unavailable"));
    }

    /// One event of the trail.
    ///
    /// @param persons whom it concerns
    @Document("auditEvents")
    public record Event(
            @Id String id,
            Instant at,
            String subject,
            @Nullable String actor,
            String action,
            String what,
            List<String> persons,
            @Nullable String purpose) {}
}
