// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.talent;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.skills.SkillEstimate;

/// The columns of up to [#SIZE] people. A block that a snapshot shows is never written again: changes go into a copy.
final class Block {

    static final int SIZE = 1024;
    /// The level of a skill without evidence.
    static final byte NO_LEVEL = 5;

    private static final byte ACTIVE = 1;
    private static final byte APPOINTED = 2;
    private static final byte ROOM = 4;

    final @Nullable Member[] members;
    final int[] unit;
    final byte[] type;
    final int[] grade;
    final long[] authorities;
    private final byte[] state;
    private byte[][] levels;
    private byte[][] confirmed;
    private float[][] estimates;
    private float[][] errors;
    private final Map<Object, double[]> probabilities = new ConcurrentHashMap<>();

    Block() {
        members = new Member[SIZE];
        unit = new int[SIZE];
        type = new byte[SIZE];
        grade = new int[SIZE];
        authorities = new long[SIZE];
        state = new byte[SIZE];
        levels = new byte[0][];
        confirmed = new byte[0][];
        estimates = new float[0][];
        errors = new float[0][];
    }

    private Block(Block other) {
        members = other.members.clone();
        unit = other.unit.clone();
        type = other.type.clone();
        grade = other.grade.clone();
        authorities = other.authorities.clone();
        state = other.state.clone();
        levels = Arrays.stream(other.levels).map(byte[]::clone).toArray(byte[][]::new);
        confirmed = Arrays.stream(other.confirmed).map(byte[]::clone).toArray(byte[][]::new);
        estimates = Arrays.stream(other.estimates).map(float[]::clone).toArray(float[][]::new);
        errors = Arrays.stream(other.errors).map(float[]::clone).toArray(float[][]::new);
    }

    Block copy() {
        return new Block(this);
    }

    boolean active(int slot) {
        return (state[slot] & ACTIVE) != 0;
    }

    /// Whether the person holds a placement by 指名.
    boolean appointed(int slot) {
        return (state[slot] & APPOINTED) != 0;
    }

    /// Whether one more 指名 would fit.
    boolean room(int slot) {
        return (state[slot] & ROOM) != 0;
    }

    void mark(int slot, boolean active, boolean appointed, boolean room) {
        state[slot] = (byte) ((active ? ACTIVE : 0) | (appointed ? APPOINTED : 0) | (room ? ROOM : 0));
    }

    /// Levels by slot, null where nobody here has evidence of the skill. [#NO_LEVEL] is 未回答.
    byte @Nullable [] levels(int skill) {
        return skill >= 0 && skill < levels.length ? levels[skill] : null;
    }

    /// Confirmed levels by slot, null where nobody here has evidence of the skill.
    byte @Nullable [] confirmed(int skill) {
        return skill >= 0 && skill < confirmed.length ? confirmed[skill] : null;
    }

    /// The estimate, 0 without evidence.
    float estimate(int skill, int slot) {
        return skill >= 0 && skill < estimates.length ? estimates[skill][slot] : 0;
    }

    SkillEstimate known(int skill, int slot) {
        if (skill < 0 || skill >= levels.length || levels[skill][slot] == NO_LEVEL) {
            return SkillEstimate.UNKNOWN;
        }
        int level = levels[skill][slot];
        var sure = confirmed[skill][slot] == NO_LEVEL ? null : Integer.valueOf(confirmed[skill][slot]);
        return new SkillEstimate(
                level, sure, sure != null && sure >= level, estimates[skill][slot], errors[skill][slot]);
    }

    /// Forgets what is known of somebody's skills.
    void forget(int slot) {
        for (int skill = 0; skill < levels.length; skill++) {
            levels[skill][slot] = NO_LEVEL;
            confirmed[skill][slot] = NO_LEVEL;
            estimates[skill][slot] = 0;
            errors[skill][slot] = 0;
        }
    }

    void learn(int skill, int slot, SkillEstimate known) {
        grow(skill + 1);
        var level = known.level();
        var sure = known.confirmedLevel();
        levels[skill][slot] = level == null ? NO_LEVEL : level.byteValue();
        confirmed[skill][slot] = sure == null ? NO_LEVEL : sure.byteValue();
        estimates[skill][slot] = (float) known.estimate();
        errors[skill][slot] = (float) known.standardError();
    }

    private void grow(int skills) {
        int before = levels.length;
        if (before >= skills) {
            return;
        }
        levels = Arrays.copyOf(levels, skills);
        confirmed = Arrays.copyOf(confirmed, skills);
        estimates = Arrays.copyOf(estimates, skills);
        errors = Arrays.copyOf(errors, skills);
        for (int skill = before; skill < skills; skill++) {
            levels[skill] = new byte[SIZE];
            confirmed[skill] = new byte[SIZE];
            Arrays.fill(levels[skill], NO_LEVEL);
            Arrays.fill(confirmed[skill], NO_LEVEL);
            estimates[skill] = new float[SIZE];
            errors[skill] = new float[SIZE];
        }
    }

    /// A place for what was once computed for each person here, NaN where it was not. It dies with the block.
    double[] remembered(Object of) {
        return probabilities.computeIfAbsent(of, _ -> {
            var unknown = new double[SIZE];
            Arrays.fill(unknown, Double.NaN);
            return unknown;
        });
    }
}
