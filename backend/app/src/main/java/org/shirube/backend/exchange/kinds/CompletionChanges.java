// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.exchange.Change;
import org.shirube.backend.exchange.Comparison;
import org.shirube.backend.exchange.Difference;
import org.shirube.backend.exchange.ImportRow;
import org.shirube.backend.exchange.ProblemCode;
import org.shirube.backend.organization.Person;
import org.shirube.backend.platform.Identifiers;
import org.shirube.backend.training.Completion;
import org.shirube.backend.training.Course;
import org.shirube.backend.training.Enrolment;
import org.shirube.backend.training.EnrolmentState;

/// Turns completions of a file into enrolments as they will be.
final class CompletionChanges {

    private static final String IMPORT = "import";

    private final Map<String, Collection<Enrolment>> stored;
    private final double standardError;
    private final Clock clock;
    private final Instant now;
    private final Map<String, Integer> seen = new HashMap<>();
    private final Set<String> completedHere = new HashSet<>();
    private final List<Change<?>> changes = new ArrayList<>();
    private int unchanged;

    /// @param stored all enrolments by person
    CompletionChanges(Map<String, Collection<Enrolment>> stored, double standardError, Clock clock) {
        this.stored = stored;
        this.standardError = standardError;
        this.clock = clock;
        this.now = clock.instant();
    }

    void add(ImportRow row, Person person, Course course, LocalDate day, @Nullable LocalDate expiry) {
        var earlier = seen.putIfAbsent(person.id() + "\n" + course.code() + "\n" + day, row.number());
        if (earlier != null) {
            row.problem("修了日", ProblemCode.DUPLICATE_KEY, null, earlier);
            return;
        }
        var completed = find(person, course, one -> day.equals(one.completedOn()));
        var document = row.text("文書番号");
        if (completed.isEmpty() && course.reportRequired() && document == null) {
            row.problem("文書番号", ProblemCode.MISSING_VALUE, null);
        }
        if (row.hasProblems()) {
            return;
        }
        var completion = new Completion(day, expiry, document);
        completed.ifPresentOrElse(
                one -> correct(row, person, course, one, completion), () -> complete(row, person, course, completion));
    }

    private void correct(ImportRow row, Person person, Course course, Enrolment before, Completion completion) {
        var merged = new Completion(
                completion.completedOn(),
                completion.expires() != null ? completion.expires() : before.expires(),
                completion.documentNumber() != null ? completion.documentNumber() : before.documentNumber());
        var differences = new Difference.Collector()
                .compare("有効期限", before.expires(), merged.lastValidDay(course))
                .compare("文書番号", before.documentNumber(), merged.documentNumber())
                .found();
        if (differences.isEmpty()) {
            unchanged++;
        } else {
            var after = merged.correct(before, course, standardError, now);
            changes.add(change(row, person, course, before, after, differences));
        }
    }

    private void complete(ImportRow row, Person person, Course course, Completion completion) {
        var open = find(person, course, one -> isMeant(one, completion.completedOn()));
        var after = open.map(one -> completion.of(one, course, standardError, IMPORT, now))
                .orElseGet(() -> completion.reported(
                        idOf(person, course, completion), course, person.id(), standardError, IMPORT, now));
        open.map(Enrolment::id).ifPresent(completedHere::add);
        var differences = new Difference.Collector()
                .compare("修了日", null, completion.completedOn())
                .compare("有効期限", null, after.expires())
                .compare("文書番号", null, after.documentNumber())
                .found();
        changes.add(change(row, person, course, open.orElse(null), after, differences));
    }

    /// Whether a completion of that day ends an open enrolment: it was assigned by then and can end directly.
    private boolean isMeant(Enrolment enrolment, LocalDate day) {
        var assigned = LocalDate.ofInstant(enrolment.history().getFirst().at(), clock.getZone());
        return enrolment.state().mayBecome(EnrolmentState.COMPLETED, enrolment.offeringId() == null)
                && !completedHere.contains(enrolment.id())
                && !day.isBefore(assigned);
    }

    private Optional<Enrolment> find(Person person, Course course, java.util.function.Predicate<Enrolment> condition) {
        return stored.getOrDefault(person.id(), List.of()).stream()
                .filter(one -> one.courseCode().equals(course.code()))
                .filter(condition)
                .findFirst();
    }

    private static String idOf(Person person, Course course, Completion completion) {
        return Identifiers.derived(
                "completion\n" + person.id() + "\n" + course.code() + "\n" + completion.completedOn());
    }

    private Change<Enrolment> change(
            ImportRow row,
            Person person,
            Course course,
            @Nullable Enrolment before,
            Enrolment after,
            List<Difference> differences) {
        return new Change<>(
                person.numberOn(LocalDate.now(clock)).orElse(person.id()) + " " + course.code() + " "
                        + after.completedOn(),
                person.name().kanji() + " " + course.title(),
                Enrolment.class,
                after,
                after.id(),
                before == null ? null : before.version(),
                List.of(row.number()),
                differences);
    }

    Comparison comparison() {
        return Comparison.of(changes, unchanged);
    }
}
