// SPDX-License-Identifier: Apache-2.0
package org.shirube.seed;

/// How somebody is employed, in the words of the files (任用形態).
enum EmploymentKind {
    REGULAR("正規"),
    REEMPLOYED("再任用"),
    FIXED_TERM("任期付"),
    SECONDED("派遣・割愛受入"),
    FISCAL_YEAR("会計年度任用職員"),
    SPECIAL("特別職"),
    EXTERNAL("外部");

    private final String label;

    EmploymentKind(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /// Whether it counts as 正規等.
    boolean countsAsRegular() {
        return switch (this) {
            case REGULAR, REEMPLOYED, FIXED_TERM, SECONDED -> true;
            case FISCAL_YEAR, SPECIAL, EXTERNAL -> false;
        };
    }

    static EmploymentKind labelled(String label) {
        for (var kind : values()) {
            if (kind.label.equals(label)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("There is no 任用形態 %s.".formatted(label));
    }
}
