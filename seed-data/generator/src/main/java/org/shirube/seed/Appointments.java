// SPDX-License-Identifier: Apache-2.0
package org.shirube.seed;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Fills the placements of fiscal year 2026 that are filled by 指名 and 委嘱・委託, as the appointment plan lays down.
final class Appointments {

    private static final LocalDate BEGINS = LocalDate.of(2026, 4, 1);
    private static final LocalDate ENDS = LocalDate.of(2027, 3, 31);
    private static final String DECIDED = "決裁";

    private final Organization organization;
    private final Map<String, Role> roles;
    private final Chance chance;
    private final Map<String, String> shares = new HashMap<>();
    private final Map<Employee, Double> load = new HashMap<>();
    /// Numbers that the plan names; nobody of them is drawn for anything else.
    private final Set<String> reserved = new HashSet<>();
    private final Map<Employee, List<String>> held = new LinkedHashMap<>();
    private final Map<String, List<Employee>> proposed = new LinkedHashMap<>();
    private final Table table = new Table(
            "年度", "配置枠コード", "任命権者", "職員番号", "外部者コード", "所属コード", "業務コード", "拠点コード", "開始日", "終了日", "割合", "状態", "決裁日",
            "文書番号");

    Appointments(Organization organization, Map<String, Role> roles, Path folder, Chance chance) {
        this.organization = organization;
        this.roles = roles;
        this.chance = chance;
        Table.read(folder.resolve("structures.csv")).rows().stream()
                .filter(row -> row.get("年度").equals("2026"))
                .forEach(row -> shares.put(row.get("配置枠コード"), row.get("割合")));
        var plan = Table.resource("appointment-plan.csv").rows();
        plan.forEach(want -> reserved.add(want.get("職員番号")));
        plan.forEach(this::fill);
    }

    Table table() {
        return table;
    }

    /// Role codes by person, for appointments in force.
    Map<Employee, List<String>> inForce() {
        var inForce = new LinkedHashMap<Employee, List<String>>();
        held.forEach((person, codes) -> {
            var decided = codes.stream().filter(code -> !code.endsWith("?")).toList();
            if (!decided.isEmpty()) {
                inForce.put(person, decided);
            }
        });
        return inForce;
    }

    /// People recommended or proposed, by role.
    Map<String, List<Employee>> proposed() {
        return proposed;
    }

    private void fill(Table.Row want) {
        var role = Role.known(roles, want.get("役割コード"));
        var share = shares.getOrDefault(want.get("配置枠コード"), "");
        var unit = organization.municipality().unitFor(want.get("所属コード"));
        named(want).or(() -> choose(role, unit, share)).ifPresent(person -> add(want, role, unit, person, share));
    }

    private void add(Table.Row want, Role role, String unit, Employee person, String share) {
        var seat = want.get("配置枠コード");
        var decided = want.get("状態").equals(DECIDED);
        load.merge(person, Double.parseDouble(share), Double::sum);
        held.computeIfAbsent(person, any -> new ArrayList<>()).add(decided ? role.code() : role.code() + "?");
        if (!decided) {
            proposed.computeIfAbsent(role.code(), any -> new ArrayList<>()).add(person);
        }
        var external = person.isExternal();
        table.add(
                "2026",
                seat,
                person.authority(),
                external ? "" : person.number(),
                external ? person.number() : "",
                external ? "" : placement(role, unit, person),
                want.get("業務コード"),
                want.get("拠点コード"),
                (decided ? BEGINS : LocalDate.of(2026, 10, 1)).toString(),
                ENDS.toString(),
                share,
                want.get("状態"),
                decided ? "2026-03-25" : "",
                decided ? "汐デ第%d号".formatted(101 + table.rows().size()) : "");
    }

    /// R12 has one placement for each section; elsewhere the unit of the person stands there.
    private String placement(Role role, String unit, Employee person) {
        return role.code().equals("R12") ? unit : organization.section(person.unit());
    }

    private Optional<Employee> named(Table.Row want) {
        return organization.people().stream()
                .filter(person -> person.number().equals(want.get("職員番号")))
                .findFirst();
    }

    private Optional<Employee> choose(Role role, String unit, String share) {
        if (role.code().equals("R04")) {
            return organization.people().stream().filter(Employee::isExternal).findFirst();
        }
        if (role.code().equals("R15")) {
            return organization.head(unit).filter(head -> !held.containsKey(head));
        }
        var free = organization.people().stream()
                .filter(person -> organization.isWithin(person.unit(), unit) && role.permits(person))
                .filter(person -> person.kind() == EmploymentKind.REGULAR && person.leave() == null)
                .filter(person -> person.post().rank() != Rank.HEAD
                        && !person.post().title().equals("園長"))
                .filter(person -> person.joined().getYear() <= 2024)
                .filter(person -> load.getOrDefault(person, 0.0) + Double.parseDouble(share) <= 1)
                .filter(person -> held.getOrDefault(person, List.of()).size() < 2)
                .filter(person ->
                        held.getOrDefault(person, List.of()).stream().noneMatch(code -> code.startsWith(role.code())))
                .filter(person -> !reserved.contains(person.number()))
                .filter(person -> !person.number().equals(CandidatePlan.DEMO_EMPLOYEE))
                .toList();
        var unused = free.stream().filter(person -> !held.containsKey(person)).toList();
        if (free.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(chance.oneOf(unused.isEmpty() ? free : unused));
    }
}
