// SPDX-License-Identifier: Apache-2.0
package org.shirube.seed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A city of another size in the structure of the sample city.
///
/// A smaller one merges sections in a fixed order until one is left for each nineteen people; a larger one has the
/// whole structure several times, once for each of its districts, the first of them the city hall itself.
final class Scaling {

    private static final int PEOPLE_A_SECTION = 19;
    private static final int NO_SMALL_NURSERIES = 600;
    private static final int ONE_NURSERY = 400;
    private static final String CITY = "500";

    private final int staff;
    private final Map<String, String> movedTo = new LinkedHashMap<>();
    private final List<Unit> units = new ArrayList<>();

    private Scaling(int staff) {
        this.staff = staff;
    }

    /// @throws IllegalArgumentException if the city would be too small for one head, deputy and clerk a section
    static Municipality city(int staff) {
        if (staff < 200) {
            throw new IllegalArgumentException("A city of %d people is too small; 200 are needed.".formatted(staff));
        }
        if (staff == Municipality.STAFF) {
            return Municipality.sampleCity();
        }
        return new Scaling(staff).city();
    }

    private Municipality city() {
        if (staff < Municipality.STAFF) {
            merge();
        } else {
            repeat();
        }
        var directors = directors();
        return new Municipality(staff, new Headcounts(staff, directors).of(units), directors, movedTo);
    }

    private void merge() {
        var sections =
                (int) Municipality.template().stream().filter(Unit::isSection).count();
        for (var merger : Table.resource("mergers.csv").rows()) {
            if (sections > staff / PEOPLE_A_SECTION) {
                movedTo.put(merger.get("所属コード"), merger.get("移す先"));
                sections--;
            }
        }
        if (staff < NO_SMALL_NURSERIES) {
            movedTo.put("247", "245");
        }
        if (staff < ONE_NURSERY) {
            movedTo.put("246", "245");
            movedTo.put("242", "241");
        }
        movedTo.replaceAll((from, to) -> last(to));
        departments();
        keepUnits();
    }

    private String last(String code) {
        var at = code;
        while (movedTo.containsKey(at)) {
            at = movedTo.getOrDefault(at, at);
        }
        return at;
    }

    /// A 部 without a section goes where its first section went.
    private void departments() {
        var parents = new HashMap<String, String>();
        Municipality.template().forEach(unit -> parents.put(unit.code(), unit.parent()));
        for (var unit : Municipality.template()) {
            var below = Municipality.template().stream()
                    .filter(child -> child.parent().equals(unit.code()) && child.isSection())
                    .map(Unit::code)
                    .toList();
            if (!unit.code().equals(CITY)
                    && !below.isEmpty()
                    && movedTo.keySet().containsAll(below)) {
                movedTo.put(unit.code(), parents.getOrDefault(last(below.getFirst()), CITY));
            }
        }
    }

    private void keepUnits() {
        for (var unit : Municipality.template()) {
            if (!movedTo.containsKey(unit.code())) {
                var merged = Municipality.template().stream()
                        .filter(other -> last(other.code()).equals(unit.code()))
                        .toList();
                var regulars = merged.stream().mapToInt(Unit::regulars).sum();
                var others = merged.stream().mapToInt(Unit::fiscalYearStaff).sum();
                units.add(unit.sized(regulars, others));
            }
        }
    }

    private void repeat() {
        var inside = Municipality.STAFF - Municipality.OUTSIDE_OFFICES;
        var districts = Math.max(1, Math.round((staff - Municipality.OUTSIDE_OFFICES) / (float) inside));
        for (int district = 0; district < districts; district++) {
            for (var unit : Municipality.template()) {
                units.add(district == 0 ? unit : unit.inDistrict(district));
            }
        }
    }

    private Map<String, String> directors() {
        var directors = new LinkedHashMap<String, String>();
        for (var unit : units) {
            var section = Municipality.sampleCity().directorSections().get(unit.templateCode());
            if (section != null) {
                directors.put(unit.code(), unit.district() + last(section));
            }
        }
        return directors;
    }
}
