// SPDX-License-Identifier: Apache-2.0
package org.shirube.seed;

import java.time.LocalDate;

/// A unit as the template describes it, with the people that it must have on 1 April 2026.
record Unit(Table.Row row) {

    String code() {
        return row.get("所属コード");
    }

    /// The code of the unit that this one is modelled on.
    String templateCode() {
        return code().substring(Math.max(0, code().length() - 3));
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
