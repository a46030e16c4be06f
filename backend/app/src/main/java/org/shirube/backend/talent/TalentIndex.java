// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.talent;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.organization.People;
import org.shirube.backend.organization.Person;
import org.shirube.backend.promotion.Commitments;
import org.shirube.backend.promotion.PersonCommitments;
import org.shirube.backend.skills.SkillEstimates;
import org.shirube.backend.skills.SkillProfile;
import org.shirube.backend.skills.SkillProfiles;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/// People, skills and commitments in memory, as columns, for each day that is asked for.
///
/// A day is loaded by streaming once. Afterwards only documents that changed since are read again, with some seconds of
/// overlap for clocks that differ; a snapshot is at most [#FRESH] old.
@Service
public class TalentIndex {

    static final Duration FRESH = Duration.ofMillis(300);
    private static final Duration OVERLAP = Duration.ofSeconds(10);
    private static final int DAYS_KEPT = 4;

    private final People people;
    private final SkillProfiles profiles;
    private final Commitments commitments;
    private final SkillEstimates estimates;
    private final Scheduler heavyWork;
    private final Clock clock;
    private final Map<Asked, Slot> slots = new ConcurrentHashMap<>();

    TalentIndex(
            People people,
            SkillProfiles profiles,
            Commitments commitments,
            SkillEstimates estimates,
            Scheduler heavyWork,
            Clock clock) {
        this.people = people;
        this.profiles = profiles;
        this.commitments = commitments;
        this.estimates = estimates;
        this.heavyWork = heavyWork;
        this.clock = clock;
    }

    /// Everybody on a day, with skills and commitments.
    public Mono<TalentSnapshot> on(LocalDate day) {
        return Mono.defer(() -> slot(new Asked(day, true)).latest());
    }

    /// Everybody on a day without skills and commitments: enough for counting staff.
    Mono<TalentSnapshot> staffOn(LocalDate day) {
        return Mono.defer(() -> {
            var whole = slots.get(new Asked(day, true));
            return (whole == null ? slot(new Asked(day, false)) : whole).latest();
        });
    }

    /// Forgets everything, for tests that take documents out of the database.
    void forget() {
        slots.clear();
    }

    private Slot slot(Asked asked) {
        var slot = slots.computeIfAbsent(asked, Slot::new);
        slot.usedAt = clock.millis();
        if (slots.size() > DAYS_KEPT) {
            slots.values().stream()
                    .min(Comparator.comparingLong(other -> other.usedAt))
                    .ifPresent(oldest -> slots.remove(oldest.asked, oldest));
        }
        return slot;
    }

    private record Asked(LocalDate day, boolean skills) {}

    /// @param readAt when reading began: what changed after it is read next time
    private record Kept(TalentSnapshot snapshot, Instant readAt) {}

    /// One day. Whoever asks while it is being read waits for the same reading.
    private final class Slot {

        private final Asked asked;
        private volatile long usedAt;
        private @Nullable Kept kept;
        private @Nullable Mono<TalentSnapshot> reading;

        Slot(Asked asked) {
            this.asked = asked;
        }

        synchronized Mono<TalentSnapshot> latest() {
            var now = clock.instant();
            if (kept != null && now.isBefore(kept.readAt().plus(FRESH))) {
                return Mono.just(kept.snapshot());
            }
            if (reading == null) {
                var before = kept;
                reading = (before == null ? load(asked, now) : follow(asked, before, now))
                        .doOnNext(this::keep)
                        .doFinally(_ -> ended())
                        .map(Kept::snapshot)
                        .subscribeOn(heavyWork)
                        .cache();
            }
            return reading;
        }

        private synchronized void keep(Kept read) {
            kept = read;
        }

        private synchronized void ended() {
            reading = null;
        }
    }

    private Mono<Kept> load(Asked asked, Instant now) {
        var draft = new SnapshotDraft(TalentSnapshot.empty(asked.day()));
        var staff = people.activeOn(asked.day())
                .publishOn(heavyWork)
                .doOnNext(person -> Member.of(person, asked.day()).ifPresent(draft::put))
                .then();
        var skills = profiles.all()
                .publishOn(heavyWork)
                .doOnNext(profile -> learn(draft, profile, asked.day()))
                .then();
        var committed =
                commitments.all().publishOn(heavyWork).doOnNext(draft::commit).then();
        var read = asked.skills() ? staff.then(skills).then(committed) : staff;
        return read.then(Mono.fromSupplier(() -> new Kept(draft.done(), now)));
    }

    private void learn(SnapshotDraft draft, SkillProfile profile, LocalDate day) {
        draft.learn(profile.personId(), estimates.estimateAll(profile, day));
    }

    private Mono<Kept> follow(Asked asked, Kept before, Instant now) {
        var since = before.readAt().minus(OVERLAP);
        var changedPeople = people.changedSince(since).collectList();
        if (!asked.skills()) {
            return changedPeople.map(changed -> {
                var draft = new SnapshotDraft(before.snapshot());
                put(draft, before.snapshot(), changed);
                return new Kept(draft.done(), now);
            });
        }
        return Mono.zip(
                        changedPeople,
                        profiles.changedSince(since).collectList(),
                        commitments.changedSince(since).collectList())
                .flatMap(changed -> take(before, now, changed.getT1(), changed.getT2(), changed.getT3()));
    }

    private Mono<Kept> take(
            Kept before,
            Instant now,
            List<Person> changed,
            List<SkillProfile> learned,
            List<PersonCommitments> committed) {
        var draft = new SnapshotDraft(before.snapshot());
        var newcomers = put(draft, before.snapshot(), changed);
        var day = before.snapshot().day();
        return profiles.byIds(newcomers)
                .doOnNext(profile -> learn(draft, profile, day))
                .thenMany(commitments.byIds(newcomers))
                .doOnNext(draft::commit)
                .then(Mono.fromSupplier(() -> {
                    learned.forEach(profile -> learn(draft, profile, day));
                    committed.forEach(draft::commit);
                    return new Kept(draft.done(), now);
                }));
    }

    /// @return ids of people who were not here before
    private static Set<String> put(SnapshotDraft draft, TalentSnapshot before, List<Person> changed) {
        var newcomers = new HashSet<String>();
        for (var person : changed) {
            var member = Member.of(person, before.day());
            if (member.isEmpty()) {
                draft.remove(person.id());
            } else if (!member.equals(before.member(person.id())) && draft.put(member.get())) {
                newcomers.add(person.id());
            }
        }
        return newcomers;
    }
}
