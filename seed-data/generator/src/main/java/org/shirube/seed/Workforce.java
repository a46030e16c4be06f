// SPDX-License-Identifier: Apache-2.0
package org.shirube.seed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.shirube.seed.Employee.Former;
import org.shirube.seed.Employee.Leave;
import org.shirube.seed.Employee.Post;
import org.shirube.seed.Employee.Service;

/// Draws everybody of the staff list: the named people first, then those that a unit still lacks.
final class Workforce {

    private static final int REEMPLOYED = 22;
    private static final int FIXED_TERM = 5;
    private static final int ON_LEAVE = 17;
    private static final Set<Rank> LEADING = Set.of(Rank.DIRECTOR, Rank.HEAD);

    private final Municipality municipality;
    private final Chance chance;
    private final int reemployed;
    private final NameBook names;
    private final Numbers numbers;
    private final NamedPeople named;
    private final List<Employee> people = new ArrayList<>();

    private Workforce(Municipality municipality, long seed) {
        this.municipality = municipality;
        reemployed = municipality.inProportion(REEMPLOYED);
        chance = new Chance(seed, "workforce");
        names = new NameBook(new Chance(seed, "names"));
        numbers = new Numbers(municipality.staff(), new Chance(seed, "numbers"));
        named = NamedPeople.read(municipality);
        named.all().forEach(row -> {
            names.take(row.get("氏名"));
            numbers.take(row.get("職員番号"));
            numbers.take(row.get("前職員番号"));
        });
    }

    /// Everybody, in the order of units and posts.
    static List<Employee> draw(Municipality municipality, long seed) {
        var workforce = new Workforce(municipality, seed);
        var units = municipality.units();
        var kinds = workforce.kinds(units);
        for (var unit : units) {
            workforce.named.outsideOffices(unit).forEach(workforce.people::add);
            workforce.regulars(unit, kinds);
        }
        var contracts = new FiscalYearStaff(new Chance(seed, "fiscal-year staff"), workforce.names, workforce.numbers);
        units.forEach(unit -> workforce.people.addAll(contracts.of(unit)));
        return workforce.withLeave();
    }

    /// Units that get somebody re-employed or with a fixed term, once for each such person.
    private List<String> kinds(List<Unit> units) {
        var offices = units.stream()
                .filter(unit -> unit.isSection() && unit.regulars() >= 9)
                .map(Unit::code)
                .toList();
        var shuffled = chance.shuffled(offices);
        return shuffled.subList(0, Math.min(offices.size(), reemployed + municipality.inProportion(FIXED_TERM)));
    }

    private void regulars(Unit unit, List<String> kinds) {
        var waiting = named.of(unit);
        var special = kinds.indexOf(unit.code());
        for (var slot : Slots.of(unit, municipality.housesDirector(unit))) {
            var match = waiting.stream()
                    .filter(row -> row.get("格").equals(slot.rank().title()))
                    .findFirst();
            if (match.isPresent()) {
                waiting.remove(match.get());
                people.add(NamedPeople.employee(match.get(), unit));
            } else if (special >= 0 && slot.rank() == Rank.EXPERIENCED) {
                people.add(special < reemployed ? reemployed(unit) : fixedTerm(unit));
                special = -1;
            } else {
                people.add(regular(unit, slot));
            }
        }
        instead(unit, waiting);
    }

    /// Named people for whom a smaller unit has no post of their rank take those of the youngest.
    private void instead(Unit unit, List<Table.Row> waiting) {
        var posts = new ArrayList<Integer>();
        for (int i = people.size() - 1; i >= 0; i--) {
            var person = people.get(i);
            if (person.unit().equals(unit.code())
                    && !named.contains(person)
                    && person.post().rank().compareTo(Rank.CHIEF) > 0) {
                posts.add(i);
            }
        }
        if (waiting.size() > posts.size()) {
            throw new IllegalStateException("No post is left in %s for %s.".formatted(unit.name(), waiting));
        }
        for (int i = 0; i < waiting.size(); i++) {
            people.set(posts.get(i), NamedPeople.employee(waiting.get(i), unit));
        }
    }

    private Employee regular(Unit unit, Slots.Slot slot) {
        var rank = slot.rank();
        var age = AgePyramid.age(rank, chance);
        var birth = AgePyramid.birth(age, chance);
        var hired = AgePyramid.hired(birth, age, rank, chance);
        var since = since(unit, rank, hired);
        var post = new Post(unit.code(), rank, slot.title(), rank.grade(age), since);
        var service = new Service(EmploymentKind.REGULAR, hired, null, "1");
        return new Employee(
                names.draw(), birth, unit.authority(), numbers.regular(hired), service, post, List.of(), null);
    }

