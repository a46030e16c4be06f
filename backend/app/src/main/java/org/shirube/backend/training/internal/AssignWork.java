// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.training.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.organization.People;
import org.shirube.backend.organization.Person;
import org.shirube.backend.organization.Populations;
import org.shirube.backend.platform.Identifiers;
import org.shirube.backend.platform.Job;
import org.shirube.backend.platform.JobWork;
import org.shirube.backend.training.Assigning;
import org.shirube.backend.training.Assignments;
import org.shirube.backend.training.Enrolment;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Assigns a course to everybody whom a job means. Identifiers follow from the job, so doing it again after a crash
/// assigns nobody twice.
@Component
class AssignWork implements JobWork {

    private static final int PEOPLE_AT_ONCE = 50;
    private static final int WRITES_AT_ONCE = 8;

    private final People people;
    private final Populations populations;
    private final Assignments assignments;
    private final Clock clock;

    AssignWork(People people, Populations populations, Assignments assignments, Clock clock) {
        this.people = people;
        this.populations = populations;
        this.assignments = assignments;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Assigning.JOB;
    }

    @Override
    public Flux<Job.Progress> run(Job job) {
        return whom(job).collectList().flatMapMany(ids -> assign(job, ids));
    }

    private Flux<String> whom(Job job) {
        var today = LocalDate.now(clock);
        var authorities = Set.copyOf(texts(job.input().get("authorities")));
        return meant(job, today)
                .filter(person -> person.activeOn(today))
                .filter(person -> person.authoritiesOn(today).stream().anyMatch(authorities::contains))
                .map(Person::id)
                .distinct();
    }

    private Flux<Person> meant(Job job, LocalDate today) {
        return job.input().get("population") instanceof Map<?, ?> population
                ? populations.members(populations.parse(textKeys(population)), today)
                : people.byIds(new HashSet<>(texts(job.input().get("persons"))));
    }

    private Flux<Job.Progress> assign(Job job, List<String> personIds) {
        var none = new Tally(0, 0);
        return Flux.fromIterable(personIds)
                .buffer(PEOPLE_AT_ONCE)
                .concatMap(part -> assignPart(job, part))
                .scan(none, Tally::plus)
                .map(tally -> tally.progress(personIds.size()));
    }

    private Mono<Tally> assignPart(Job job, List<String> personIds) {
        return Flux.fromIterable(personIds)
                .flatMap(personId -> assignments.assign(enrolment(job, personId)), WRITES_AT_ONCE)
                .collect(Collectors.partitioningBy(now -> now, Collectors.counting()))
                .map(counts -> new Tally(counts.getOrDefault(true, 0L), counts.getOrDefault(false, 0L)));
    }

    private Enrolment enrolment(Job job, String personId) {
        var due = text(job, "due");
        return Enrolment.assigned(
                Identifiers.derived(job.id() + "\n" + personId),
                String.valueOf(job.input().get("course")),
                personId,
                due == null ? null : LocalDate.parse(due),
                text(job, "reason"),
                String.valueOf(job.input().get("by")),
                clock.instant());
    }

    private static @Nullable String text(Job job, String key) {
        var value = job.input().get(key);
        return value == null ? null : value.toString();
    }

    private static List<String> texts(@Nullable Object list) {
        return list instanceof Collection<?> many
                ? many.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static Map<String, Object> textKeys(Map<?, ?> map) {
        return map.entrySet().stream()
                .collect(Collectors.toMap(entry -> String.valueOf(entry.getKey()), Map.Entry::getValue));
    }

    /// How many were assigned and how many were in already.
    private record Tally(long assigned, long already) {

        Tally plus(Tally other) {
            return new Tally(assigned + other.assigned, already + other.already);
        }

        Job.Progress progress(int total) {
            return new Job.Progress(
                    assigned + already,
                    total,
                    "training.assigned-so-far",
                    List.of(Long.toString(assigned), Long.toString(already)));
        }
    }
}
