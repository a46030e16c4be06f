// SPDX-License-Identifier: Apache-2.0
package org.shirube.seed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Decides who stands how far from which role: the appointed, the heads, the proposed and possible successors.
final class CandidatePlan {

    /// 門馬 ひかり, one skill short of a DX推進リーダー.
    static final String DEMO_EMPLOYEE = "170015";

    private final Organization organization;
    private final Map<String, Role> roles;
    private final Chance chance;
    private final List<Candidacy> candidacies = new ArrayList<>();
    private final Set<Employee> used = new HashSet<>();

    private CandidatePlan(Organization organization, Map<String, Role> roles, Chance chance) {
        this.organization = organization;
        this.roles = roles;
        this.chance = chance;
    }

    static List<Candidacy> of(
            Organization organization, Map<String, Role> roles, Appointments appointments, Chance chance) {
        var plan = new CandidatePlan(organization, roles, chance);
        plan.appointed(appointments);
        plan.heads();
        appointments
                .proposed()
                .forEach((code, people) ->
                        people.forEach(person -> plan.add(person, Role.known(roles, code), Standing.MEETS)));
        organization.people().stream()
                .filter(person -> person.number().equals(DEMO_EMPLOYEE))
                .forEach(person -> plan.add(person, Role.known(roles, "R12"), Standing.NEAR));
        Table.resource("candidate-plan.csv").rows().forEach(plan::successors);
        return List.copyOf(plan.candidacies);
    }

    private void add(Employee person, Role role, Standing standing) {
        candidacies.add(new Candidacy(person, role, standing));
        used.add(person);
    }

    private void appointed(Appointments appointments) {
        for (var role : roles.values()) {
            var holders = appointments.inForce().entrySet().stream()
                    .filter(entry -> entry.getValue().contains(role.code()))
                    .map(Map.Entry::getKey)
                    .toList();
            plant(holders, role, Standing.appointed(holders.size()));
        }
    }

    /// Every head is 情報セキュリティ管理者; the head of デジタル推進課 leads DX promotion.
    private void heads() {
        var lead = organization.head("030").orElseThrow();
        var heads = new ArrayList<>(organization.sectionHeads());
        heads.remove(lead);
        plant(heads, Role.known(roles, "R16"), Standing.appointed(heads.size()));
        List.of("R05", "R15", "R16").forEach(code -> add(lead, Role.known(roles, code), Standing.MEETS));
    }

    private void plant(List<Employee> people, Role role, List<Standing> standings) {
        var order = chance.shuffled(people);
        for (int i = 0; i < order.size(); i++) {
            add(order.get(i), role, standings.get(i));
        }
    }

    private void successors(Table.Row row) {
        var role = Role.known(roles, row.get("役割コード"));
        var standings = new ArrayList<Standing>();
        standings.addAll(
                Collections.nCopies(organization.municipality().inProportion(row.number("要件充足")), Standing.MEETS));
        standings.addAll(
                Collections.nCopies(organization.municipality().inProportion(row.number("要確認")), Standing.TO_CONFIRM));
        standings.addAll(
                Collections.nCopies(organization.municipality().inProportion(row.number("あと一つ")), Standing.NEAR));
        var pool = chance.shuffled(pool(role));
        for (int i = 0; i < standings.size() && i < pool.size(); i++) {
            add(pool.get(i), role, standings.get(i));
        }
    }

    private List<Employee> pool(Role role) {
        if (role.code().equals("R15")) {
            return organization.sectionHeads().stream()
                    .filter(head -> candidacies.stream()
                            .noneMatch(c -> c.person().equals(head) && c.role().equals(role)))
                    .toList();
        }
        return organization.people().stream()
                .filter(person -> person.kind() == EmploymentKind.REGULAR && role.permits(person))
                .filter(person -> !used.contains(person) && person.leave() == null)
                .filter(person -> person.joined().getYear() <= 2024)
                .toList();
    }
}
