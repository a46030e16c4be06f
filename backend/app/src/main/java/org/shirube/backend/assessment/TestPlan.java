// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.contract.problem.ProblemType;

/// How a campaign holds a test, and what follows from a result.
///
/// @param followUp what people below a level have to take, or null
public record TestPlan(Form form, @Nullable FollowUp followUp) {

    /// Every question to everybody, and nothing follows.
    public static final TestPlan PLAIN = new TestPlan(Form.FIXED, null);

    /// Which questions people get.
    public enum Form {
        /// All questions, in the order of the instrument.
        FIXED,
        /// Each next question by the answers so far; needs calibrated questions.
        ADAPTIVE
    }

    /// A course for everybody whose result lies below a level (補習).
    ///
    /// @param belowLevel 1 to 4
    /// @param days from the submission to the day on which it should be done, 1 to 365
    public record FollowUp(String courseCode, int belowLevel, int days) {}

    /// The course that a person with this result has to take, if any.
    public Optional<FollowUp> followUpOf(TestResult result) {
        return Optional.ofNullable(followUp).filter(course -> result.level() < course.belowLevel());
    }

    /// Refuses a plan that an instrument cannot follow.
    ///
    /// @throws BusinessProblem INVALID_FIELDS where the questions are not calibrated
    void requireFor(Instrument instrument) {
        if (form == Form.ADAPTIVE && !instrument.calibrated()) {
            throw new BusinessProblem(ProblemType.INVALID_FIELDS, "assessment.not-calibrated", instrument.titles());
        }
    }
}
