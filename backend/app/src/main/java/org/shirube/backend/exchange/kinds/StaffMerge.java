// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.exchange.ImportRow;
import org.shirube.backend.exchange.Normalized;
import org.shirube.backend.exchange.ProblemCode;
import org.shirube.backend.organization.Employment;
import org.shirube.backend.organization.Leave;
import org.shirube.backend.organization.Period;
import org.shirube.backend.organization.Person;
import org.shirube.backend.organization.PersonName;
import org.shirube.backend.organization.Posting;
import org.shirube.backend.organization.SearchKeys;
import org.shirube.backend.platform.Identifiers;

/// Works rows of the staff list into a person. A column that is not in the file changes nothing.
final class StaffMerge {

    private final Clock clock;
    private final LocalDate today;

    StaffMerge(Clock clock) {
        this.clock = clock;
        this.today = LocalDate.now(clock);
    }

    /// The person after the rows.
    ///
    /// @param rows all rows of the person
    /// @param before the stored person, null for a new one
    Person merge(List<StaffRow> rows, @Nullable Person before) {
        var inOrder =
                rows.stream().sorted(Comparator.comparing(StaffRow::hired)).toList();
        var employments = new ArrayList<>(before == null ? List.<Employment>of() : before.employments());
        inOrder.forEach(row -> employ(row, employments));
        employments.sort(Comparator.comparing(employment -> employment.period().from()));
        var latest = inOrder.getLast();
        var name = name(latest, before);
        var numbers = employments.stream()
                .map(Employment::number)
                .filter(Objects::nonNull)
                .toList();
        var externalCode = inOrder.stream()
                .map(StaffRow::externalCode)
                .filter(Objects::nonNull)
                .findFirst();
        return new Person(
                before == null ? Identifiers.next() : before.id(),
                before == null ? null : before.version(),
                name,
                latest.born() != null ? latest.born() : before == null ? null : before.birthDate(),
                externalCode.orElse(before == null ? null : before.externalCode()),
                text(latest.row(), "メール", before == null ? null : before.mail()),
                employments,
                leaves(latest, before == null ? List.of() : before.leaves()),
                numberKeys(employments),
                searchKeys(
                        name,
                        Stream.concat(numbers.stream(), externalCode.stream()).toList(),
                        before),
                clock.instant(),
                before == null ? List.of() : before.outbox());
    }

    private static List<String> searchKeys(PersonName name, List<String> numbers, @Nullable Person before) {
        if (before != null && name.equals(before.name()) && numbers(before).containsAll(numbers)) {
            return before.searchKeys();
        }
        return SearchKeys.of(name, numbers);
    }

    private static Set<@Nullable String> numbers(Person person) {
        var numbers = new HashSet<@Nullable String>();
        numbers.add(person.externalCode());
        person.employments().forEach(employment -> numbers.add(employment.number()));
        return numbers;
    }

    private static PersonName name(StaffRow row, @Nullable Person before) {
        var stored = before == null ? null : before.name();
        return new PersonName(
                unlessOnlyBlanksDiffer(row.name(), stored == null ? null : stored.kanji()),
                row.kana() == null
                        ? stored == null ? null : stored.kana()
                        : unlessOnlyBlanksDiffer(row.kana(), stored == null ? null : stored.kana()),
                text(row.row(), "ローマ字氏名", stored == null ? null : stored.roman()),
                text(row.row(), "旧姓", stored == null ? null : stored.former()));
    }

    /// Systems of one office disagree about the width of the blank in a name; that is no change of the name.
    private static String unlessOnlyBlanksDiffer(String written, @Nullable String stored) {
        return stored != null
                        && !written.equals(stored)
                        && Normalized.withoutBlanks(written).equals(Normalized.withoutBlanks(stored))
                ? stored
                : written;
    }

    private static @Nullable String text(ImportRow row, String column, @Nullable String stored) {
        var written = row.text(column);
        return written == null ? stored : written;
    }

    private @Nullable List<String> numberKeys(List<Employment> employments) {
        var keys = employments.stream()
                .filter(employment -> notEnded(employment.period()))
                .flatMap(employment -> employment.numberKey().stream())
                .distinct()
                .toList();
        return keys.isEmpty() ? null : keys;
    }

    private boolean notEnded(Period period) {
        return period.to() == null || period.to().isAfter(today);
    }

    private void employ(StaffRow row, List<Employment> employments) {
        var same = employments.stream()
                .filter(employment -> employment.authority().equals(row.authority())
                        && Objects.equals(employment.number(), row.number()))
                .max(Comparator.comparing(employment -> employment.period().from()));
        if (same.isPresent() && !begunAnew(row, same.get())) {
            employments.set(employments.indexOf(same.get()), employment(row, same.get(), row.before()));
        } else {
            var continues = row.before() == null ? same.map(Employment::number).orElse(null) : row.before();
            employments.add(employment(row, null, continues));
        }
    }

