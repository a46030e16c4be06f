// SPDX-License-Identifier: Apache-2.0
package org.shirube.seed;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// A unit as the template describes it, with the people that it must have on 1 April 2026.
record Unit(Table.Row row) {

    /// In which section the 部長 of each 部 has the 本務.
    static final Map<String, String> DIRECTOR_SECTIONS = Map.of(
            "520", "020", "530", "060", "540", "120", "550", "180", "560", "220", "570", "260", "580", "280", "590",
            "320", "610", "370");

    static List<Unit> all() {
        return Table.resource("units-template.csv").rows().stream()
                .map(Unit::new)
                .toList();
    }

    String code() {
        return row.get("所属コード");
    }

    String name() {
        return row.get("所属名");
    }

    String authority() {
        return row.get("任命権者");
    }

    boolean isSection() {
        return row.get("課等").equals("○");
    }

    boolean isNursery() {
        return name().endsWith("保育園");
    }

    LocalDate begins() {
        return LocalDate.parse(row.get("開始日"));
    }

    int regulars() {
        return row.number("正規等職員数");
    }

    int fiscalYearStaff() {
        return row.number("会計年度任用職員数");
    }

    boolean housesDirector() {
        return DIRECTOR_SECTIONS.containsValue(code());
    }
}
