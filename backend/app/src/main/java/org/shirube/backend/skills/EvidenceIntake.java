// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.skills;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shirube.backend.platform.AggregateGroup;
import org.shirube.backend.platform.EventConsumer;
import org.shirube.backend.platform.ImportLock;
import org.shirube.backend.platform.OutboxEvent;
import org.shirube.backend.platform.Saves;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/// Takes evidence into skill profiles. Whoever has evidence puts [#event] into the outbox of its own aggregate.
///
/// While an import of evidence applies, events wait: they are delivered again later.
@Service
public class EvidenceIntake implements EventConsumer {

    /// The type of the event that gives evidence.
    public static final String EVENT = "skills.evidence-given";

    private static final int ATTEMPTS = 10;

    private final Saves<SkillProfile> saves;
    private final SkillProfiles profiles;
    private final ImportLock imports;
    private final Clock clock;

    EvidenceIntake(ReactiveMongoTemplate mongo, SkillProfiles profiles, ImportLock imports, Clock clock) {
        this.saves = new Saves<>(mongo, SkillProfile.class);
        this.profiles = profiles;
        this.imports = imports;
        this.clock = clock;
    }

    /// The event that gives evidence of a person's skills.
    public static OutboxEvent event(Instant at, String personId, List<Evidence> evidence) {
        var facts = evidence.stream().map(EvidenceIntake::toMap).toList();
        return OutboxEvent.of(EVENT, at, Map.of("personId", personId, "evidence", facts));
    }

    @Override
    public Set<String> types() {
        return Set.of(EVENT);
    }

    @Override
    public Mono<Void> on(OutboxEvent event) {
        var personId = String.valueOf(event.payload().get("personId"));
        var given = evidence(event);
        return imports.guard(AggregateGroup.PROFILES, take(event.eventId(), personId, given));
    }

    private Mono<Void> take(String eventId, String personId, List<Evidence> given) {
        // System work: another event of the same person may be saved at the same time, so the save is tried anew.
        return Mono.defer(() -> profiles.of(personId))
                .filter(profile -> !profile.seenEvents().contains(eventId))
                .map(profile -> profile.take(eventId, given, clock.instant()))
                .flatMap(saves::save)
                .retryWhen(Retry.max(ATTEMPTS).filter(EvidenceIntake::isRace))
                .then();
    }

    private static boolean isRace(Throwable failure) {
        return failure instanceof OptimisticLockingFailureException || failure instanceof DuplicateKeyException;
    }

    private static List<Evidence> evidence(OutboxEvent event) {
        return event.payload().get("evidence") instanceof List<?> facts
                ? facts.stream().map(fact -> toEvidence((Map<?, ?>) fact)).toList()
                : List.of();
    }

    private static Map<String, Object> toMap(Evidence evidence) {
        var map = new HashMap<String, Object>();
        map.put("id", evidence.id());
        map.put("skillCode", evidence.skillCode());
        map.put("kind", evidence.kind().name());
        map.put("value", evidence.value());
        map.put("standardError", evidence.standardError());
        map.put("date", evidence.date().toString());
        if (evidence.source() != null) {
            map.put("source", evidence.source());
        }
        return map;
    }

    private static Evidence toEvidence(Map<?, ?> map) {
        return new Evidence(
                text(map, "id"),
                text(map, "skillCode"),
                EvidenceKind.valueOf(text(map, "kind")),
                number(map, "value"),
                number(map, "standardError"),
                LocalDate.parse(text(map, "date")),
                map.get("source") == null ? null : text(map, "source"));
    }

    private static String text(Map<?, ?> map, String key) {
        return String.valueOf(map.get(key));
    }

    private static double number(Map<?, ?> map, String key) {
        return map.get(key) instanceof Number number ? number.doubleValue() : Double.parseDouble(text(map, key));
    }
}
