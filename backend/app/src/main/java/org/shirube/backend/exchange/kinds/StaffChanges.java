// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.exchange.Change;
import org.shirube.backend.exchange.Difference;
import org.shirube.backend.organization.Employment;
import org.shirube.backend.organization.Leave;
import org.shirube.backend.organization.Period;
import org.shirube.backend.organization.Person;
import org.shirube.backend.organization.Posting;

/// What differs between a stored person and the staff list, in words.
final class StaffChanges {

    private StaffChanges() {}

    /// The change, or null where nothing differs.
    static @Nullable Change<Person> of(List<StaffRow> rows, @Nullable Person before, Person after) {
        if (before != null && same(before, after)) {
            return null;
        }
        var differences = differences(before, after);
        return differences.isEmpty() ? null : change(rows, before, after, differences);
    }

    /// Most people of a list have not changed: to see that takes no words.
    private static boolean same(Person before, Person after) {
        return before.name().equals(after.name())
                && before.employments().equals(after.employments())
                && before.leaves().equals(after.leaves())
                && Objects.equals(before.birthDate(), after.birthDate())
                && Objects.equals(before.externalCode(), after.externalCode())
                && Objects.equals(before.mail(), after.mail());
    }

    private static Change<Person> change(
            List<StaffRow> rows, @Nullable Person before, Person after, List<Difference> differences) {
        var last = rows.getLast();
        var number = last.number() == null ? Objects.requireNonNullElse(last.externalCode(), "") : last.number();
        return new Change<>(
                last.authority() + " " + number,
                after.name().kanji() + " " + number,
                Person.class,
                after,
                after.id(),
                before == null ? null : Objects.requireNonNullElse(before.version(), 0L),
                rows.stream().map(row -> row.row().number()).toList(),
                differences);
    }

    /// Fields as a person reads them; also used by the file of postings.
    static List<Difference> differences(@Nullable Person before, Person after) {
        return new Difference.Collector()
                .compare(
                        "氏名",
                        of(before, person -> person.name().kanji()),
                        after.name().kanji())
                .compare(
                        "氏名カナ",
                        of(before, person -> person.name().kana()),
                        after.name().kana())
                .compare(
                        "ローマ字氏名",
                        of(before, person -> person.name().roman()),
                        after.name().roman())
                .compare(
                        "旧姓",
                        of(before, person -> person.name().former()),
                        after.name().former())
                .compare("生年月日", of(before, Person::birthDate), after.birthDate())
                .compare("外部者コード", of(before, Person::externalCode), after.externalCode())
                .compare("メール", of(before, Person::mail), after.mail())
                .compare("任用", of(before, StaffChanges::employments), employments(after))
                .compare("発令", of(before, StaffChanges::postings), postings(after))
                .compare("休職", of(before, StaffChanges::leaves), leaves(after))
                .found();
    }

    private static @Nullable Object of(@Nullable Person person, Function<Person, @Nullable Object> field) {
        return person == null ? null : field.apply(person);
    }

    private static String employments(Person person) {
        return person.employments().stream().map(StaffChanges::text).collect(Collectors.joining("、"));
    }

    private static String text(Employment employment) {
        var share = employment.workingShare();
        return String.join(
                        " ",
                        employment.authority(),
                        Objects.requireNonNullElse(employment.number(), "-"),
                        OfficeWords.EMPLOYMENT_TYPES.name(employment.type()),
                        text(employment.period()),
                        employment.grade() == null ? "" : employment.grade() + "級",
                        share == null ? "" : share.stripTrailingZeros().toPlainString(),
                        employment.continues() == null ? "" : "(前 " + employment.continues() + ")")
                .strip();
    }

    private static String postings(Person person) {
        return person.employments().stream()
                .flatMap(employment -> employment.postings().stream())
                .map(StaffChanges::text)
                .collect(Collectors.joining("、"));
    }

    private static String text(Posting posting) {
        var share = posting.share();
        return String.join(
                        " ",
                        OfficeWords.POSTING_KINDS.name(posting.kind()),
                        posting.unitCode(),
                        Objects.requireNonNullElse(posting.position(), ""),
                        share == null ? "" : share.stripTrailingZeros().toPlainString(),
                        text(posting.period()))
                .strip();
    }

    private static String leaves(Person person) {
        return person.leaves().stream()
                .map(leave -> leave.kind() + " " + text(leave.period()))
                .collect(Collectors.joining("、"));
    }

    private static String text(Period period) {
        var last = period.lastDay();
        return period.from() + "〜" + (last == null ? "" : last);
    }

    /// Somebody whom a complete file of these authorities does not name: employments with them, and the postings, end
    /// with yesterday.
    static Change<Person> leaving(Person person, Set<String> authorities, LocalDate today, Instant now) {
        var ended = person.employments().stream()
                .map(employment -> authorities.contains(employment.authority()) ? ended(employment, today) : employment)
                .toList();
        var after = new Person(
                        person.id(),
                        person.version(),
                        person.name(),
                        person.birthDate(),
                        person.externalCode(),
                        person.mail(),
                        ended,
                        person.leaves().stream()
                                .map(leave -> new Leave(leave.kind(), cut(leave.period(), today)))
                                .toList(),
                        null,
                        person.searchKeys(),
                        now,
                        person.outbox())
                .indexedOn(today);
        return new Change<>(
                person.id(),
                person.name().kanji(),
                Person.class,
                after,
                person.id(),
                Objects.requireNonNullElse(person.version(), 0L),
                List.of(),
                differences(person, after));
    }

    private static Employment ended(Employment employment, LocalDate today) {
        var postings = employment.postings().stream()
                .map(posting -> new Posting(
                        posting.kind(),
                        posting.unitCode(),
                        posting.position(),
                        posting.share(),
                        cut(posting.period(), today)))
                .toList();
        return new Employment(
                employment.authority(),
                employment.number(),
                employment.type(),
                cut(employment.period(), today),
                employment.workingShare(),
                employment.grade(),
                employment.continues(),
                postings);
    }

    private static Period cut(Period period, LocalDate today) {
        return period.contains(today) ? new Period(period.from(), today) : period;
    }
}
