// SPDX-License-Identifier: Apache-2.0
package org.shirube.seed;

import java.time.LocalDate;
import java.util.Map;

/// A unit as the template describes it, with the people that it must have on 1 April 2026.
record Unit(Table.Row row) {

    String code() {
        return row.get("所属コード");
    }

    /// The code of the unit that this one is modelled on.
    String templateCode() {
        return templateCode(code());
    }

    /// In a city of several districts the district's number stands before the code of the template.
    static String templateCode(String code) {
        return code.substring(Math.max(0, code.length() - 3));
    }

    /// What stands before the template's code, empty at the city hall.
    String district() {
        return code().substring(0, code().length() - templateCode().length());
    }

    /// The same unit with other numbers of people.
    Unit sized(int regulars, int fiscalYearStaff) {
        return with(Map.of("正規等職員数", Integer.toString(regulars), "会計年度任用職員数", Integer.toString(fiscalYearStaff)));
    }

    /// The same unit in a district of a larger city.
    Unit inDistrict(int district) {
        var prefix = "%02d".formatted(district);
        var top = parent().isEmpty();
        return with(Map.of(
                "所属コード",
                prefix + code(),
                "所属名",
                top ? "第%d地域".formatted(district) : "第%d地域%s".formatted(district, name()),
                "所属名カナ",
                top ? "ダイ%dチイキ".formatted(district) : "ダイ%dチイキ%s".formatted(district, row.get("所属名カナ")),
                "上位所属コード",
                top ? code() : prefix + parent()));
    }

    private Unit with(Map<String, String> changed) {
        var cells = row.header().stream()
                .map(column -> changed.getOrDefault(column, row.get(column)))
                .toList();
        return new Unit(new Table.Row(row.header(), cells));
    }

    String parent() {
        return row.get("上位所属コード");
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
}
