// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.exchange.Change;
import org.shirube.backend.exchange.Comparison;
import org.shirube.backend.exchange.ImportKind;
import org.shirube.backend.exchange.ImportRow;
import org.shirube.backend.exchange.ImportSheet;
import org.shirube.backend.exchange.ProblemCode;
import org.shirube.backend.organization.Authorities;
import org.shirube.backend.organization.Employment;
import org.shirube.backend.organization.People;
import org.shirube.backend.organization.Period;
import org.shirube.backend.organization.Person;
import org.shirube.backend.organization.Posting;
import org.shirube.backend.organization.Units;
import org.shirube.backend.platform.AggregateGroup;
import org.shirube.contract.platform.Role;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/// Orders besides the staff list: 兼務, 併任, 事務取扱, and moves of the 本務.
@Component
class PostingsKind implements ImportKind {

    private final People people;
    private final Units units;
    private final Authorities authorities;
    private final Scheduler heavyWork;
    private final Clock clock;

    PostingsKind(People people, Units units, Authorities authorities, Scheduler heavyWork, Clock clock) {
        this.people = people;
        this.units = units;
        this.authorities = authorities;
        this.heavyWork = heavyWork;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "postings";
    }

    @Override
    public AggregateGroup group() {
        return AggregateGroup.ORGANIZATION;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.HR);
    }

    @Override
    public Mono<Comparison> compare(ImportSheet sheet) {
        return Mono.zip(
                        people.all().collectList(),
                        units.all().collectList(),
                        authorities.all().collectList())
                .publishOn(heavyWork)
                .map(stored ->
                        compare(sheet, PersonIndex.of(stored.getT1()), UnitIndex.of(stored.getT2(), stored.getT3())));
    }

    private Comparison compare(ImportSheet sheet, PersonIndex index, UnitIndex unitIndex) {
        sheet.refuseDuplicates("職員番号", PostingsKind::key);
        var rows = new LinkedHashMap<String, List<Ordered>>();
        var before = new HashMap<String, Person>();
        var refused = new HashSet<String>();
        for (var row : sheet.rows()) {
            var person = index.of(row);
            var posting = posting(row, unitIndex);
            if (person != null && posting != null) {
                before.put(person.id(), person);
                rows.computeIfAbsent(person.id(), any -> new ArrayList<>()).add(new Ordered(row, posting));
            } else if (person != null) {
                refused.add(person.id());
            }
        }
        return comparison(rows, before, refused, unitIndex);
    }

    private static @Nullable String key(ImportRow row) {
        var parts = List.of("任命権者", "職員番号", "外部者コード", "所属コード", "発令区分", "開始日");
        var key = parts.stream()
                .map(column -> row.cell(column).raw() + row.cell(column).day())
                .toList();
        return row.cell("職員番号").empty() && !row.cell("外部者コード").filled() ? null : key.toString();
    }

    private static @Nullable Posting posting(ImportRow row, UnitIndex units) {
        var kind = row.requiredChoice("発令区分", OfficeWords.POSTING_KINDS);
        var from = row.requiredDay("開始日");
        var to = row.day("終了日");
        var unit = units.of(row, "所属コード", from);
        if (unit == null && row.cell("所属コード").empty()) {
            row.problem("所属コード", ProblemCode.MISSING_VALUE, null);
        }
        var share = row.share("割合");
        if (from != null && to != null && to.isBefore(from)) {
            row.problem("終了日", ProblemCode.END_BEFORE_BEGIN, null);
        }
        return kind == null || from == null || unit == null || row.hasProblems()
                ? null
                : new Posting(kind, unit.code(), row.text("職名"), share, Period.through(from, to));
    }

    /// @param refused people of whom a row could not be read
    private Comparison comparison(
            Map<String, List<Ordered>> rows, Map<String, Person> before, Set<String> refused, UnitIndex units) {
        var changes = new ArrayList<Change<?>>();
        var rejected = new HashSet<Integer>();
        int unchanged = 0;
        for (var entry : rows.entrySet()) {
            var person = Objects.requireNonNull(before.get(entry.getKey()));
            var orders = entry.getValue();
            var after = person;
            for (var order : orders) {
                after = place(after, order, units);
            }
            if (refused.contains(person.id())
                    || orders.stream().anyMatch(order -> order.row().hasProblems())) {
                orders.forEach(order -> rejected.add(order.row().number()));
                continue;
            }
            var differences = StaffChanges.differences(person, after);
            if (differences.isEmpty()) {
                unchanged += orders.size();
            } else {
                changes.add(new Change<>(
                        person.id(),
                        person.name().kanji(),
                        Person.class,
                        after,
                        person.id(),
                        Objects.requireNonNullElse(person.version(), 0L),
                        orders.stream().map(order -> order.row().number()).toList(),
                        differences));
            }
        }
        return new Comparison(changes, unchanged, List.of(), rejected, List.of());
    }

    private Person place(Person person, Ordered order, UnitIndex units) {
        var from = order.posting().period().from();
        var employment = person.employments().stream()
                .filter(candidate -> candidate.period().contains(from))
                .findFirst();
        if (employment.isEmpty()) {
            order.row().problem("開始日", ProblemCode.UNKNOWN_CODE, null);
            return person;
        }
        refuseForeignUnit(employment.get().authority(), order, units);
        var postings = with(employment.get().postings(), order);
        var changed = new Employment(
                employment.get().authority(),
                employment.get().number(),
                employment.get().type(),
                employment.get().period(),
                employment.get().workingShare(),
                employment.get().grade(),
                employment.get().continues(),
                postings);
        var all = person.employments().stream()
                .map(candidate -> candidate.equals(employment.get()) ? changed : candidate)
                .toList();
        return new Person(
                person.id(),
                person.version(),
                person.name(),
                person.birthDate(),
                person.externalCode(),
                person.mail(),
                all,
                person.leaves(),
                person.numberKeys(),
                person.searchKeys(),
                clock.instant(),
                person.outbox());
    }

    /// 併任 is itself the basis on which somebody works for another authority; every other order needs one.
    private static void refuseForeignUnit(String authority, Ordered order, UnitIndex units) {
        var posting = order.posting();
        var unit = units.byCode(posting.unitCode());
        if (posting.kind() != Posting.Kind.JOINT
                && unit != null
                && !units.mayWorkIn(authority, unit, posting.period().from())) {
            order.row().problem("所属コード", ProblemCode.AUTHORITY_MISMATCH, null);
        }
    }

    private static List<Posting> with(List<Posting> stored, Ordered order) {
        var postings = new ArrayList<>(stored);
        var same = stored.stream()
                .filter(posting -> sameOrder(posting, order.posting()))
                .findFirst();
        same.ifPresent(postings::remove);
        var complete = same.map(order::keeping).orElse(order).untilNextMain(postings);
        if (complete.posting().kind() == Posting.Kind.MAIN) {
            endMain(postings, complete);
        }
        check(postings, complete);
        postings.add(complete.posting());
        postings.sort(Comparator.comparing((Posting posting) -> posting.period().from())
                .thenComparing(Posting::unitCode));
        return postings;
    }

    private static boolean sameOrder(Posting a, Posting b) {
        return a.kind() == b.kind()
                && a.unitCode().equals(b.unitCode())
                && a.period().from().equals(b.period().from());
    }

    /// A move of the 本務 ends the former one on the day before.
    private static void endMain(List<Posting> postings, Ordered order) {
        var from = order.posting().period().from();
        postings.replaceAll(posting -> posting.kind() == Posting.Kind.MAIN
                        && posting.period().from().isBefore(from)
                        && posting.period().contains(from)
                ? posting.during(new Period(posting.period().from(), from))
                : posting);
    }

    private static void check(List<Posting> postings, Ordered order) {
        var fresh = order.posting();
        for (var other : postings) {
            if (!other.period().overlaps(fresh.period())) {
                continue;
            }
            var day = later(other.period().from(), fresh.period().from());
            if (other.kind() == Posting.Kind.MAIN && fresh.kind() == Posting.Kind.MAIN) {
                order.row().problem("発令区分", ProblemCode.TWO_MAIN_POSTINGS, null, day);
            } else if (other.kind() == fresh.kind() && other.unitCode().equals(fresh.unitCode())) {
                order.row().problem("開始日", ProblemCode.POSTING_OVERLAP, null, day);
            }
        }
        checkShares(postings, order);
    }

    private static void checkShares(List<Posting> postings, Ordered order) {
        var fresh = order.posting();
        if (fresh.share() == null) {
            return;
        }
        // a sum rises only on a day on which something begins
        Stream.concat(Stream.of(fresh), postings.stream())
                .map(posting -> posting.period().from())
                .filter(fresh.period()::contains)
                .filter(day -> sharesOn(day, postings).add(fresh.share()).compareTo(BigDecimal.ONE) > 0)
                .min(Comparator.naturalOrder())
                .ifPresent(day -> order.row().problem("割合", ProblemCode.SHARE_OVER_100, null, day));
    }

    private static BigDecimal sharesOn(LocalDate day, List<Posting> postings) {
        return postings.stream()
                .filter(posting -> posting.period().contains(day))
                .map(Posting::share)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private record Ordered(ImportRow row, Posting posting) {

        /// A 本務 whose end the row does not say lasts until the next one.
        Ordered untilNextMain(List<Posting> others) {
            var from = posting.period().from();
            if (posting.kind() != Posting.Kind.MAIN || posting.period().to() != null) {
                return this;
            }
            var next = others.stream()
                    .filter(other -> other.kind() == Posting.Kind.MAIN)
                    .map(other -> other.period().from())
                    .filter(from::isBefore)
                    .min(Comparator.naturalOrder());
            return new Ordered(row, posting.during(new Period(from, next.orElse(null))));
        }

        /// With what the row does not say as it is stored.
        Ordered keeping(Posting stored) {
            var period = row.cell("終了日").inFile()
                    ? posting.period()
                    : new Period(posting.period().from(), stored.period().to());
            var position = posting.position() == null ? stored.position() : posting.position();
            var share = posting.share() == null ? stored.share() : posting.share();
            return new Ordered(row, new Posting(posting.kind(), posting.unitCode(), position, share, period));
        }
    }
}
