// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import org.shirube.backend.psychometrics.AdaptiveTest;

/// The numbers by which tests are given and scored. All of them are settings.
///
/// @param stop when an adaptive test ends
/// @param exposure among how many of the most informative questions chance decides, 1 or more
/// @param skillSpread standard deviation of one skill's ability around the ability that the whole test measures, in
/// units of theta, above 0
public record TestPolicy(CutScores cuts, AdaptiveTest.Stop stop, int exposure, double skillSpread) {

    /// The numbers of the product where an office sets none: a reliability of .90, 8 to 25 questions.
    public static final TestPolicy STANDARD =
            new TestPolicy(CutScores.STANDARD, new AdaptiveTest.Stop(0.316, 8, 25), 5, 0.5);
}
