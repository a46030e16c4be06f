// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.organization;

/// How somebody is employed (任用形態).
public enum EmploymentType {
    /// 正規.
    REGULAR,
    /// 定年前再任用短時間・暫定再任用.
    REEMPLOYED,
    /// 会計年度任用.
    FISCAL_YEAR,
    /// 任期付.
    FIXED_TERM,
    /// 派遣・割愛受入.
    SECONDED,
    /// 特別職.
    SPECIAL,
    /// 派遣労働者.
    DISPATCHED,
    /// 外部.
    EXTERNAL;

    /// Whether it counts as 正規等: REGULAR, REEMPLOYED, FIXED_TERM and SECONDED.
    public boolean countsAsRegular() {
        return switch (this) {
            case REGULAR, REEMPLOYED, FIXED_TERM, SECONDED -> true;
            case FISCAL_YEAR, SPECIAL, DISPATCHED, EXTERNAL -> false;
        };
    }
}
