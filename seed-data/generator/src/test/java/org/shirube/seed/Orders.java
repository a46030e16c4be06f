// SPDX-License-Identifier: Apache-2.0
package org.shirube.seed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The 本務 of each employment, read from the staff list and the orders, and what is wrong with them.
final class Orders {

    /// @param to last day, far away where there is none
    record Main(String unit, String title, LocalDate from, LocalDate to) {}

    static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);
    private static final LocalDate BEGINS = LocalDate.of(2020, 4, 1);
    private static final LocalDate DELEGATED = LocalDate.of(2021, 4, 1);

    private final Map<String, Table.Row> employments = new LinkedHashMap<>();
    private final Map<String, List<Main>> mains = new HashMap<>();
    private final Map<String, Table.Row> units = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    Orders(City city) {
        city.rows("units").forEach(row -> units.put(row.get("所属コード"), row));
        city.rows("people").stream().filter(row -> !row.get("職員番号").isEmpty()).forEach(this::employment);
        city.rows("postings").stream()
                .filter(row -> row.get("発令区分").equals("本務"))
                .forEach(row -> add(key(row), row.get("所属コード"), row.get("職名"), row.get("開始日"), row.get("終了日")));
        mains.values().forEach(list -> list.sort(Comparator.comparing(Main::from)));
        employments.forEach(this::check);
    }

    /// In words, one fault a line.
    List<String> faults() {
        return faults;
    }

    Map<String, List<Main>> mains() {
        return mains;
    }

    private static String key(Table.Row row) {
        return row.get("任命権者") + " " + row.get("職員番号");
    }

    private void employment(Table.Row row) {
        employments.put(key(row), row);
        add(key(row), row.get("所属コード"), row.get("職名"), row.get("発令日"), row.get("任期満了日"));
    }

    private void add(String key, String unit, String title, String from, String to) {
        var last = to.isEmpty() ? FOREVER : LocalDate.parse(to);
        mains.computeIfAbsent(key, any -> new ArrayList<>()).add(new Main(unit, title, LocalDate.parse(from), last));
    }

    private void check(String key, Table.Row employment) {
        var hired = LocalDate.parse(employment.get("採用年月日"));
        var own = mains.getOrDefault(key, List.of());
        var first = own.getFirst().from();
        if (first.isBefore(hired) || first.isAfter(hired.isAfter(BEGINS) ? hired : BEGINS)) {
            faults.add("The first 本務 of %s begins on %s.".formatted(key, first));
        }
        for (int i = 1; i < own.size(); i++) {
            if (!own.get(i - 1).to().plusDays(1).equals(own.get(i).from())) {
                faults.add("%s and %s of %s do not join.".formatted(own.get(i - 1), own.get(i), key));
            }
        }
        own.forEach(main -> place(key, employment.get("任命権者"), main));
    }

    /// The unit must exist by then, and be the authority's own or one that it may post people to.
    private void place(String key, String authority, Main main) {
        var unit = units.get(main.unit());
        if (unit == null || unit.get("開始日").compareTo(main.from().toString()) > 0) {
            faults.add("There is no unit for %s of %s.".formatted(main, key));
            return;
        }
        var owner = unit.get("任命権者");
        var delegated = !main.from().isBefore(DELEGATED) && (owner.equals("市長") || authority.equals("市長"));
        if (!owner.equals(authority) && !delegated) {
            faults.add("%s of %s is in a unit of %s.".formatted(main, key, owner));
        }
    }
}
