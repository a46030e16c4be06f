// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.psychometrics;

/// Whether somebody changed by more than the errors of two measurements explain.
///
/// Never for estimates of a skill, whose two values share evidence.
///
/// Source: Jacobson and Truax (1991), Clinical significance, J. Consulting and Clinical Psychology 59.
///
/// @param index the change in standard errors of the difference; infinite where there is a change and no error
public record ReliableChange(double index) {

    /// Beyond this the change is shown as a direction: 95 of 100 people who did not change stay within.
    public static final double SURE = 1.96;

    /// What is shown.
    public enum Arrow {
        UP,
        DOWN,
        NONE
    }

    /// Two values on the same scale.
    ///
    /// @param standardErrorOfMeasurement of the scale, in the same points as the values, 0 or more
    public static ReliableChange ofScores(double first, double second, double standardErrorOfMeasurement) {
        return of(second - first, standardErrorOfMeasurement * Math.sqrt(2));
    }

    /// Two abilities **on one metric** (see `Linking`).
    public static ReliableChange ofAbilities(Ability first, Ability second) {
        return of(second.theta() - first.theta(), Math.hypot(first.standardError(), second.standardError()));
    }

    private static ReliableChange of(double change, double error) {
        if (!(error >= 0) || !Double.isFinite(change)) {
            throw new IllegalArgumentException("A change of %s with an error of %s.".formatted(change, error));
        }
        return new ReliableChange(change == 0 ? 0 : change / error);
    }

    /// The direction, beyond 1.96 only.
    public Arrow arrow() {
        if (index > SURE) {
            return Arrow.UP;
        }
        return index < -SURE ? Arrow.DOWN : Arrow.NONE;
    }
}
