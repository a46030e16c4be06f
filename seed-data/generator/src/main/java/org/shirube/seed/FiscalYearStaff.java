// SPDX-License-Identifier: Apache-2.0
package org.shirube.seed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shirube.seed.Employee.Former;
import org.shirube.seed.Employee.Post;
import org.shirube.seed.Employee.Service;

/// Draws 会計年度任用職員: appointed for one fiscal year, seven in ten of them again (再度の任用), each time with a new
/// number.
final class FiscalYearStaff {

    private static final double APPOINTED_AGAIN = 0.7;
    private static final int EARLIEST_YEAR = 2022;
    private static final LocalDate END = LocalDate.of(2027, 3, 31);
    private static final Map<String, String> TITLES = Map.of(
            "240", "保育補助員", "245", "保育士", "246", "保育士", "247", "保育士", "380", "学校支援員", "390", "公民館主事", "400", "司書",
            "410", "調理員", "250", "保健師", "230", "相談支援員");

    private final Chance chance;
    private final NameBook names;
    private final Numbers numbers;

    FiscalYearStaff(Chance chance, NameBook names, Numbers numbers) {
        this.chance = chance;
        this.names = names;
        this.numbers = numbers;
    }

    List<Employee> of(Unit unit) {
        var people = new ArrayList<Employee>();
        for (int i = 0; i < unit.fiscalYearStaff(); i++) {
            people.add(one(unit));
        }
        return people;
    }

    private Employee one(Unit unit) {
        var title = TITLES.getOrDefault(unit.templateCode(), "事務補助員");
        var birth = AgePyramid.birth(chance.between(Rank.NONE.youngest(), Rank.NONE.oldest()), chance);
        var formers = formers(unit, title);
        var share = chance.oneOf(List.of("1", "0.8", "0.75", "0.75", "0.6", "0.5"));
        var service = new Service(EmploymentKind.FISCAL_YEAR, Employee.REFERENCE_DAY, END, share);
        var post = new Post(unit.code(), Rank.NONE, title, "", Employee.REFERENCE_DAY);
        var number = numbers.fiscalYear(Employee.REFERENCE_DAY);
        return new Employee(names.draw(), birth, unit.authority(), number, service, post, formers, null);
    }

    private List<Former> formers(Unit unit, String title) {
        var formers = new ArrayList<Former>();
        var begins = Employee.REFERENCE_DAY.minusYears(1);
        while (begins.getYear() >= EARLIEST_YEAR
                && !begins.isBefore(unit.begins())
                && chance.happens(APPOINTED_AGAIN)) {
            var last = begins.plusYears(1).minusDays(1);
            var number = numbers.fiscalYear(begins);
            formers.addFirst(new Former(number, EmploymentKind.FISCAL_YEAR, begins, last, unit.code(), title, begins));
            begins = begins.minusYears(1);
        }
        return formers;
    }
}
