// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.training;

/// A skill and a level of it, 0 to 4: what a course brings people to, or what it presumes.
public record SkillTarget(String skillCode, int level) {

    private static final int HIGHEST = 4;

    public SkillTarget {
        if (level < 0 || level > HIGHEST) {
            throw new IllegalArgumentException("A level lies between 0 and 4, but was %d.".formatted(level));
        }
    }
}
