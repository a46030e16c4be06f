// SPDX-License-Identifier: Apache-2.0
package org.shirube.seed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who confirms whose self rating in a year: the head of the section, in nurseries the 園長, else who came next.
final class Reviewers {

    /// Titles from the top; who is missing here reviews nobody.
    private static final List<String> TITLES = List.of(
            "課長", "事務局長", "支所長", "館長", "所長", "園長", "課長補佐", "副園長", "係長", "情報セキュリティ係長", "人事係長", "主査", "主任保育士", "主任");

    private final Organization organization;
    private final Careers careers;
    private final LocalDate day;
    private final Map<String, Employee> heads = new HashMap<>();
    private final @Nullable Employee top;

    Reviewers(Organization organization, Careers careers, LocalDate day) {
        this.organization = organization;
        this.careers = careers;
        this.day = day;
        var groups = new HashMap<String, List<Employee>>();
        for (var person : organization.people()) {
            if (person.worksOn(day) && person.kind().countsAsRegular()) {
                groups.computeIfAbsent(group(person), any -> new ArrayList<>()).add(person);
            }
        }
        groups.forEach((group, members) -> members.stream()
                .filter(person -> TITLES.contains(careers.titleOn(person, day)))
                .min(Comparator.comparingInt(person -> TITLES.indexOf(careers.titleOn(person, day))))
                .ifPresent(head -> heads.put(group, head)));
        top = organization.people().stream()
                .filter(person -> person.kind() == EmploymentKind.SPECIAL && person.worksOn(day))
                .max(Comparator.comparing(person -> person.post().title().equals("副市長")))
                .orElse(null);
    }

    /// The reviewer, or null where nobody of those who are still here was above the person.
    @Nullable
    Employee of(Employee person) {
        var head = heads.get(group(person));
        var above =
                head == null || head == person || careers.titleOn(person, day).endsWith("部長");
        return above ? top : head;
    }

    private String group(Employee person) {
        var unit = careers.unitOn(person, day);
        return organization.unit(unit).isNursery() ? unit : organization.section(unit);
    }
}
