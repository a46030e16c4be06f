// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.exchange.Change;
import org.shirube.backend.exchange.ClosedList;
import org.shirube.backend.exchange.Comparison;
import org.shirube.backend.exchange.ImportKind;
import org.shirube.backend.exchange.ImportRow;
import org.shirube.backend.exchange.ImportSheet;
import org.shirube.backend.exchange.Normalized;
import org.shirube.backend.exchange.ProblemCode;
import org.shirube.backend.organization.Authorities;
import org.shirube.backend.organization.Authority;
import org.shirube.backend.organization.OrgUnit;
import org.shirube.backend.organization.People;
import org.shirube.backend.organization.Person;
import org.shirube.backend.organization.Units;
import org.shirube.backend.platform.AggregateGroup;
import org.shirube.contract.platform.Role;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/// The staff list: people with their employments and the 本務.
@Component
class PeopleKind implements ImportKind {

    private final People people;
    private final Units units;
    private final Authorities authorities;
    private final Scheduler heavyWork;
    private final Clock clock;

    PeopleKind(People people, Units units, Authorities authorities, Scheduler heavyWork, Clock clock) {
        this.people = people;
        this.units = units;
        this.authorities = authorities;
        this.heavyWork = heavyWork;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "people";
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
                .map(stored -> compare(sheet, stored.getT1(), stored.getT2(), stored.getT3()));
    }

    private Comparison compare(
            ImportSheet sheet, List<Person> stored, List<OrgUnit> orgUnits, Collection<Authority> known) {
        sheet.refuseDuplicates("職員番号", PeopleKind::key);
        var index = PersonIndex.of(stored);
        var words = OfficeWords.authorities(known.stream().map(Authority::name).toList());
        var rows = read(sheet, UnitIndex.of(orgUnits, known), words);
        rows.forEach(row -> refuseNumberOfAnother(row, index));
        rows.removeIf(row -> row.row().faulty("職員番号"));
        var unread = new UnreadStaff(sheet.rows(), rows, words);
        var groups = new StaffGroups(index, rows, unread);
        var merge = new StaffMerge(clock);
        var changes = new ArrayList<Change<?>>();
        var rejected = new HashSet<Integer>();
        var seen = new HashSet<String>();
        int unchanged = 0;
        for (var group : groups.of(rows).values()) {
            var before = groups.person(group);
            if (before != null) {
                seen.add(before.id());
            }
            var after = merge.merge(group, before);
            if (group.stream().anyMatch(row -> row.row().hasProblems() || unread.goesWith(row))) {
                group.forEach(row -> rejected.add(row.row().number()));
                continue;
            }
            var change = StaffChanges.of(group, before, after);
            if (change == null) {
                unchanged++;
            } else {
                changes.add(change);
                index.add(after);
            }
        }
        changes.addAll(OfficerBinding.changes(orgUnits, index, clock.instant()));
        return new Comparison(changes, unchanged, absent(sheet, rows, stored, seen), rejected, List.of());
    }

    private static @Nullable String key(ImportRow row) {
        var external = row.cell("外部者コード").raw();
        var number = row.cell("職員番号").raw();
        var written = external.isEmpty() ? number : external;
        return written.isEmpty() ? null : row.cell("任命権者").raw() + " " + Normalized.code(written);
    }

    private List<StaffRow> read(ImportSheet sheet, UnitIndex index, ClosedList<String> words) {
        var today = LocalDate.now(clock);
        return sheet.rows().stream()
                .map(row -> StaffRow.read(row, words, index, today))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /// A known number with another name and another date of birth is somebody else's.
    private static void refuseNumberOfAnother(StaffRow row, PersonIndex index) {
        var number = row.number();
        var person = number == null ? null : index.byNumber(row.authority(), number);
        if (person == null || row.before() != null) {
            return;
        }
        var stored = person.name().kanji();
        var sameName = stored.equals(row.name()) || Normalized.word(stored).equals(Normalized.word(row.name()));
        var sameBirth =
                row.born() == null || person.birthDate() == null || row.born().equals(person.birthDate());
        if (!sameName && !sameBirth) {
            row.row()
                    .problem(
                            "職員番号",
                            ProblemCode.NUMBER_OF_ANOTHER_PERSON,
                            null,
                            person.name().kanji());
        }
    }

    /// A complete file speaks of the authorities that it names, as far as its sender may see their people. Who is not
    /// in
    /// it can be told only where every row was understood.
    private List<Change<?>> absent(ImportSheet sheet, List<StaffRow> rows, List<Person> stored, Set<String> seen) {
        if (sheet.scope() == ImportSheet.Scope.PARTIAL || !sheet.problems().isEmpty()) {
            return List.of();
        }
        var today = LocalDate.now(clock);
        var named =
                rows.stream().map(StaffRow::authority).filter(sheet::reaches).collect(Collectors.toSet());
        var gone = new ArrayList<Change<?>>();
        stored.stream()
                .filter(person -> !seen.contains(person.id()) && worksFor(person, named, today))
                .forEach(person -> gone.add(StaffChanges.leaving(person, named, today, clock.instant())));
        return gone;
    }

    private static boolean worksFor(Person person, Set<String> authorities, LocalDate today) {
        return person.employments().stream()
                .anyMatch(employment ->
                        employment.period().contains(today) && authorities.contains(employment.authority()));
    }
}