    /// A known number whose first day lies after the end of what is stored is a new employment (再度の任用).
    private static boolean begunAnew(StaffRow row, Employment stored) {
        var end = stored.period().to();
        return end != null && !row.hired().isBefore(end);
    }

    private static Employment employment(StaffRow row, @Nullable Employment before, @Nullable String continues) {
        var cell = row.row().cell("任期満了日");
        var period = cell.inFile() || before == null
                ? Period.through(row.hired(), row.ends())
                : new Period(row.hired(), before.period().to());
        var postings = postings(row, before, period);
        return new Employment(
                row.authority(),
                row.number(),
                row.type(),
                period,
                row.share() != null ? row.share() : before == null ? null : before.workingShare(),
                text(row.row(), "職務の級", before == null ? null : before.grade()),
                continues != null ? continues : before == null ? null : before.continues(),
                postings);
    }

    private static List<Posting> postings(StaffRow row, @Nullable Employment before, Period employment) {
        var postings = new ArrayList<>(before == null ? List.<Posting>of() : before.postings());
        var unit = row.unit();
        if (unit != null) {
            if (before != null) {
                goOn(postings, before.period().to());
            }
            main(row, unit.code(), postings);
        }
        refuseTwoMain(row, postings);
        return postings.stream().map(posting -> within(posting, employment)).toList();
    }

    /// The 本務 that ended only because the employment did goes on where the employment is prolonged.
    private static void goOn(List<Posting> postings, @Nullable LocalDate end) {
        postings.replaceAll(posting -> end != null
                        && posting.kind() == Posting.Kind.MAIN
                        && end.equals(posting.period().to())
                ? posting.during(new Period(posting.period().from(), null))
                : posting);
    }

    private static void refuseTwoMain(StaffRow row, List<Posting> postings) {
        var main = postings.stream()
                .filter(posting -> posting.kind() == Posting.Kind.MAIN)
                .sorted(Comparator.comparing(posting -> posting.period().from()))
                .toList();
        for (int i = 1; i < main.size(); i++) {
            if (main.get(i - 1).period().overlaps(main.get(i).period())) {
                row.row()
                        .problem(
                                "発令日",
                                ProblemCode.TWO_MAIN_POSTINGS,
                                null,
                                main.get(i).period().from());
            }
        }
    }

    /// A posting ends with its employment at the latest.
    private static Posting within(Posting posting, Period employment) {
        var end = employment.to();
        var own = posting.period().to();
        if (end == null || own != null && !own.isAfter(end)) {
            return posting;
        }
        return posting.during(new Period(posting.period().from(), end));
    }

    private static void main(StaffRow row, String unit, List<Posting> postings) {
        var current = postings.stream()
                .filter(posting -> posting.kind() == Posting.Kind.MAIN)
                .max(Comparator.comparing(posting -> posting.period().from()));
        if (current.isEmpty()) {
            var from = row.orderedOn() == null ? row.hired() : row.orderedOn();
            postings.add(new Posting(Posting.Kind.MAIN, unit, row.row().text("職名"), null, new Period(from, null)));
        } else if (current.get().unitCode().equals(unit)) {
            stay(row, current.get(), postings);
        } else {
            move(row, unit, current.get(), postings);
        }
    }

    private static void stay(StaffRow row, Posting current, List<Posting> postings) {
        var from = row.orderedOn() == null ? current.period().from() : row.orderedOn();
        var position = text(row.row(), "職名", current.position());
        if (current.period().endedBefore(from)) {
            // back in a unit that was left before
            postings.add(new Posting(
                    Posting.Kind.MAIN, current.unitCode(), position, current.share(), new Period(from, null)));
            return;
        }
        postings.set(
                postings.indexOf(current),
                new Posting(
                        current.kind(),
                        current.unitCode(),
                        position,
                        current.share(),
                        new Period(from, current.period().to())));
    }

    private static void move(StaffRow row, String unit, Posting current, List<Posting> postings) {
        var from = row.orderedOn();
        if (from == null) {
            row.row().problem("発令日", ProblemCode.MISSING_VALUE, null);
        } else if (!from.isAfter(current.period().from())) {
            row.row().problem("発令日", ProblemCode.END_BEFORE_BEGIN, null);
        } else {
            // what ended earlier stays ended
            if (!current.period().endedBefore(from)) {
                postings.set(
                        postings.indexOf(current),
                        current.during(new Period(current.period().from(), from)));
            }
            postings.add(new Posting(
                    Posting.Kind.MAIN, unit, row.row().text("職名"), current.share(), new Period(from, null)));
        }
    }

    private List<Leave> leaves(StaffRow row, List<Leave> stored) {
        if (!row.row().cell("休職区分").inFile()) {
            return stored;
        }
        var leave = row.leave();
        if (leave == null) {
            return stored.stream().filter(ended -> !notEnded(ended.period())).toList();
        }
        var others = stored.stream()
                .filter(other -> !other.period().from().equals(leave.period().from()));
        return Stream.concat(others, Stream.of(leave))
                .sorted(Comparator.comparing(each -> each.period().from()))
                .toList();
    }
}
