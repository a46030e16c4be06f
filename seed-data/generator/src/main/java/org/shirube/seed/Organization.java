// SPDX-License-Identifier: Apache-2.0
package org.shirube.seed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Who heads, deputizes and looks after training in each unit.
final class Organization {

    private static final String CARE_OFFICE = "241";

    private final Municipality municipality;
    private final Map<String, Unit> units;
    private final List<Employee> people;
    private final Map<String, List<Employee>> members;

    Organization(Municipality municipality, List<Employee> people) {
        this.municipality = municipality;
        this.people = people;
        units = municipality.units().stream().collect(Collectors.toMap(Unit::code, unit -> unit));
        members = people.stream().collect(Collectors.groupingBy(Employee::unit));
    }

    Municipality municipality() {
        return municipality;
    }

    List<Unit> allUnits() {
        return municipality.units();
    }

    List<Employee> people() {
        return people;
    }

    Unit unit(String code) {
        var unit = units.get(code);
        if (unit == null) {
            throw new IllegalArgumentException("There is no unit %s.".formatted(code));
        }
        return unit;
    }

    /// Whether `code` is the unit or lies below it.
    boolean isWithin(String code, String ancestor) {
        var at = code;
        while (!at.isEmpty()) {
            if (at.equals(ancestor)) {
                return true;
            }
            at = unit(at).parent();
        }
        return false;
    }

    /// The 課等 that a unit belongs to, or the unit itself above the 課等.
    String section(String code) {
        var at = code;
        while (!at.isEmpty()) {
            if (unit(at).isSection()) {
                return at;
            }
            at = unit(at).parent();
        }
        return code;
    }

    Optional<Employee> head(String code) {
        var director = municipality.directorSections().get(code);
        if (director != null) {
            return first(director, Rank.DIRECTOR);
        }
        var unit = unit(code);
        if (unit.templateCode().equals(CARE_OFFICE)) {
            return first(unit.parent(), Rank.DEPUTY);
        }
        if (unit.isSection()) {
            return first(code, Rank.HEAD);
        }
        return unit.regulars() == 0 ? Optional.empty() : first(code, unit.isNursery() ? Rank.DEPUTY : Rank.CHIEF);
    }

    List<Employee> sectionHeads() {
        return units.values().stream()
                .filter(Unit::isSection)
                .sorted(Comparator.comparing(Unit::code))
                .map(unit -> head(unit.code()).orElseThrow())
                .toList();
    }

    /// Whether the unit is, or has taken over, one of those units of the template.
    boolean doesTheWorkOf(String code, Set<String> templateCodes) {
        return templateCodes.stream().map(municipality::unitFor).anyMatch(Unit.templateCode(code)::equals);
    }

    private Optional<Employee> first(String unit, Rank rank) {
        return members.getOrDefault(unit, List.of()).stream()
                .filter(person -> person.post().rank() == rank)
                .findFirst();
    }

    /// The next below the head.
    private Optional<Employee> deputy(Unit unit) {
        return members(unit).stream()
                .filter(person -> person.post().rank() != Rank.DIRECTOR)
                .filter(person -> !head(unit.code()).equals(Optional.of(person)))
                .findFirst();
    }

    /// A 係長 or 主査, else the one after the deputy.
    private Optional<Employee> clerk(Unit unit) {
        if (!unit.isSection()) {
            return Optional.empty();
        }
        var deputy = deputy(unit);
        var staff = municipality.units().stream()
                .filter(other -> section(other.code()).equals(unit.code()))
                .flatMap(other -> members(other).stream())
                .filter(person -> !deputy.equals(Optional.of(person)))
                .toList();
        return staff.stream()
                .filter(person -> person.post().rank() == Rank.CHIEF)
                .findFirst()
                .or(() -> staff.stream()
                        .filter(person -> person.post().rank().compareTo(Rank.CHIEF) > 0)
                        .findFirst());
    }

    private List<Employee> members(Unit unit) {
        return members.getOrDefault(unit.code(), List.of()).stream()
                .filter(Organization::isPresentRegular)
                .toList();
    }

    private static boolean isPresentRegular(Employee person) {
        return person.kind().countsAsRegular() && person.leave() == null;
    }

    Table units() {
        var table = new Table(
                "所属コード",
                "所属名",
                "所属名カナ",
                "種別",
                "課等",
                "上位所属コード",
                "任命権者",
                "所属長職員番号",
                "職務代理職員番号",
                "所属研修担当職員番号",
                "勤務場所",
                "開始日",
                "終了日");
        for (var unit : municipality.units()) {
            var row = unit.row();
            var cells = new ArrayList<String>();
            List.of("所属コード", "所属名", "所属名カナ", "種別", "課等", "上位所属コード", "任命権者").forEach(c -> cells.add(row.get(c)));
            cells.add(number(head(unit.code())));
            cells.add(unit.isSection() ? number(deputy(unit)) : "");
            cells.add(number(clerk(unit)));
            cells.add(row.get("勤務場所"));
            cells.add(row.get("開始日"));
            cells.add("");
            table.add(cells.toArray(String[]::new));
        }
        return table;
    }

    private static String number(Optional<Employee> person) {
        return person.map(Employee::number).orElse("");
    }
}
