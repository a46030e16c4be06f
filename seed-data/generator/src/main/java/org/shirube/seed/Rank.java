// SPDX-License-Identifier: Apache-2.0
package org.shirube.seed;

/// Where a post stands in a section, with its 級 and the usual ages of those who hold it.
enum Rank {
    DIRECTOR("部長", "8", 55, 59),
    HEAD("課長", "6", 48, 59),
    DEPUTY("課長補佐", "5", 44, 59),
    CHIEF("係長", "4", 38, 59),
    SENIOR("主査", "4", 37, 61),
    EXPERIENCED("主任", "3", 28, 51),
    JUNIOR("主事", "1", 18, 36),
    NONE("", "", 22, 68);

    private final String title;
    private final String grade;
    private final int youngest;
    private final int oldest;

    Rank(String title, String grade, int youngest, int oldest) {
        this.title = title;
        this.grade = grade;
        this.youngest = youngest;
        this.oldest = oldest;
    }

    String title() {
        return title;
    }

    /// Juniors reach the second 級 at 25.
    String grade(int age) {
        return this == JUNIOR && age >= 25 ? "2" : grade;
    }

    int youngest() {
        return youngest;
    }

    int oldest() {
        return oldest;
    }

    static Rank titled(String title) {
        for (var rank : values()) {
            if (rank.title.equals(title)) {
                return rank;
            }
        }
        return NONE;
    }
}