    /// The two managers whose judgement is planted have stayed for years, so that it shows in every review.
    private LocalDate since(Unit unit, Rank rank, LocalDate hired) {
        var planted = rank == Rank.HEAD && Planted.MANAGED.contains(unit.code());
        var moved = planted ? LocalDate.of(2023, 4, 1) : Rotation.latest(chance);
        var latest = moved.isBefore(hired) ? hired : moved;
        return latest.isBefore(unit.begins()) ? unit.begins() : latest;
    }

    /// Retired at 60 on 31 March 2023, or at 61 on 31 March 2025.
    private Employee reemployed(Unit unit) {
        var early = chance.happens(0.5) && unit.begins().isBefore(LocalDate.of(2023, 3, 31));
        var retired = LocalDate.of(early ? 2023 : 2025, 3, 31);
        var cohort = LocalDate.of(early ? 1962 : 1963, 4, 2);
        var birth = chance.day(cohort, cohort.plusYears(1).minusDays(1));
        var hired = LocalDate.of(birth.getYear() + chance.between(19, 24), 4, 1);
        var again = retired.plusDays(1);
        var begins = again.isBefore(unit.begins()) ? unit.begins() : again;
        var moved = again.minusYears(chance.between(1, 4));
        var since = moved.isBefore(unit.begins()) ? unit.begins() : moved;
        var former = new Former(
                numbers.regular(hired),
                EmploymentKind.REGULAR,
                hired,
                retired,
                unit.code(),
                Rank.SENIOR.title(),
                since);
        var post = new Post(unit.code(), Rank.EXPERIENCED, Rank.SENIOR.title(), "3", begins);
        var share = chance.happens(0.6) ? "0.8" : "1";
        var service = new Service(EmploymentKind.REEMPLOYED, again, LocalDate.of(2027, 3, 31), share);
        return new Employee(
                names.draw(), birth, unit.authority(), numbers.reemployed(again), service, post, List.of(former), null);
    }

    private Employee fixedTerm(Unit unit) {
        var birth = chance.day(LocalDate.of(1985, 4, 2), LocalDate.of(1998, 4, 1));
        var hired = LocalDate.of(chance.between(2024, 2025), 4, 1);
        var post = new Post(unit.code(), Rank.EXPERIENCED, Rank.EXPERIENCED.title(), "3", hired);
        var service =
                new Service(EmploymentKind.FIXED_TERM, hired, hired.plusYears(3).minusDays(1), "1");
        return new Employee(
                names.draw(), birth, unit.authority(), numbers.regular(hired), service, post, List.of(), null);
    }

    /// Nobody is away where a section would lose its deputy or 所属研修担当.
    private List<Employee> withLeave() {
        var small = municipality.units().stream()
                .filter(unit -> unit.regulars() < 6)
                .map(Unit::code)
                .toList();
        var candidates = people.stream()
                .filter(person -> person.kind() == EmploymentKind.REGULAR)
                .filter(person -> !LEADING.contains(person.post().rank()) && person.age() >= 25 && person.age() <= 45)
                .filter(person -> person.joined().getYear() <= 2023 && !named.contains(person))
                .filter(person -> !small.contains(person.unit()))
                .toList();
        var chosen = new IdentityHashMap<Employee, Integer>();
        for (var person : chance.shuffled(candidates)) {
            if (chosen.size() < municipality.inProportion(ON_LEAVE)) {
                chosen.put(person, chosen.size());
            }
        }
        return people.stream()
                .map(person -> {
                    var place = chosen.get(person);
                    return place == null ? person : person.on(leave(place % ON_LEAVE));
                })
                .toList();
    }

    private Leave leave(int index) {
        var kind = index < 13 ? "育休" : index < 15 ? "病休" : "休職";
        var from = chance.day(LocalDate.of(2025, 6, 1), LocalDate.of(2026, 3, 20));
        var months = index < 13 ? chance.between(10, 20) : chance.between(3, 9);
        var to = from.plusMonths(months);
        return new Leave(kind, from, to.isBefore(LocalDate.of(2026, 5, 31)) ? LocalDate.of(2026, 5, 31) : to);
    }
}
