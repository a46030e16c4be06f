// SPDX-License-Identifier: Apache-2.0
package org.shirube.seed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.shirube.seed.Employee.Former;

/// Where people had their 本務 before: seven years of orders, back to 1 April 2020.
final class Careers {

    static final LocalDate BEGINS = LocalDate.of(2020, 4, 1);

    /// A 本務 that ended.
    ///
    /// @param number the number that was valid then
    /// @param to last day
    record Stay(String authority, String number, String unit, String title, LocalDate from, LocalDate to) {

        boolean contains(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    private final Organization organization;
    private final Chance chance;
    private final Workplaces workplaces;
    private final HeadSeats seats;
    private final Map<Employee, List<Stay>> stays = new IdentityHashMap<>();

    Careers(Organization organization, Chance chance) {
        this.organization = organization;
        this.chance = chance;
        workplaces = new Workplaces(organization, chance);
        seats = new HeadSeats(organization);
        var leadingFirst = organization.people().stream()
                .sorted((a, b) -> Boolean.compare(leads(b), leads(a)))
                .toList();
        leadingFirst.forEach(this::draw);
    }

    /// Stays of a person, the earliest first.
    List<Stay> of(Employee person) {
        return stays.getOrDefault(person, List.of());
    }

    /// The unit of the 本務 on a day; today's unit where nothing else is known.
    String unitOn(Employee person, LocalDate day) {
        for (var stay : of(person)) {
            if (stay.contains(day)) {
                return stay.unit();
            }
        }
        return person.formers().stream()
                .filter(former -> former.contains(day))
                .map(Former::unit)
                .findFirst()
                .orElse(person.unit());
    }

    private static boolean leads(Employee person) {
        return person.post().rank() == Rank.HEAD || person.post().rank() == Rank.DIRECTOR;
    }

    private void draw(Employee person) {
        var found = new ArrayList<Stay>();
        for (var former : person.formers()) {
            if (former.kind() == EmploymentKind.REGULAR) {
                var authority = organization.unit(former.unit()).authority();
                found.addAll(
                        0,
                        new Path(person, authority, former.number(), former.begins())
                                .back(former.since(), former.unit()));
            }
        }
        if (person.kind() == EmploymentKind.REGULAR || person.kind() == EmploymentKind.FIXED_TERM) {
            found.addAll(new Path(
                            person,
                            person.authority(),
                            person.number(),
                            person.service().begins())
                    .back(person.post().since(), person.unit()));
        }
        stays.put(person, found);
    }

    /// The way back from one order to the one before it.
    private final class Path {

        private final Employee person;
        private final String authority;
        private final String number;
        private final LocalDate hired;
        private boolean leading;

        Path(Employee person, String authority, String number, LocalDate hired) {
            this.person = person;
            this.authority = authority;
            this.number = number;
            this.hired = hired;
            leading = number.equals(person.number()) && leads(person);
        }

        List<Stay> back(LocalDate since, String unit) {
            var found = new ArrayList<Stay>();
            var left = since;
            var next = unit;
            while (left.isAfter(BEGINS) && left.isAfter(hired)) {
                var stay = stay(left, next);
                found.addFirst(joined(found, stay));
                left = stay.from();
                next = stay.unit();
            }
            return found;
        }

        private Stay stay(LocalDate left, String next) {
            var drawn = Rotation.before(left, chance);
            var from = drawn.isBefore(hired.plusYears(1)) ? hired : drawn;
            if (leading) {
                leading = person.ageOn(from) >= 47 && chance.happens(0.75);
            }
            var seat = leading ? seats.free(authority, from, left, next) : "";
            leading = !seat.isEmpty();
            var unit = leading ? seat : workplaces.before(person.unit(), authority, next, from);
            var title = leading ? Slots.headTitle(organization.unit(unit)) : title(unit, from);
            return new Stay(authority, number, unit, title, from, left.minusDays(1));
        }

        private String title(String unit, LocalDate day) {
            return organization.unit(unit).isNursery()
                    ? Seniority.nurseryTitle(person, day)
                    : Seniority.title(person, day);
        }

        /// One stay where the later one differs in nothing but its days.
        private Stay joined(List<Stay> found, Stay stay) {
            var later = found.isEmpty() ? null : found.getFirst();
            if (later == null
                    || !later.unit().equals(stay.unit())
                    || !later.title().equals(stay.title())) {
                return stay;
            }
            found.removeFirst();
            return new Stay(authority, number, stay.unit(), stay.title(), stay.from(), later.to());
        }
    }

    /// The members of each section on a day, in the order of the staff list.
    Map<String, List<Employee>> sectionsOn(LocalDate day) {
        var members = new HashMap<String, List<Employee>>();
        for (var person : organization.people()) {
            if (person.worksOn(day) && !person.isExternal()) {
                members.computeIfAbsent(organization.section(unitOn(person, day)), any -> new ArrayList<>())
                        .add(person);
            }
        }
        return members;
    }

    /// The title of the 本務 on a day.
    String titleOn(Employee person, LocalDate day) {
        for (var stay : of(person)) {
            if (stay.contains(day)) {
                return stay.title();
            }
        }
        return person.post().title();
    }
}
