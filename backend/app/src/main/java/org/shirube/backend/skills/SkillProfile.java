// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.skills;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/// All evidence of one person's skills. Levels are not stored: they follow from the evidence and the day.
///
/// @param evidence each fact once, by its identifier
/// @param seenEvents events that were taken in, the last ones only
/// @param changedAt when the document last changed; indexes in memory follow by it
@Document("skillProfiles")
public record SkillProfile(
        @Id String personId,
        @Version @Nullable Long version,
        List<Evidence> evidence,
        List<String> seenEvents,
        Instant changedAt) {

    private static final int REMEMBERED_EVENTS = 200;

    public SkillProfile {
        evidence = List.copyOf(evidence);
        seenEvents = List.copyOf(seenEvents);
    }

    /// The profile of a person of whom nothing is known yet.
    public static SkillProfile empty(String personId) {
        return new SkillProfile(personId, null, List.of(), List.of(), Instant.EPOCH);
    }

    /// Takes an event's evidence in; the same event again changes nothing, and a fact that is already there is
    /// replaced.
    public SkillProfile take(String eventId, List<Evidence> given, Instant at) {
        if (seenEvents.contains(eventId)) {
            return this;
        }
        var seen = new ArrayList<>(seenEvents);
        seen.add(eventId);
        var remembered = seen.subList(Math.max(0, seen.size() - REMEMBERED_EVENTS), seen.size());
        return new SkillProfile(personId, version, merged(given), remembered, at);
    }

    /// The profile with these facts put in or replaced, by their identifiers.
    public SkillProfile with(List<Evidence> given, Instant at) {
        return new SkillProfile(personId, version, merged(given), seenEvents, at);
    }

    /// All evidence of one skill.
    public List<Evidence> of(String skillCode) {
        return evidence.stream()
                .filter(one -> one.skillCode().equals(skillCode))
                .toList();
    }

    private List<Evidence> merged(List<Evidence> given) {
        var byId = new LinkedHashMap<String, Evidence>();
        evidence.forEach(one -> byId.put(one.id(), one));
        given.forEach(one -> byId.put(one.id(), one));
        return List.copyOf(byId.values());
    }
}
