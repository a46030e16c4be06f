// SPDX-License-Identifier: Apache-2.0
package org.shirube.seed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shirube.seed.Employee.Former;
import org.shirube.seed.Employee.Name;
import org.shirube.seed.Employee.Post;
import org.shirube.seed.Employee.Service;

/// People who are the same in every city that is drawn: holders of offices, demo users and hard names.
record NamedPeople(List<Table.Row> all, Municipality municipality) {

    static NamedPeople read(Municipality municipality) {
        return new NamedPeople(Table.resource("named-people.csv").rows(), municipality);
    }

    /// Those who count as 正規等 in the unit, as a list that may be used up.
    List<Table.Row> of(Unit unit) {
        var found = new ArrayList<>(all);
        found.removeIf(row -> !isIn(row, unit) || !kind(row).countsAsRegular());
        return found;
    }

    /// 特別職 and external people of the unit.
    List<Employee> outsideOffices(Unit unit) {
        return all.stream()
                .filter(row -> isIn(row, unit) && !kind(row).countsAsRegular())
                .map(row -> employee(row, unit))
                .toList();
    }

    private boolean isIn(Table.Row row, Unit unit) {
        return municipality.unitFor(row.get("所属コード")).equals(unit.code());
    }

    boolean contains(Employee person) {
        return all.stream().anyMatch(row -> row.get("職員番号").equals(person.number()));
    }

    static Employee employee(Table.Row row, Unit unit) {
        var kind = kind(row);
        var birth = LocalDate.parse(row.get("生年月日"));
        var hired = LocalDate.parse(row.get("採用年月日"));
        var rank = Rank.titled(row.get("格"));
        var name = new Name(row.get("氏名"), row.get("氏名カナ"), row.get("ローマ字氏名"), row.get("旧姓"));
        var grade = rank.grade(2026 - birth.getYear());
        var post = new Post(unit.code(), rank, row.get("職名"), grade, LocalDate.parse(row.get("発令日")));
        var external = kind == EmploymentKind.EXTERNAL;
        var service = new Service(kind, hired, date(row.get("任期満了日")), external ? "0.4" : "1");
        var number = external ? "EXT001" : row.get("職員番号");
        return new Employee(name, birth, unit.authority(), number, service, post, formers(row, hired), null);
    }

    private static List<Former> formers(Table.Row row, LocalDate hired) {
        var number = row.get("前職員番号");
        if (number.isEmpty()) {
            return List.of();
        }
        var begins = LocalDate.parse(row.get("前採用年月日"));
        return List.of(new Former(
                number, EmploymentKind.REGULAR, begins, hired.minusDays(1), "060", "部長", LocalDate.of(2021, 4, 1)));
    }

    private static @Nullable LocalDate date(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static EmploymentKind kind(Table.Row row) {
        return EmploymentKind.labelled(row.get("任用形態"));
    }
}
