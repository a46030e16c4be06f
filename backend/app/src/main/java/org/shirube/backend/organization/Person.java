// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.platform.HasOutbox;
import org.shirube.backend.platform.OutboxEvent;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/// A human being with all employments, postings and leaves.
///
/// @param id immutable (UUID version 7)
/// @param externalCode 外部者コード of people without a number
/// @param numberKeys authority and number of every employment that has not ended; unique over all people; null instead
/// of empty
/// @param searchKeys what finds the person: numbers, kanji, kana in any width, roman and former names, normalised
/// @param changedAt when the document last changed; indexes in memory follow by it
@Document("people")
public record Person(
        @Id String id,
        @Version @Nullable Long version,
        PersonName name,
        @Nullable LocalDate birthDate,
        @Nullable String externalCode,
        @Nullable String mail,
        List<Employment> employments,
        List<Leave> leaves,
        @Nullable List<String> numberKeys,
        List<String> searchKeys,
        Instant changedAt,
        List<OutboxEvent> outbox)
        implements HasOutbox {

    public Person {
        employments = List.copyOf(employments);
        leaves = List.copyOf(leaves);
        searchKeys = List.copyOf(searchKeys);
        outbox = List.copyOf(outbox);
    }

    /// The employment in force on a day; the one with the latest beginning where there are several.
    public Optional<Employment> employmentOn(LocalDate day) {
        return employments.stream()
                .filter(employment -> employment.period().contains(day))
                .max(Comparator.comparing(employment -> employment.period().from()));
    }

    /// Whether the person works for the municipality on a day, on leave or not.
    public boolean activeOn(LocalDate day) {
        return employmentOn(day).isPresent();
    }

    /// Whether the person is on leave on a day.
    public boolean onLeaveOn(LocalDate day) {
        return leaves.stream().anyMatch(leave -> leave.period().contains(day));
    }

    /// How the person stands on a day.
    public Status statusOn(LocalDate day) {
        if (activeOn(day)) {
            return onLeaveOn(day) ? Status.ON_LEAVE : Status.ACTIVE;
        }
        var begins = employments.stream()
                .anyMatch(employment -> employment.period().from().isAfter(day));
        return begins ? Status.FUTURE : Status.ENDED;
    }

    /// How somebody stands on a day.
    public enum Status {
        ACTIVE,
        ON_LEAVE,
        /// Left.
        ENDED,
        /// Begins later.
        FUTURE
    }

    /// The 本務 on a day.
    public Optional<Posting> mainPostingOn(LocalDate day) {
        return employmentOn(day).flatMap(employment -> employment.mainPostingOn(day));
    }

    /// All postings in force on a day. An order without an end is over with its employment.
    public List<Posting> postingsOn(LocalDate day) {
        return employments.stream()
                .filter(employment -> employment.period().contains(day))
                .flatMap(employment -> employment.postingsOn(day).stream())
                .toList();
    }

    /// Today's employee number, or that of the last employment.
    public Optional<String> numberOn(LocalDate day) {
        return employmentOn(day).or(this::lastEmployment).map(Employment::number);
    }

    /// Whether the number in that authority is the person's on a day, in force or to begin later.
    public boolean hasNumberOn(LocalDate day, String authority, String number) {
        return employments.stream()
                .filter(employment -> !employment.period().endedBefore(day))
                .flatMap(employment -> employment.numberKey().stream())
                .anyMatch(Employment.numberKey(authority, number)::equals);
    }

    /// Appointing authorities whose person this is on a day; those of the last employment where none is in force.
    public Set<String> authoritiesOn(LocalDate day) {
        var inForce = employments.stream()
                .filter(employment -> employment.period().contains(day))
                .map(Employment::authority)
                .collect(Collectors.toUnmodifiableSet());
        return inForce.isEmpty()
                ? lastEmployment().map(last -> Set.of(last.authority())).orElseGet(Set::of)
                : inForce;
    }

    /// The day of the real start: where the employment of that day continues earlier ones (再度の任用, 再任用), the first
    /// day of the first of them.
    public Optional<LocalDate> hiredBefore(LocalDate day) {
        return employmentOn(day)
                .map(this::firstOfChain)
                .map(first -> first.period().from());
    }

    /// The person with everything that indexes need worked out anew.
    ///
    /// @param day numbers of employments that ended before it are free again
    public Person indexedOn(LocalDate day) {
        var keys = employments.stream()
                .filter(employment -> !employment.period().endedBefore(day))
                .flatMap(employment -> employment.numberKey().stream())
                .distinct()
                .toList();
        return new Person(
                id,
                version,
                name,
                birthDate,
                externalCode,
                mail,
                employments,
                leaves,
                keys.isEmpty() ? null : keys,
                SearchKeys.of(name, numbers()),
                changedAt,
                outbox);
    }

    private List<String> numbers() {
        return Stream.concat(employments.stream().map(Employment::number), Stream.ofNullable(externalCode))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private Employment firstOfChain(Employment employment) {
        var first = employment;
        for (int step = 0; step < employments.size(); step++) {
            var before = before(first);
            if (before.isEmpty()) {
                return first;
            }
            first = before.get();
        }
        return first;
    }

    private Optional<Employment> before(Employment later) {
        var continued = later.continues();
        return employments.stream()
                .filter(earlier -> continued != null && continued.equals(earlier.number()))
                .filter(earlier ->
                        earlier.period().from().isBefore(later.period().from()))
                .max(Comparator.comparing(earlier -> earlier.period().from()));
    }

    private Optional<Employment> lastEmployment() {
        return employments.stream()
                .max(Comparator.comparing(employment -> employment.period().from()));
    }
}
